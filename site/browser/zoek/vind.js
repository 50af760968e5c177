// Which pages answer to some words. Small letters, no accents, and a word may be half typed.

const GEWICHT = { w: 6, t: 5, k: 2, s: 1 }; // words people use, title, headings, summary
const AFSTAND = 1; // a word of five letters or more may have this many letters wrong

/** *tekst* in words to compare: lower case, without accents, points or commas. */
export const woorden = (tekst) =>
  tekst
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * The entries that fit *vraag*, best first. Those with all its words; if there is none, those with
 * any of them; if there is none of these either, those with a word that is almost right.
 * @param {{t: string, u: string, s: string, k: string[], w: string[]}[]} index
 * @param {string} vraag
 */
export function vind(index, vraag) {
  const gevraagd = woorden(vraag);
  if (!gevraagd.length) return [];
  const velden = index.map((een) => ({ een, ...velden_van(een) }));
  for (const past of [prefix, bijna]) {
    const punten = velden.map((veld) => ({ een: veld.een, per: gevraagd.map((woord) => score(veld, woord, past)) }));
    const alle = punten.filter(({ per }) => per.every(Boolean));
    const som = ({ per }) => per.reduce((a, b) => a + b, 0);
    const over = alle.length ? alle : punten.filter(({ per }) => per.some(Boolean));
    if (over.length) return over.sort((a, b) => som(b) - som(a)).map(({ een }) => een);
  }
  return [];
}

const velden_van = ({ t, s, k, w }) => ({ t: woorden(t), s: woorden(s), k: k.flatMap(woorden), w: w.flatMap(woorden) });

function score(veld, woord, past) {
  let beste = 0;
  for (const [naam, gewicht] of Object.entries(GEWICHT)) {
    for (const een of veld[naam]) if (past(een, woord)) beste = Math.max(beste, gewicht + (een === woord ? 1 : 0));
  }
  return beste;
}

const prefix = (een, woord) => een.startsWith(woord);
const bijna = (een, woord) => woord.length > 4 && Math.abs(een.length - woord.length) <= AFSTAND && afstand(een, woord) <= AFSTAND;

/** How many letters to change, add or leave out; two that changed places count as one. */
function afstand(a, b) {
  let voor = [];
  let rij = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const nieuw = [i];
    for (let j = 1; j <= b.length; j++) {
      const gelijk = a[i - 1] === b[j - 1] ? 0 : 1;
      nieuw[j] = Math.min(rij[j] + 1, nieuw[j - 1] + 1, rij[j - 1] + gelijk);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) nieuw[j] = Math.min(nieuw[j], voor[j - 2] + 1);
    }
    [voor, rij] = [rij, nieuw];
  }
  return rij[b.length];
}
