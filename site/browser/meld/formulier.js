// The form on the page: its questions, and what was filled in so far. The page is the only list of
// questions there is; nothing of what is typed is kept anywhere else.

import { $ } from "./dom.js";
import { TEKST, answered } from "./vragen.js";

const form = $("formulier");

/** The questions in order: {id, soort, toon, titel, node, groep}. */
export const vragen = [...form.querySelectorAll("[data-vraag]")].map((node) => ({
  id: node.dataset.vraag,
  soort: node.dataset.soort,
  toon: JSON.parse(node.dataset.toon),
  titel: node.querySelector(".vraag-titel").textContent.trim(),
  node,
  groep: node.closest(".groep"),
}));

/** Where the story is written. */
export const verhaal = $(`v-${TEKST}-veld`);

const fields = (id) => [...form.elements].filter((veld) => veld.name === id);

/**
 * The answer that the page before this one already knew, as `#rol=gezien`; it leaves the address, so
 * that it does not stay in the list of visited pages.
 */
export function takePreset() {
  const [, naam, waarde] = /^#(\w+)=(\w+)$/.exec(location.hash) ?? [];
  const veld = naam && fields(naam).find((een) => een.type === "radio" && een.value === waarde);
  if (!veld) return;
  veld.checked = true;
  history.replaceState(history.state, "", location.pathname);
}

/** @returns {Object<string, string|string[]>} what was filled in, by question */
export function answers() {
  const gegeven = {};
  for (const { id, soort } of vragen) {
    const velden = fields(id);
    const gekozen = velden.filter((veld) => veld.checked).map((veld) => veld.value);
    if (soort === "tekst" || soort === "lang") gegeven[id] = velden[0].value;
    else gegeven[id] = soort === "keuze" ? gekozen[0] : gekozen;
    if (!answered(gegeven[id])) delete gegeven[id];
  }
  return gegeven;
}

/** How the answer to this question reads on the page. */
export function inWords({ id, soort }) {
  if (soort === "tekst" || soort === "lang") return [fields(id)[0].value];
  return fields(id).filter((veld) => veld.checked).map(labelOf);
}

const labelOf = (veld) => veld.parentElement.querySelector("span").firstChild.textContent.trim();

/** The blocks of help that belong to a chosen answer, and the advice about who should not read it. */
export function showHelp() {
  for (const { node } of vragen) {
    const gekozen = [...node.querySelectorAll("[data-hulp]:checked")].map((veld) => veld.dataset.hulp);
    for (const vak of node.querySelectorAll("[data-hulp-bij]")) vak.hidden = !gekozen.includes(vak.dataset.hulpBij);
  }
  const over = answers().over_wie ?? "";
  for (const raad of form.querySelectorAll("[data-betrokkene]")) raad.hidden = raad.dataset.betrokkene !== over;
}
