// The rules of the form: which question follows from which answer, and what is sealed in the end.
// The page without a script obeys the same rules in functions/melding/formulier.py.

export const TEKST = "wat_is_er_gebeurd"; // the one question that needs an answer

const list = (antwoord) => (antwoord === undefined ? [] : [antwoord].flat());

/**
 * The questions to ask. One that depends on others appears when any of them has one of its answers.
 * @param {{id: string, toon: Object<string, string[]>}[]} vragen in order
 * @param {Object<string, string|string[]>} antwoorden
 * @returns {object[]}
 */
export function visible(vragen, antwoorden) {
  const gezien = new Set();
  return vragen.filter(({ id, toon }) => {
    const eisen = Object.entries(toon);
    const gekozen = ([ander, ids]) =>
      gezien.has(ander) && list(antwoorden[ander]).some((een) => !ids.length || ids.includes(een));
    if (eisen.length && !eisen.some(gekozen)) return false;
    gezien.add(id);
    return true;
  });
}

/** Whether something was filled in here. */
export const answered = (antwoord) => list(antwoord).some((een) => een.trim());

/**
 * What is sealed as the first message.
 * @param {{id: string, soort: string, toon: object}[]} vragen
 * @param {Object<string, string|string[]>} antwoorden
 * @param {string} dag
 * @param {string} taal of the form; Dutch goes without saying
 */
export function recordOf(vragen, antwoorden, dag, taal = "nl") {
  const record = { v: 1, d: dag, t: antwoorden[TEKST] ?? "", vragen: {}, niet: [], via: "js" };
  for (const { id, soort } of visible(vragen, antwoorden)) {
    const antwoord = antwoorden[id];
    if (id === TEKST || !answered(antwoord)) continue;
    if (soort === "lezers") record.niet = antwoord;
    else record.vragen[id] = antwoord;
  }
  return taal === "nl" ? record : { ...record, taal };
}

/** At least one behandelaar has to be left to read it. */
export const someoneLeft = (lezers, niet) =>
  lezers.some(({ id, soort }) => soort === "behandelaar" && !niet.includes(id));
