// A field for a long text: it grows while someone writes, and says how full it is only near the end.

import { $, show } from "./dom.js";
import { t } from "./teksten.js";

const NEARLY_FULL = 0.8; // of a message
const MAX_ROWS = 40;

/** More rows as soon as the text does not fit; the page scrolls, not the field. */
export function grow(veld) {
  while (veld.scrollHeight > veld.clientHeight && veld.rows < MAX_ROWS) veld.rows += 2;
}

/**
 * @param {number} bytes what the message takes
 * @param {number} max
 * @param {HTMLElement} plek where it is said
 * @param {string} teVol what to say when it does not fit
 */
export function sayHowFull(bytes, max, plek, teVol) {
  const over = max - bytes;
  // Rounded, so that a screen reader is not told something new at every letter.
  const zin = over < 0 ? teVol : t("bijna_vol", { n: Math.max(0, Math.floor(over / 200) * 200) });
  if (plek.textContent !== zin) plek.textContent = zin;
  plek.classList.toggle("fout", over < 0);
  show(plek, bytes > NEARLY_FULL * max);
}

/** The tick "send what does not fit as a second message": there as long as it is needed. */
export function offerRest(naam, nodig) {
  show($(`${naam}-rest`), nodig);
  return nodig && $(`${naam}-in-delen`).checked;
}
