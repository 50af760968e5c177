// Answering the pulse on one page. Until it is sent everything stands in this page only, and after
// that nothing of it does.

import { onScan } from "./pulse/briefje.js"; // first: the code leaves the address before anything else
import "./snelweg.js";
import { $, land, mark, mistake, show } from "./meld/dom.js";
import { emptyWhenBack, takeOver, warnBeforeLeaving } from "./meld/met_js.js";
import { t } from "./meld/teksten.js";
import { again, ask } from "./pulse/api.js";
import { shown } from "./pulse/code.js";
import { answered, bewijs, digits, form, groepOf, readBewijs } from "./pulse/formulier.js";
import { button, say } from "./pulse/zeg.js";

const blind = form?.dataset.toegang === "blind";
let busy = false;
let asked = false; // whether someone meant to leave everything open
let maybe = false; // an answer of the server got lost: what was sent may be there already

if (form) begin();

function begin() {
  takeOver();
  emptyWhenBack();
  onScan(scanned);
  addEventListener("pagehide", () => form.reset());
  warnBeforeLeaving(() => form.isConnected && answered().n > 0);
  form.addEventListener("submit", () => submit());
  form.addEventListener("input", count);
  bewijs.addEventListener("change", () => look(mark));
  $("kaartbestand")?.addEventListener("change", open);
  const dag = new Date().toISOString().slice(0, 10); // as the server counts days: in UTC
  show($("te-vroeg"), dag < form.dataset.opent);
  show($("te-laat"), dag > form.dataset.sluit);
  count();
}

/** A slip has a code. In a blind round that first buys a kaart, on a page of its own. */
function scanned(code) {
  if (!blind) {
    bewijs.value = code;
    return look(mark);
  }
  $("naar-kaart").hash = code;
  return show($("gescand"));
}

/** A typing error is said at once, by *tell*, and only here: nothing is sent for it. */
function look(tell) {
  tell(bewijs);
  if (!bewijs.value.trim()) return false;
  try {
    const goed = readBewijs();
    const groep = blind ? groepOf(goed) : "00";
    if (groep !== "00") $("groep").value = groep;
    if (!blind) bewijs.value = shown(goed);
    return true;
  } catch ({ reason = "KAART" }) {
    tell(bewijs, t(`CODE_${reason}`));
    return false;
  }
}

async function open({ target }) {
  bewijs.value = ((await target.files[0]?.text()) ?? "").trim();
  look(mark);
}

function count() {
  const gegeven = answered();
  show($("teller"), gegeven.n > 0);
  $("teller").textContent = t("beantwoord", gegeven);
  say($("fout"));
}

function submit() {
  if (busy) return undefined;
  if (!bewijs.value.trim()) return mistake(bewijs, t(blind ? "leeg_kaart" : "leeg"));
  if (!look(mistake)) return undefined;
  if (!asked && answered().n === 0) {
    asked = true;
    return say($("fout"), [t("EMPTY")], button(t("toch"), submit, "toch"));
  }
  return send();
}

async function send() {
  busy = true;
  if ($("fout").contains(document.activeElement)) $("verstuur").focus();
  say($("fout"));
  $("verstuur").setAttribute("aria-disabled", "true");
  $("bezig").textContent = t("versturen");
  const { reason } = await ask("antwoord", {
    v: 1,
    ronde: form.elements.ronde.value,
    bewijs: readBewijs(),
    groep: $("groep").value,
    antwoorden: digits(),
  });
  busy = false;
  $("verstuur").removeAttribute("aria-disabled");
  $("bezig").textContent = "";
  return reason ? failed(reason) : done();
}

function failed(reason) {
  const zinnen = [t(reason)];
  if (again(reason)) {
    maybe = true;
    return say($("fout"), [...zinnen, t("staat_er_nog"), t("misschien")], button(t("opnieuw"), submit));
  }
  if (maybe && ["UNKNOWN", "CONFLICT"].includes(reason)) zinnen.push(t("net_weg"));
  if (blind || reason !== "UNKNOWN") return say($("fout"), zinnen);
  return say($("fout"), zinnen, button(t("naar_code"), () => bewijs.focus(), "naar-code"));
}

function done() {
  form.reset();
  $("voor").remove();
  show($("klaar"));
  land($("klaar").querySelector(".scherm-titel"));
}
