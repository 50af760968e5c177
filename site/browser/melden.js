// Telling, from the first question to the code. Until it is sent everything stands in this page only.

import "./snelweg.js";
import { post } from "./meld/api.js";
import { showCode } from "./meld/codepagina.js";
import { dayOf } from "./meld/dag.js";
import { splitTekst } from "./meld/delen.js";
import { $, el, land, mistake, show } from "./meld/dom.js";
import { answers, showHelp, takePreset, verhaal, vragen } from "./meld/formulier.js";
import { cryptoReady, emptyWhenBack, takeOver, warnBeforeLeaving } from "./meld/met_js.js";
import { asText, drawAnswers, drawReaders } from "./meld/nakijken.js";
import * as stappen from "./meld/stappen.js";
import { t } from "./meld/teksten.js";
import { grow, offerRest, sayHowFull } from "./meld/verhaal.js";
import { makeVerzending } from "./meld/verzending.js";
import { TEKST, answered, recordOf, someoneLeft, visible } from "./meld/vragen.js";

const MAX_DATA = 16380; // bytes in a message, as functions/melding/mp1.py
const form = $("formulier");
const lezers = [...form.querySelectorAll('[data-soort="lezers"] input')].map((veld) => ({
  id: veld.value,
  soort: veld.dataset.lezer,
  naam: veld.parentElement.querySelector("span").firstChild.textContent.trim(),
  rol: veld.parentElement.querySelector("small").textContent,
}));
let verzending = null;
let arrived = false; // the server has it

const asked = () => visible(vragen, answers());
const record = () => recordOf(vragen, answers(), dayOf(), document.documentElement.lang);
const size = (object) => new TextEncoder().encode(JSON.stringify(object)).length;

takeOver();
emptyWhenBack();
takePreset();
warnBeforeLeaving(() => (arrived ? $("codepagina") : form.isConnected && Object.keys(answers()).length > 0));
stappen.start({ zichtbaar: asked, onDraw: drawn, isOver: () => !form.isConnected });
form.addEventListener("input", changed);
form.addEventListener("submit", next);
$("terug").addEventListener("click", stappen.goBack);
$("terug-nakijken").addEventListener("click", stappen.goBack);
$("naar-overzicht").addEventListener("click", () => correct() && stappen.goTo(stappen.OVERZICHT));
$("versturen").addEventListener("click", send);
changed();

function changed() {
  showHelp();
  grow(verhaal);
  const bytes = size(record());
  sayHowFull(bytes, MAX_DATA, $(`v-${TEKST}-vol`), t("te_vol"));
  offerRest(`v-${TEKST}`, bytes > MAX_DATA);
  const genoeg = answered(verhaal.value);
  show($("genoeg"), genoeg && stappen.current() === TEKST);
  show($("naar-overzicht"), genoeg && !stappen.isChange());
}

function drawn(id) {
  $("verder").textContent = stappen.isChange() ? t("klaar_met_wijzigen") : $("verder").dataset.tekst;
  changed();
  if (id !== stappen.OVERZICHT) return;
  const { niet } = record();
  drawAnswers(asked(), (vraag) => stappen.goTo(vraag, { wijzig: true }));
  drawReaders(lezers, niet);
  const delen = records();
  show($("in-delen"), delen.length > 1);
  $("in-delen").textContent = t("in_delen", { n: delen.length });
  clearFailure();
}

/** Whether the question on the screen can be left; if not, it says why. */
function correct(id = stappen.current()) {
  if (id === TEKST) {
    const teVol = size(record()) > MAX_DATA && !offerRest(`v-${TEKST}`, true);
    const zin = !answered(verhaal.value) ? t("leeg") : teVol ? t("te_vol") : "";
    mistake(verhaal, zin);
    return !zin;
  }
  const vraag = vragen.find((een) => een.id === id);
  if (vraag?.soort !== "lezers") return true;
  const goed = someoneLeft(lezers, record().niet);
  mistake(vraag.node.querySelector(".keuzes"), goed ? "" : t("geen_lezer"), vraag.node.querySelector("input"));
  show($("geen-lezer"), !goed);
  return goed;
}

function next() {
  if (!correct()) return;
  const lijst = asked().map(({ id }) => id);
  const volgende = lijst[lijst.indexOf(stappen.current()) + 1];
  stappen.goTo(stappen.isChange() ? stappen.OVERZICHT : (volgende ?? stappen.OVERZICHT));
}

/** The first message and, when the story does not fit, what follows it. */
function records() {
  const eerste = record();
  const { v, d } = eerste;
  const fits = (t, n) => size(n ? { v, d, t } : { ...eerste, t }) <= MAX_DATA;
  const [begin, ...rest] = splitTekst(eerste.t, fits);
  return begin === undefined ? [] : [{ ...eerste, t: begin }, ...rest.map((t) => ({ v, d, t }))];
}

async function send() {
  const fout = [TEKST, ...vragen.filter(({ soort }) => soort === "lezers").map(({ id }) => id)].find((id) => !correct(id));
  if (fout) {
    stappen.goTo(fout, { wijzig: true });
    return correct(fout);
  }
  const delen = records();
  if (!delen.length) return failed($("versturen-fout"), [t("te_vol_antwoorden")]);
  clearFailure();
  $("bezig").textContent = t("klaarmaken");
  busy(true);
  const vertrouwd = await cryptoReady();
  if (vertrouwd) verzending ??= makeVerzending(vertrouwd, post);
  const uitkomst = vertrouwd
    ? await verzending(delen, (stap) => ($("bezig").textContent = t(stap)))
    : { reason: "geen_crypto" };
  busy(false);
  $("bezig").textContent = "";
  if (uitkomst.reason) return notSent(uitkomst.reason);
  return sent(vertrouwd, uitkomst);
}

function busy(aan) {
  for (const id of ["versturen", "terug-nakijken"]) $(id).setAttribute("aria-disabled", aan);
  for (const knop of $("nakijken").querySelectorAll("[data-wijzig]")) knop.disabled = aan;
}

function notSent(reason) {
  if (reason === "geen_crypto") return failed($("versturen-fout"), [t("geen_crypto")]);
  const misschien = ["netwerk", "storing", "vol"].includes(reason);
  if (misschien) show($("nog-niets"), false);
  show($("versturen"), false);
  return failed($("versturen-fout"), [t(`fout_${reason}`), t(misschien ? "misschien" : "tekst_staat_er")], send);
}

function clearFailure() {
  const had = $("versturen-fout").contains(document.activeElement);
  $("versturen-fout").replaceChildren();
  show($("versturen"));
  if (had) $("versturen").focus();
}

function failed(plek, zinnen, again) {
  const knop = again && el("button.knop", { type: "button", "data-opnieuw": "", click: again }, t("opnieuw"));
  plek.replaceChildren(...zinnen.map((zin) => el("p", {}, zin)), ...(knop ? [knop] : []));
}

function sent(vertrouwd, { code, earlier, restReason }) {
  const niets = restReason === "lezers_anders"; // nothing of it may be sent; the melder gets it back
  if (!arrived) {
    arrived = true;
    show($("niet-verstuurd"), niets);
    if (niets) $("niet-verstuurd-tekst").value = asText(asked());
    for (const id of ["titel", "formulier", "nakijken", "nog-niets", "voortgang"]) $(id).remove();
    show($("eerder"), Boolean(earlier) && !niets);
    showCode(code, vertrouwd.codeNumbers(code), clear);
  }
  const again = async () => sent(vertrouwd, await verzending([]));
  const mislukt = restReason && !niets;
  failed($("rest-fout"), mislukt ? [t("rest_niet"), t(`fout_${restReason}`)] : [], mislukt && again);
}

function clear() {
  verzending = null;
  $("codepagina")?.remove();
  show($("einde"));
  land($("einde").querySelector(".scherm-titel"));
}
