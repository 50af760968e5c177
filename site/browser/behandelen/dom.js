// What melders wrote, as text nodes; and where the focus lands.

import { el } from "../dom.js";

export { $, el, show } from "../dom.js";

/**
 * Text that someone else wrote: its own direction, kept apart from ours, so a turn-around sign
 * stays inside.
 */
export const foreign = (tekst) => el("bdi", { dir: "auto" }, String(tekst));

/** Paragraphs of someone else's text. */
export function paragraphs(tekst) {
  const delen = String(tekst).split(/\n\s*\n/).filter((deel) => deel.trim());
  return delen.map((deel) => el("p.vreemd", { dir: "auto" }, deel.trim()));
}

/** A place to land after the screen changed, for keyboards and screen readers. */
export function focus(knoop) {
  if (!knoop.matches("a, button, input, textarea, summary")) knoop.tabIndex = -1;
  knoop.focus({ preventScroll: false });
}
