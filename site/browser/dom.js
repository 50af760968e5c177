// Building the page out of text nodes. There is no way in here to turn text into markup.

export const $ = (id) => document.getElementById(id);

/**
 * `el("p.zacht", {id: "x"}, "tekst", kind)`: attributes by name, listeners as functions, children
 * as nodes or text.
 */
export function el(naam, attributen = {}, ...kinderen) {
  const [tag, ...klassen] = naam.split(".");
  const knoop = document.createElement(tag);
  if (klassen.length) knoop.className = klassen.join(" ");
  for (const [sleutel, waarde] of Object.entries(attributen)) {
    if (typeof waarde === "function") knoop.addEventListener(sleutel, waarde);
    else if (waarde === true) knoop.setAttribute(sleutel, "");
    else if (waarde !== false && waarde != null) knoop.setAttribute(sleutel, waarde);
  }
  knoop.append(...kinderen.flat(Infinity).filter((kind) => kind != null && kind !== false));
  return knoop;
}

/** Show *knoop*, or hide it. */
export const show = (knoop, aan = true) => {
  knoop.hidden = !aan;
};
