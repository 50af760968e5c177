// Where the focus lands, and how a mistake is said beside its field.

import { $, el } from "../dom.js";

export { $, el, show } from "../dom.js";

/** A place to land after the screen changed, for keyboards and screen readers. */
export function land(knoop) {
  knoop.tabIndex = -1;
  knoop.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
}

/**
 * Say what is wrong just above *veld*, and to a screen reader, and go there. Without a sentence it is
 * taken away.
 * @param {HTMLElement} veld with an id
 * @param {string} zin
 * @param {HTMLElement} [plek] what gets the focus: the field, or the first of a group
 */
export function mistake(veld, zin = "", plek = veld) {
  const fout = mark(veld, zin, plek);
  if (!fout) return;
  plek.focus({ preventScroll: true }); // or the sentence ends up above the screen of a phone
  fout.scrollIntoView({ block: "nearest" });
}

/** The same, for who is already on the way to the next field. */
export function mark(veld, zin = "", plek = veld) {
  const id = `${veld.id}-fout`;
  $(id)?.remove();
  const beschreven = (plek.getAttribute("aria-describedby") ?? "").split(" ").filter((een) => een && een !== id);
  const fout = zin && el("p.fout", { id }, zin);
  plek.toggleAttribute("aria-invalid", false);
  if (fout) {
    veld.before(fout);
    plek.setAttribute("aria-invalid", "true");
    beschreven.unshift(id);
  }
  if (beschreven.length) plek.setAttribute("aria-describedby", beschreven.join(" "));
  else plek.removeAttribute("aria-describedby");
  return fout;
}
