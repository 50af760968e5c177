// The answers of the intake with the words that the melder saw. Labels come from the page; values
// are someone else's text, also when they claim to be an id.
import { el, foreign } from "./dom.js";
import { intake, t } from "./teksten.js";

/**
 * [{id, vraag, teksten}] in the order of the form; a question that the form no longer knows keeps
 * its id.
 */
export function answersOf(inhoud) {
  const gegeven = isObject(inhoud?.vragen) ? inhoud.vragen : {};
  const bekend = intake.vragen
    .filter(({ id }) => Object.hasOwn(gegeven, id))
    .map((vraag) => labelled(vraag, gegeven[vraag.id]));
  const ids = new Set(intake.vragen.map(({ id }) => id));
  const rest = Object.keys(gegeven).filter((id) => !ids.has(id));
  return [...bekend, ...rest.map((id) => labelled({ id, vraag: id, antwoorden: [] }, gegeven[id]))];
}

const isObject = (ding) => typeof ding === "object" && ding !== null && !Array.isArray(ding);

function labelled({ id, vraag, antwoorden }, waarde) {
  const waarden = [waarde].flat().map(String).filter((een) => een.trim());
  const teksten = waarden.map((een) => antwoorden.find((keuze) => keuze.id === een)?.tekst ?? een);
  return { id, vraag, teksten };
}

/** A list of questions and answers; the name of the person it is about waits behind *reveal*. */
export function drawAnswers(inhoud, { magNaam, reveal }) {
  const rijen = answersOf(inhoud).filter(({ teksten }) => teksten.length);
  const antwoord = ({ id, teksten }) =>
    id === intake.naam && !magNaam
      ? nameStep(reveal)
      : teksten.map((een) => el("dd", {}, foreign(een)));
  return el("dl.ingevuld", {}, rijen.map((rij) => [
    el("dt", {}, foreign(rij.vraag)),
    antwoord(rij),
  ]));
}

function nameStep(reveal) {
  return el("dd.naamstap", {},
    el("p", {}, t("naam_uitleg")),
    el("button.knop-stil", { type: "button", id: "niet-betrokken", click: reveal }, t("naam_knop")),
  );
}

/**
 * Names of the readers that the melder left out; an id that nobody has any more is shown as it is.
 */
export function excludedNames(inhoud, lezers) {
  const ids = Array.isArray(inhoud?.niet) ? inhoud.niet.map(String) : [];
  return ids.map((id) => lezers.find((lezer) => lezer.id === id)?.naam ?? id);
}
