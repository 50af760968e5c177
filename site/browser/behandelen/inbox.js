// The inbox: log in, open your key, read, answer. Token, key and everything read live in this
// page's memory only.
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
  if (!postvak.isOpen()) return;
  postvak.lock({ drafts });
  slot.reset(t(reden));
  go("ontgrendelen");
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
  sessie.forget();
  slot.reset("");
  go("inloggen");
});
addEventListener("beforeunload", (e) => {
  if (postvak.hasDrafts()) e.preventDefault();
});

show($("zonder-script"), false);
show($("inloggen"));
