// Building the page out of text nodes. There is no way in here to turn text into markup.

export const $ = (id) => document.getElementById(id);

/**
 * `el("p.zacht", {id: "x"}, "tekst", kind)`: listeners are attributes with a function as value.
 * @returns {HTMLElement}
 */
export function el(naam, attributen = {}, ...kinderen) {
  const [tag, ...klassen] = naam.split(".");
  const knoop = document.createElement(tag);
  if (klassen.length) knoop.className = klassen.join(" ");
  for (const [sleutel, waarde] of Object.entries(attributen)) {
    if (typeof waarde === "function") knoop.addEventListener(sleutel, waarde);
    else knoop.setAttribute(sleutel, waarde);
  }
  knoop.append(...kinderen);
  return knoop;
}

/** Show *knoop*, or hide it. */
export const show = (knoop, aan = true) => {
  knoop.hidden = !aan;
};

/** A place to land after the screen changed, for keyboards and screen readers. */
export function land(knoop) {
  knoop.tabIndex = -1;
  knoop.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
}

/**
 * Say what is wrong just above *veld*, and to a screen reader. Without a sentence it is taken away.
 * @param {HTMLElement} veld with an id
 * @param {string} zin
 * @param {HTMLElement} [plek] what gets the focus: the field, or the first of a group
 */
export function mistake(veld, zin = "", plek = veld) {
  const id = `${veld.id}-fout`;
  $(id)?.remove();
  const beschreven = (plek.getAttribute("aria-describedby") ?? "").split(" ").filter((een) => een && een !== id);
  plek.toggleAttribute("aria-invalid", false);
  if (zin) {
    veld.before(el("p.fout", { id }, zin));
    plek.setAttribute("aria-invalid", "true");
    beschreven.unshift(id);
    plek.focus();
  }
  if (beschreven.length) plek.setAttribute("aria-describedby", beschreven.join(" "));
  else plek.removeAttribute("aria-describedby");
}
