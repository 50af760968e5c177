// The sentences of the page, which the template wrote into it. Code holds short words only.

const read = () => JSON.parse(document.getElementById("teksten")?.textContent || "{}");
// The day before the month, as in Dutch; and the digits that every phone here shows.
const ZOALS = { en: "en-GB", ar: "ar-u-nu-latn" };
let zinnen;

/**
 * The sentence under *sleutel* with its {woorden} filled in.
 * @param {string} sleutel
 * @param {Object<string, string|number>} [woorden]
 * @returns {string}
 */
export function t(sleutel, woorden = {}) {
  zinnen ??= read();
  return (zinnen[sleutel] ?? sleutel).replace(/\{(\w+)\}/g, (heel, naam) => woorden[naam] ?? heel);
}

/**
 * 22 november 2026; nothing for what is not a day.
 * @param {string} dag as 2026-11-22
 * @returns {string}
 */
export function longDate(dag) {
  const [, jaar, maand, dagvan] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(dag) ?? [];
  if (!jaar) return "";
  const taal = document.documentElement.lang || "nl";
  return new Date(jaar, maand - 1, dagvan).toLocaleDateString(ZOALS[taal] ?? taal, { day: "numeric", month: "long", year: "numeric" });
}
