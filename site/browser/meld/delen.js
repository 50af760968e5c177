// A text that is longer than one message, cut where a reader would pause.

const PAUSES = ["\n\n", "\n", ". ", " "];

/**
 * @param {string} tekst
 * @param {(deel: string, nummer: number) => boolean} fits whether this part, counted from 0, fits
 * @returns {string[]} joined they are the text, letter by letter
 */
export function splitTekst(tekst, fits) {
  const delen = [];
  let over = tekst;
  while (!fits(over, delen.length)) {
    const plek = cut(over, (deel) => fits(deel, delen.length));
    if (!plek) return []; // not even one letter fits next to the other answers
    delen.push(over.slice(0, plek));
    over = over.slice(plek);
  }
  return [...delen, over];
}

function cut(tekst, fits) {
  let [kan, kanNiet] = [0, tekst.length];
  while (kanNiet - kan > 1) {
    const midden = (kan + kanNiet) >> 1;
    if (fits(tekst.slice(0, midden))) kan = midden;
    else kanNiet = midden;
  }
  for (const pauze of PAUSES) {
    const plek = tekst.lastIndexOf(pauze, kan - pauze.length) + pauze.length;
    if (plek > kan / 2 && plek <= kan) return plek;
  }
  const midInLetter = kan && /[\uD800-\uDBFF]/.test(tekst[kan - 1]);
  return midInLetter ? kan - 1 : kan;
}
