// Sending an answer so that it arrives once: a retry sends the same bytes, and an answer that
// crossed a message of the melder is never sent over it.
import { Fout } from "./api.js";
import { today } from "./klok.js";

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
  const seq = zaak.berichten.length;
  const bytes = concept.onderweg;
  const same =
    bytes?.seq === seq && bytes.inhoud.t === tekst && (bytes.inhoud.s ?? null) === stap;
  const onderweg = same ? bytes : await sealed(vertrouwd, zaak, seq, answer(tekst, stap));
  concept.onderweg = onderweg;
  const inzage = vertrouwd.b64(await vertrouwd.inzage(zaak.key));
  try {
    await api.write("reply", { case: zaak.id, inzage, seq, record: onderweg.record });
    zaak.berichten.push(asBericht(onderweg, wie));
  } catch (fout) {
    if (fout.soort !== "conflict") throw fout;
    zaak.berichten = await refetch();
    const vanOns = zaak.berichten.some((b) => b.van === "H" && b.record === onderweg.record);
    if (!vanOns) {
      concept.onderweg = null;
      throw new Fout("conflict", 409);
    }
  }
  concept.onderweg = null;
}

async function sealed(vertrouwd, zaak, seq, inhoud) {
  const record = await vertrouwd.seal(zaak.key, "H", vertrouwd.unb64(zaak.id), seq, inhoud);
  return { seq, inhoud, record: vertrouwd.b64(record) };
}

function asBericht({ seq, inhoud, record }, wie) {
  const gezien = { dag: inhoud.d, tekst: inhoud.t, stap: inhoud.s ?? null };
  return { seq, van: "H", lezer: wie, record, kapot: false, inhoud, ...gezien };
}

/** How full a message is: null while there is plenty of room, else {over, vol}. */
export function fullness(vertrouwd, tekst) {
  const bytes = vertrouwd.sealedSize(answer(tekst, "terugkoppeling"));
  const vol = bytes / vertrouwd.MAX_DATA;
  if (vol < VOL) return null;
  return { vol, over: Math.floor((1 - vol) * 100), teVol: bytes > vertrouwd.MAX_DATA };
}
