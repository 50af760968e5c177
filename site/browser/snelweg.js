// "Snel weg": leave at once for an ordinary page. The link works without this script; with it, the
// page is blank before the other one loads, nothing typed stays behind, and Back goes to the page
// before this one, past every question. Forward is a way to an empty form at most, and the list of
// visited pages is the browser's own: no script reaches that.

const TRIES = 3;
const WITHIN = 2000; // milliseconds between the first and the third Escape
const AT_MOST = 100; // milliseconds for going back over the steps of this page

function leave(url) {
  for (const form of document.forms) form.reset();
  document.body.replaceChildren();
  document.title = "";
  const go = () => location.replace(url);
  const steps = history.state?.diep; // as meld/stappen.js keeps them
  if (!steps) return go();
  addEventListener("popstate", go, { once: true });
  setTimeout(go, AT_MOST);
  return history.go(-steps);
}

function arm(link) {
  let presses = [];
  link.title = link.dataset.snelWeg; // promises the Escape key, so only where this script runs
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
