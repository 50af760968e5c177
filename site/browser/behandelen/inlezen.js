// Filling the list: fetch it, open the keyboxes, read the threads, and say how far it is.
import { aFewAtOnce, fetchList, fetchThread, isSpoed, openKeyboxes } from "./draad.js";
import { $, show } from "./dom.js";
import { stand, today } from "./klok.js";
import { instellingen, sentenceFor, t } from "./teksten.js";

const LAATSTE = `${"_".repeat(42)}8`; // the case id after which there are none: an empty page

/** *open* is what is open right now (see postvak.js); *drawn(zaak, wasFout)* after each case. */
export function makeInlezen({ api, open, drawn, done, refused }) {
  let ronde = 0; // a lock or a refresh makes everything of an earlier round void

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
      await readAll(await openAll(await fetchList(api), door), door);
    } catch (fout) {
      if (door()) failed(fout);
    }
    if (door()) progress("", 1);
  }

  function openAll(alle, door) {
    const voortgang = (n, van) => {
      if (door()) progress(t("lijst_openen", { n: Math.floor((100 * n) / van) }), n / van);
    };
    const opties = { bekend: open.bekend, voortgang, door };
    return openKeyboxes(globalThis.vertrouwd, alle, open.identiteit, opties);
  }

  async function readAll(sleutels, door) {
    if (!door()) return;
    const vorige = open.zaken;
    const nieuw = (id) => ({ id, berichten: [], stand: null, fout: null });
    const zaakOf = ({ id, key }) => Object.assign(vorige.get(id) ?? nieuw(id), { key });
    open.zaken = new Map(sleutels.map((een) => [een.id, zaakOf(een)]));
    const van = open.zaken.size;
    let n = 0;
    await aFewAtOnce(open.zaken.values(), async (zaak) => {
      if (!door()) return;
      const { fout } = zaak;
      await refresh(zaak);
      if (!door()) return;
      n += 1;
      progress(t("lijst_lezen", { n, van }), n / van);
      // Gone since the list was made, or sent in so that nobody can ever open or close it.
      if (zaak.fout?.soort === "weg") open.zaken.delete(zaak.id);
      else drawn(zaak, fout);
    });
    if (door()) finish();
  }

  // What failed stands below everything else, so it is said above.
  function finish() {
    const mis = [...open.zaken.values()].some(({ fout }) => fout);
    $("lijst-fout").textContent = mis ? t("lijst_deels") : "";
    done();
  }

  function failed(fout) {
    if (fout.status === 403) return refused();
    $("lijst-fout").textContent = sentenceFor(fout);
  }

  async function refresh(zaak) {
    try {
      zaak.berichten = await fetchThread(api, globalThis.vertrouwd, zaak);
      settle(zaak);
    } catch (fout) {
      zaak.fout = fout;
    }
  }

  function stop() {
    ronde += 1;
    progress("", 1);
  }

  return { knock, load, refresh, stop };
}

/** What follows from the messages of a case. */
export function settle(zaak) {
  zaak.fout = zaak.berichten.length ? null : { soort: "onverwacht" };
  zaak.spoed = isSpoed(zaak.berichten);
  zaak.stand = zaak.fout ? null : stand(zaak.berichten, today(), instellingen.termijnen);
}

function progress(zin, deel) {
  $("voortgang-zin").textContent = zin;
  show($("voortgang-vlak"), deel !== 1);
  if (deel === null) $("voortgang").removeAttribute("value");
  else $("voortgang").value = deel;
}
