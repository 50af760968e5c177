// A melding as its behandelaar sees it: keybox opened, records opened, and what could not be opened
// said so.
import { Fout } from "./api.js";
import { hashOf } from "./pkce.js";
import { zuiver } from "./zuiver.js";

const TEGELIJK = 4; // threads fetched at the same time
const OOGKNIP = 4; // keyboxes opened before the page gets a turn to draw

/** All cases of the list, page after page. */
export async function fetchList(api) {
  const zaken = [];
  let na = "";
  do {
    const blad = await api.read("list", { after: na });
    zaken.push(...blad.cases);
    if (blad.next && blad.next === na) throw new Fout("onverwacht");
    na = blad.next;
  } while (na);
  return zaken;
}

/**
 * Keys of the cases that this identity opens. The others are left out without a trace: they are
 * dummies, or someone chose not to tell this reader, and the screen must not be able to say which.
 * *bekend* remembers per case what was tried, so that a refresh only opens what is new.
 */
export async function openKeyboxes(vertrouwd, zaken, identiteit, { bekend, voortgang, door }) {
  for (const [i, { case: id, keybox }] of zaken.entries()) {
    if (!door()) return [];
    if (bekend.get(id)?.keybox !== keybox) {
      const key = await vertrouwd
        .openKeybox(vertrouwd.unb64(keybox), identiteit, vertrouwd.unb64(id))
        .catch(() => null);
      bekend.set(id, { keybox, key });
    }
    voortgang(i + 1, zaken.length);
    if (i % OOGKNIP === 0) await new Promise((verder) => setTimeout(verder));
  }
  return zaken.map(({ case: id }) => ({ id, key: bekend.get(id).key })).filter(({ key }) => key);
}

/**
 * Every record of one case, opened, from old to new: {seq, van, lezer, record, kapot} and what
 * zuiver() makes of it. What was read before is not asked again.
 */
export async function fetchThread(api, vertrouwd, { id, key, berichten: bekend }) {
  const inzage = vertrouwd.b64(await vertrouwd.inzage(key));
  const berichten = sound(bekend);
  let meer = true;
  while (meer) {
    const after = berichten.at(-1)?.seq ?? -1;
    const blad = await api.read("thread", { case: id, inzage, after });
    for (const rauw of blad.messages) {
      berichten.push(await openRecord(vertrouwd, { id, key }, rauw));
    }
    meer = blad.more && blad.messages.length > 0;
  }
  return berichten.sort((a, b) => a.seq - b.seq);
}

// From the first hole or broken record on, everything is asked once more: it may have been the line.
function sound(berichten) {
  const mis = berichten.findIndex(({ seq, kapot }, i) => kapot || seq !== i);
  return mis < 0 ? [...berichten] : berichten.slice(0, mis);
}

async function openRecord(vertrouwd, { id, key }, { seq, by, lezer, record }) {
  const basis = { seq, van: by, lezer: lezer ? await hashOf(lezer) : null, record };
  try {
    const inhoud = await vertrouwd.open(key, by, vertrouwd.unb64(id), seq, vertrouwd.unb64(record));
    return { ...basis, kapot: false, ...zuiver(inhoud, by) };
  } catch {
    return { ...basis, kapot: true, ...zuiver({}, by) };
  }
}

/** Numbers run from 0 without a hole; a hole means that a record was taken away. */
export const hasGap = (berichten) => berichten.some((bericht, i) => bericht.seq !== i);

export const isSpoed = (berichten) => berichten[0]?.vragen.get("veilig")?.[0] === "nee";

/** Run *work* over all *dingen*, a few at a time, in order. */
export async function aFewAtOnce(dingen, work) {
  const rij = [...dingen];
  const runner = async () => {
    while (rij.length) await work(rij.shift());
  };
  await Promise.all(Array.from({ length: Math.min(TEGELIJK, rij.length) }, runner));
}
