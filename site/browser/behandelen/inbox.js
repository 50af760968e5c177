// The inbox: log in, open your key, read, answer. Token, key and everything read live in this
// page's memory only.
import "../snelweg.js";
import { makeApi } from "./api.js";
import { wireInlog } from "./inlog.js";
import { wireOntgrendel } from "./ontgrendel.js";
import { makePostvak } from "./postvak.js";
import { makeWaker } from "./sleutel.js";
import { $, focus, show } from "./dom.js";
import { t } from "./teksten.js";

const FASEN = ["inloggen", "ontgrendelen", "inbox", "geen-toegang"];
const STIL_MS = 30 * 60 * 1000; // half an hour without a hand on the page locks the key

const sessie = wireInlog({ loggedIn });
const postvak = makePostvak({ api: makeApi(sessie), sessie, refused });
const slot = wireOntgrendel({ sessie, opened });
makeWaker(STIL_MS, () => lock("slot_stil"));

function go(fase) {
  for (const een of FASEN) show($(een), een === fase);
  document.body.dataset.fase = fase;
  focus($(fase).querySelector("h1"));
}

function loggedIn({ ander }) {
  if (ander) lock("slot_ander", { drafts: false });
  if (postvak.isOpen()) return;
  postvak.knock().then((welkom) => (welkom ? go("ontgrendelen") : refused()));
}

function opened(identiteit) {
  go("inbox");
  postvak.open(identiteit);
}

function lock(reden, { drafts = true } = {}) {
  const wasOpen = postvak.isOpen();
  postvak.lock({ drafts });
  if (wasOpen || !drafts) slot.reset(t(reden));
  if (wasOpen) go("ontgrendelen");
}

// A login without the role of behandelaar: nothing to see here, and a way to come in as someone
// else.
function refused() {
  postvak.lock({ drafts: true });
  go("geen-toegang");
}

$("vergrendel").addEventListener("click", () => lock("slot_zelf"));
$("log-uit").addEventListener("click", () => {
  if (postvak.hasDrafts() && !confirm(t("uitloggen_concept"))) return;
  postvak.lock({ drafts: false });
  slot.reset("");
  go("inloggen");
  sessie.logOut();
});
// "Snel weg" empties the page before it leaves, and then nothing may hold it up.
addEventListener("beforeunload", (e) => {
  if ($("inbox") && postvak.hasDrafts()) e.preventDefault();
});
// A browser may keep a page whole to come Back to: then this one starts again, without its key.
addEventListener("pageshow", (e) => {
  if (!e.persisted) return;
  document.body.replaceChildren();
  location.reload();
});
// Escape goes back to the list here; pressed three times it would leave, and drop what was typed.
document.body.addEventListener("keydown", (e) => {
  if (e.key === "Escape") e.stopPropagation();
});

show($("zonder-script"), false);
show($("inloggen"));
