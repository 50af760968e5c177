// "Snel weg": leave at once for an ordinary page. The link works without this script; with it, the
// page is blank before the other one loads, nothing typed stays behind, and Back does not return.

const TRIES = 3;
const WITHIN = 2000; // milliseconds between the first and the third Escape

function leave(url) {
  for (const form of document.forms) form.reset();
  document.body.replaceChildren();
  document.title = "";
  location.replace(url);
}

function arm(link) {
  let presses = [];
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link.href);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN);
    if (presses.length >= TRIES) leave(link.href);
  });
}

const link = document.querySelector("[data-snel-weg]");
if (link) arm(link);
