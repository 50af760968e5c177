// The answers of the intake with the words that the melder saw. Labels come from the page; values
// are someone else's text, also when they claim to be an id.
import { el, foreign } from "./dom.js";
import { intake, t } from "./teksten.js";

/**
 * [{id, vraag, teksten}] in the order of the form; a question that the form no longer knows keeps
 * its id.
 */
export function answersOf({ vragen }) {
  const bekend = intake.vragen.filter(({ id }) => vragen.has(id));
  const ids = new Set(intake.vragen.map(({ id }) => id));
  const rest = [...vragen.keys()].filter((id) => !ids.has(id));
  const onbekend = rest.map((id) => ({ id, vraag: id, antwoorden: [] }));
  return [...bekend, ...onbekend].map((vraag) => labelled(vraag, vragen.get(vraag.id)));
}

function labelled({ id, vraag, antwoorden }, waarden) {
  const teksten = waarden.map((een) => antwoorden.find((keuze) => keuze.id === een)?.tekst ?? een);
  return { id, vraag, teksten };
}

/** What the melding is about, in our own words only: it stands in the list, outside any frame. */
export function kindOf({ vragen }) {
  const keuzes = intake.vragen.find(({ id }) => id === "gaat_over")?.antwoorden ?? [];
  return keuzes.find(({ id }) => id === vragen.get("gaat_over")?.[0])?.tekst;
}

/** A list of questions and answers; the name of the person it is about waits behind *reveal*. */
export function drawAnswers(bericht, { magNaam, reveal }) {
  const rijen = answersOf(bericht).filter(({ teksten }) => teksten.length);
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

/** Names of the readers that the melder left out; an id of nobody is only someone's text. */
export const excludedNames = ({ niet }, lezers) =>
  lezers.filter(({ id }) => niet.includes(id)).map(({ naam }) => naam);
