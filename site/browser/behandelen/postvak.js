// What is open right now: the cases this key opens, the one on screen, and what was typed but not sent.
import { drawAntwoord, wireAntwoord } from "./antwoord.js";
import { drawZaak } from "./gesprek.js";
import { drawLijst, wireArrows } from "./lijst.js";
import { aFewAtOnce, fetchList, fetchThread, isSpoed, openKeyboxes } from "./draad.js";
import { $, focus, show } from "./dom.js";
import { stand, today } from "./klok.js";
import { send } from "./verzending.js";
import { instellingen, sentenceFor, t } from "./teksten.js";

const LAATSTE = `${"_".repeat(42)}8`; // the case id after which there are none: an empty page, for free

export function makePostvak({ api, sessie, refused }) {
  let identiteit = null;
  let bekend = new Map(); // case id → {keybox, key}, so that a refresh opens only what is new
  let zaken = new Map();
  let concepten = new Map(); // case id → {tekst, onderweg}; outlives a lock
  let betrokken = new Set(); // cases whose name was revealed by the step "I am not involved"
  let gekozen = null;
  let ronde = 0; // a lock or a refresh makes everything of an earlier round void

  const crypto_ = () => globalThis.vertrouwd;
  const conceptOf = (id) => concepten.get(id) ?? concepten.set(id, { tekst: "", onderweg: null }).get(id);
  const huidige = () => ({ zaak: zaken.get(gekozen), concept: conceptOf(gekozen) });

  wireAntwoord({ huidige, sendIt, closeIt, vertrouwd: crypto_, nu: () => today() });
  $("ververs").addEventListener("click", () => load());
  wireArrows();
  $("terug").addEventListener("click", back);
  $("melding").addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape" && !target.matches("textarea, input")) back();
  });

  /** Whether this login may read at all, before anyone is asked for a key. */
  async function knock() {
    const fout = await api.write("list", { after: LAATSTE }).catch((een) => een);
    return fout.status !== 403; // anything else shows itself when the list is read
  }

  async function load() {
    const deze = ++ronde;
    const door = () => deze === ronde;
    progress(t("lijst_halen"), null);
    $("lijst-fout").textContent = "";
    try {
      const alle = await fetchList(api);
      const voortgang = (n, van) => door() && progress(t("lijst_openen", { n: Math.floor((100 * n) / van) }), n / van);
      const open = await openKeyboxes(crypto_(), alle, identiteit, { bekend, voortgang, door });
      if (door()) await readAll(open, door);
    } catch (fout) {
      if (door()) failed(fout);
    }
    if (door()) progress("", 1);
  }

  async function readAll(open, door) {
    const vorige = zaken;
    const nieuw = (id) => ({ id, berichten: [], stand: null, fout: null });
    zaken = new Map(open.map(({ id, key }) => [id, Object.assign(vorige.get(id) ?? nieuw(id), { key })]));
    let n = 0;
    await aFewAtOnce(zaken.values(), async (zaak) => {
      if (!door()) return;
      await refresh(zaak);
      if (!door()) return;
      n += 1;
      progress(t("lijst_lezen", { n, van: zaken.size }), n / zaken.size);
      draw();
      if (zaak.id === gekozen) drawZaak(zaak, context());
    });
    if (!door()) return;
    draw();
    show($("leeg"), zaken.size === 0);
    show($("geen-keuze"), zaken.size > 0 && gekozen === null);
    tell(t("lijst_klaar", { n: zaken.size }));
    if (gekozen && !zaken.has(gekozen)) back();
  }

  function failed(fout) {
    if (fout.status === 403) return refused();
    $("lijst-fout").textContent = sentenceFor(fout);
  }

  async function refresh(zaak) {
    try {
      zaak.berichten = await fetchThread(api, crypto_(), zaak);
      settle(zaak);
    } catch (fout) {
      zaak.fout = fout;
    }
  }

  function settle(zaak) {
    zaak.fout = zaak.berichten.length ? null : { soort: "onverwacht" };
    zaak.spoed = isSpoed(zaak.berichten);
    zaak.stand = zaak.fout ? null : stand(zaak.berichten, today(), instellingen.termijnen);
  }

  function context() {
    return { nu: today(), nietBetrokken: { has: (id) => betrokken.has(id), add: (id) => betrokken.add(id) } };
  }

  function draw() {
    drawLijst([...zaken.values()].filter((zaak) => zaak.stand || zaak.fout), { gekozen, nu: today(), choose });
  }

  async function choose(id) {
    gekozen = id;
    const zaak = zaken.get(id);
    if (zaak.fout) await refresh(zaak);
    if (gekozen !== id || zaken.get(id) !== zaak) return;
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
    ($("lijst").querySelector(`[data-zaak="${CSS.escape(vorige ?? "")}"]`) ?? $("lijst-kop")).focus();
  }

  async function sendIt(tekst, stap) {
    const { zaak, concept } = huidige();
    await deliver(zaak, { tekst, stap, concept });
    concept.tekst = "";
    finished(zaak, t("verstuurd"));
  }

  // First the sealed closing message, then the server's term: a failure in between leaves this form open, and the
  // same button does what is left.
  async function closeIt(tekst) {
    const { zaak, concept } = huidige();
    if (zaak.stand.taak !== "afgesloten") await deliver(zaak, { tekst, stap: "afgesloten", concept });
    const inzage = crypto_().b64(await crypto_().inzage(zaak.key));
    await api.write("close", { case: zaak.id, inzage });
    finished(zaak, t("gesloten"));
  }

  async function deliver(zaak, wat) {
    const refetch = () => fetchThread(api, crypto_(), zaak);
    try {
      await send(api, crypto_(), zaak, { ...wat, refetch, wie: sessie.wie() });
    } finally {
      settle(zaak);
      if (zaken.get(gekozen) === zaak) drawZaak(zaak, context());
      draw();
    }
  }

  function finished(zaak, zin) {
    if (zaken.get(gekozen) !== zaak) return;
    drawAntwoord(huidige(), crypto_());
    tell(zin);
    focus($("berichten").lastElementChild);
  }

  function progress(zin, deel) {
    $("voortgang-zin").textContent = zin;
    show($("voortgang-vlak"), deel !== 1);
    if (deel === null) $("voortgang").removeAttribute("value");
    else $("voortgang").value = deel;
  }

  function tell(zin) {
    $("stand").textContent = zin;
  }

  function lock({ drafts }) {
    ronde += 1;
    identiteit = null;
    bekend = new Map();
    zaken = new Map();
    betrokken = new Set();
    if (!drafts) concepten = new Map();
    if (gekozen) back();
    $("lijst").replaceChildren();
    for (const id of ["berichten", "ingevuld-lijst", "melding-let-op"]) $(id).replaceChildren();
    $("antwoord").value = "";
    progress("", 1);
    tell("");
  }

  return {
    open(sleutel) {
      identiteit = sleutel;
      load();
    },
    knock,
    lock,
    isOpen: () => identiteit !== null,
    hasDrafts: () => [...concepten.values()].some(({ tekst, onderweg }) => tekst.trim() || onderweg),
  };
}
