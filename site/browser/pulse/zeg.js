// What went wrong or has to be decided, in one place on the page, with the way on beside it.

import { el } from "../dom.js";

/** Say *zinnen* in *plek* and bring the reader there. Without any, what stood there is taken away. */
export function say(plek, zinnen = [], ...knoppen) {
  if (!zinnen.length && !plek.firstChild) return;
  const rij = knoppen.length > 0 && el("p.knoppen", {}, ...knoppen);
  plek.replaceChildren(...zinnen.map((zin) => el("p", {}, zin)), ...(rij ? [rij] : []));
  if (!zinnen.length) return;
  plek.tabIndex = -1;
  plek.focus({ preventScroll: true });
  plek.scrollIntoView({ block: "nearest" });
}

/** What one can do about it; *naam* says which. */
export const button = (woord, doen, naam = "opnieuw") =>
  el("button.knop-stil", { type: "button", [`data-${naam}`]: "", click: () => doen() }, woord);
