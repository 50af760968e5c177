// Sending an answer so that it arrives once: a retry sends the same bytes, and an answer that
// crossed a message of the melder is never sent over it.
import { Fout } from "./api.js";
import { today } from "./klok.js";
import { hashOf } from "./pkce.js";
import { zuiver } from "./zuiver.js";

const VOL = 0.8; // how full a message is before the page says so

/**
 * What is sealed for the melder; *stap* says that this answer closes the case or is the
 * terugkoppeling.
 */
export function answer(tekst, stap = null, dag = today()) {
  return { v: 1, d: dag, t: tekst, rol: "behandelaar", ...(stap ? { s: stap } : {}) };
}

/**
 * Send *tekst* in *zaak*. *concept* keeps the sealed bytes while it is unknown whether they
 * arrived. Throws Fout "conflict" when someone wrote in between; zaak.berichten then holds the new
 * messages.
 */
export async function send(api, vertrouwd, zaak, { tekst, stap = null, concept, refetch, wie }) {
  const bytes = concept.onderweg;
  const same = bytes?.inhoud.t === tekst && (bytes.inhoud.s ?? null) === stap;
  const arrived = bytes && isThere(zaak, bytes); // after all, and read back since
  if (!(same && arrived)) {
    const seq = zaak.berichten.length;
    const again = same && bytes.seq === seq;
    concept.onderweg = again ? bytes : await sealed(vertrouwd, zaak, seq, answer(tekst, stap));
    await post(api, vertrouwd, zaak, { concept, refetch, wie });
  }
  concept.onderweg = null;
}

async function post(api, vertrouwd, zaak, { concept, refetch, wie }) {
  const { seq, record } = concept.onderweg;
  const inzage = vertrouwd.b64(await vertrouwd.inzage(zaak.key));
  try {
    await api.write("reply", { case: zaak.id, inzage, seq, record });
    const bericht = await asBericht(concept.onderweg, wie);
    if (!isThere(zaak, bericht)) zaak.berichten.push(bericht);
  } catch (fout) {
    if (fout.soort !== "conflict") throw fout;
    zaak.berichten = await refetch();
    if (isThere(zaak, concept.onderweg)) return;
    concept.onderweg = null;
    throw new Fout("conflict", 409);
  }
}

async function sealed(vertrouwd, zaak, seq, inhoud) {
  const record = await vertrouwd.seal(zaak.key, "H", vertrouwd.unb64(zaak.id), seq, inhoud);
  return { seq, inhoud, record: vertrouwd.b64(record) };
}

const isThere = ({ berichten }, { record }) =>
  berichten.some((bericht) => bericht.van === "H" && bericht.record === record);

async function asBericht({ seq, inhoud, record }, wie) {
  const lezer = wie ? await hashOf(wie) : null;
  return { seq, van: "H", lezer, record, kapot: false, ...zuiver(inhoud, "H") };
}

/** How full a message is: null while there is plenty of room, else {over, vol}. */
export function fullness(vertrouwd, tekst) {
  const bytes = vertrouwd.sealedSize(answer(tekst, "terugkoppeling"));
  const vol = bytes / vertrouwd.MAX_DATA;
  if (vol < VOL) return null;
  return { vol, over: Math.floor((1 - vol) * 100), teVol: bytes > vertrouwd.MAX_DATA };
}
