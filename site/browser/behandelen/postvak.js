// What is open right now: the cases this key opens, the one on screen, and what was typed but not
// sent.
import { makeAfhandelen } from "./afhandelen.js";
import { drawAntwoord, wireAntwoord } from "./antwoord.js";
import { $, focus, show } from "./dom.js";
import { drawZaak } from "./gesprek.js";
import { makeInlezen } from "./inlezen.js";
import { today } from "./klok.js";
import { drawLijst, wireArrows } from "./lijst.js";
import { t } from "./teksten.js";

const locked = () => ({
  identiteit: null,
  bekend: new Map(), // case id → {keybox, key}, so that a refresh opens only what is new
  zaken: new Map(),
});

export function makePostvak({ api, sessie, refused }) {
  const open = locked();
  let concepten = new Map(); // case id → {tekst, onderweg}; outlives a lock
  const nietBetrokken = new Set(); // cases whose name was revealed by that step
  let gekozen = null;

  const crypto_ = () => globalThis.vertrouwd;
  const leegConcept = () => ({ tekst: "", onderweg: null });
  const conceptOf = (id) => concepten.get(id) ?? concepten.set(id, leegConcept()).get(id);
  const huidige = () => ({ zaak: open.zaken.get(gekozen), concept: conceptOf(gekozen) });
  const context = () => ({ nu: today(), nietBetrokken });

  const inlezen = makeInlezen({ api, open, drawn, done, refused });
  const doen = makeAfhandelen({ api, sessie, huidige, vertrouwd: crypto_, redraw, finished });
  wireAntwoord({ huidige, ...doen, vertrouwd: crypto_, nu: () => today() });
  wireArrows();
  $("ververs").addEventListener("click", inlezen.load);
  $("terug").addEventListener("click", back);
  $("melding").addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape" && !target.matches("textarea, input")) back();
  });

  function draw() {
    const gelezen = [...open.zaken.values()].filter((zaak) => zaak.stand || zaak.fout);
    drawLijst(gelezen, { gekozen, nu: today(), choose });
  }

  // The answer box is left alone while someone may be typing in it, unless it could not be shown.
  function drawn(zaak, wasFout) {
    draw();
    if (zaak.id !== gekozen) return;
    drawZaak(zaak, context());
    if (wasFout && !zaak.fout) drawAntwoord(huidige(), crypto_());
  }

  function done() {
    draw();
    if (gekozen && !open.zaken.has(gekozen)) back();
    show($("leeg"), open.zaken.size === 0);
    show($("geen-keuze"), open.zaken.size > 0 && gekozen === null);
    tell(t("lijst_klaar"));
  }

  async function choose(id) {
    gekozen = id;
    const zaak = open.zaken.get(id);
    if (zaak.fout) await inlezen.refresh(zaak);
    if (gekozen !== id || open.zaken.get(id) !== zaak) return;
    drawZaak(zaak, context());
    if (!zaak.fout) drawAntwoord(huidige(), crypto_());
    $("ingevuld").open = zaak.stand?.taak === "bevestigen";
    $("inbox").dataset.toont = "melding";
    show($("melding"));
    show($("geen-keuze"), false);
    draw();
    focus($("melding-kop"));
    scrollTo(0, 0);
  }

  function back() {
    const vorige = gekozen;
    gekozen = null;
    $("inbox").dataset.toont = "lijst";
    show($("melding"), false);
    show($("geen-keuze"), true);
    draw();
    const rij = $("lijst").querySelector(`[data-zaak="${CSS.escape(vorige ?? "")}"]`);
    focus(rij ?? $("lijst-kop"));
  }

  function redraw(zaak) {
    if (open.zaken.get(gekozen) === zaak) drawZaak(zaak, context());
    draw();
  }

  function finished(zaak, zin) {
    if (open.zaken.get(gekozen) !== zaak) return;
    drawAntwoord(huidige(), crypto_());
    tell(zin);
    focus($("berichten").lastElementChild);
  }

  function tell(zin) {
    $("stand").textContent = zin;
  }

  function lock({ drafts }) {
    Object.assign(open, locked());
    nietBetrokken.clear();
    if (!drafts) concepten = new Map();
    if (gekozen) back();
    inlezen.stop();
    $("lijst").replaceChildren();
    for (const id of ["berichten", "ingevuld-lijst", "melding-let-op"]) $(id).replaceChildren();
    for (const id of ["melding-kop", "melding-taak"]) $(id).textContent = "";
    for (const id of ["antwoord", "slotbericht"]) $(id).value = "";
    tell("");
  }

  return {
    open(identiteit) {
      open.identiteit = identiteit;
      inlezen.load();
    },
    knock: inlezen.knock,
    lock,
    isOpen: () => open.identiteit !== null,
    hasDrafts: () => [...concepten.values()].some((een) => een.tekst.trim() || een.onderweg),
  };
}
