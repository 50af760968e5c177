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

export const show = (knoop, aan = true) => {
  knoop.hidden = !aan;
};

/** A place to land after the screen changed, for keyboards and screen readers. */
export function focus(knoop) {
  if (!knoop.matches("a, button, input, textarea, summary")) knoop.tabIndex = -1;
  knoop.focus({ preventScroll: false });
}
