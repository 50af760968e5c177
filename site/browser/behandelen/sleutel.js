// The key of a behandelaar: a file locked with eight words, opened in this page and forgotten when
// it closes.
import { Fout } from "./api.js";
import { hashOf } from "./pkce.js";

const MAX_BYTES = 20_000; // a locked key file is a few hundred bytes up to a few kilobytes
const SOORTEN = { PASSPHRASE: "wachtzin", KEY_FILE: "geen_sleutelbestand" };

/**
 * The identity in *bytes*. *lezers* and *wie* tell whose key it should be: a key that is nobody's,
 * or somebody else's, would open nothing, and that would look just like an empty inbox.
 */
export async function unlockKey(vertrouwd, bytes, wachtzin, { lezers, wie }) {
  if (bytes.length > MAX_BYTES) throw new Fout("geen_sleutelbestand");
  const identiteit = await vertrouwd.unlock(bytes, wachtzin).catch(({ reason }) => {
    throw new Fout(SOORTEN[reason] ?? "onverwacht");
  });
  const publiek = await vertrouwd.recipientOf(identiteit);
  const lezer = lezers.find(({ age }) => age === publiek);
  if (!lezer) throw new Fout("sleutel_onbekend");
  const ander = wie && lezer.login && lezer.login !== (await hashOf(wie));
  if (ander) throw new Fout("sleutel_van_ander");
  return identiteit;
}

/**
 * Calls *bij* after *na* ms without a hand on the page; also when a laptop wakes up later than
 * that.
 */
export function makeWaker(na, bij, { doc = document, klok = Date.now, elke = setInterval } = {}) {
  let laatst = klok();
  const kijk = () => {
    if (klok() - laatst < na) return;
    laatst = klok();
    bij();
  };
  const leeft = () => {
    kijk(); // the first touch after a long sleep must not wipe out that it was long
    laatst = klok();
  };
  for (const soort of ["pointerdown", "keydown", "input"]) {
    doc.addEventListener(soort, leeft, { capture: true, passive: true });
  }
  doc.addEventListener("visibilitychange", kijk);
  elke(kijk, 15_000);
  return { leeft, kijk };
}
