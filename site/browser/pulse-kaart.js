// Changing the code of a blind round for a deelnamekaart. The secret in it is made here and never
// leaves this page, except in the kaart that its owner takes along.

import { onScan } from "./pulse/briefje.js"; // first: the code leaves the address before anything else
import "./snelweg.js";
import { $, land, mark, mistake, show } from "./meld/dom.js";
import { emptyWhenBack, takeOver, warnBeforeLeaving } from "./meld/met_js.js";
import { t } from "./meld/teksten.js";
import { again } from "./pulse/api.js";
import { parseCode, shown } from "./pulse/code.js";
import { makeKaart } from "./pulse/kaart.js";
import { button, say } from "./pulse/zeg.js";

const form = $("haal");
const veld = $("briefje");
const sleutels = JSON.parse(form.dataset.sleutels);
let busy = false;
const going = new Map(); // the kaart for a code and a key: asked again, it is the same one
let loose = false; // the code is bound to a kaart that only this page knows

takeOver();
emptyWhenBack();
onScan((code) => {
  veld.value = code;
  look(mark);
});
addEventListener("pagehide", () => {
  form.reset();
  $("kaart").value = "";
});
warnBeforeLeaving(() => loose && $("klaar") !== null); // without the page, as after "Snel weg", nobody asks
form.addEventListener("submit", submit);
veld.addEventListener("change", () => look(mark));
$("kopieer").addEventListener("click", copy);
const dag = new Date().toISOString().slice(0, 10); // as the server counts days: in UTC
show($("te-vroeg"), dag < form.dataset.opent);
show($("te-laat"), dag > form.dataset.sluit);

function look(tell) {
  tell(veld);
  if (!veld.value.trim()) return "";
  try {
    const code = parseCode(veld.value);
    veld.value = shown(code);
    return code;
  } catch ({ reason }) {
    tell(veld, t(`CODE_${reason}`));
    return "";
  }
}

function submit() {
  if (busy) return undefined;
  if (!veld.value.trim()) return mistake(veld, t("leeg"));
  const code = look(mistake);
  const groep = $("kaartgroep")?.value ?? sleutels[0].groep;
  if (code && !groep) return mistake($("kaartgroep"), t("groep_leeg"));
  return code && get(code, groep);
}

async function get(code, groep) {
  busy = true;
  const voor = `${code}:${groep}`;
  const sleutel = sleutels.find((een) => een.groep === groep);
  if (!going.has(voor)) going.set(voor, makeKaart(form.elements.ronde.value, sleutel, code));
  if ($("fout").contains(document.activeElement)) $("haal-kaart").focus();
  say($("fout"));
  $("haal-kaart").setAttribute("aria-disabled", "true");
  $("bezig").textContent = t("maken");
  const { kaart, reason } = await going.get(voor)();
  busy = false;
  $("haal-kaart").removeAttribute("aria-disabled");
  $("bezig").textContent = "";
  return kaart ? done(kaart) : failed(reason);
}

function failed(reason) {
  if (!again(reason)) return say($("fout"), [t(reason)]);
  loose = true; // perhaps it was signed: the same question gets the same kaart, from this page only
  return say($("fout"), [t(reason), t("blijf_hier")], button(t("opnieuw"), submit));
}

function done(kaart) {
  loose = true;
  going.clear();
  form.reset();
  $("voor").remove();
  $("kaart").value = kaart;
  $("bewaar").href = URL.createObjectURL(new Blob([`${kaart}\n`], { type: "text/plain" }));
  $("bewaar").download = $("bewaar").dataset.bestand;
  $("bewaar").addEventListener("click", () => {
    loose = false;
  });
  show($("klaar"));
  land($("klaar").querySelector(".scherm-titel"));
}

async function copy() {
  const gelukt = await navigator.clipboard?.writeText($("kaart").value).then(() => true, () => false);
  if (gelukt) loose = false;
  else $("kaart").select();
  $("kopieer-status").textContent = t(gelukt ? "gekopieerd" : "kopieren_lukt_niet");
}
