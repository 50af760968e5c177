// Every sentence and setting of the page comes from JSON blocks that the build wrote into it.

const read = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "{}");

export const instellingen = read("instellingen");
export const intake = read("intake");
const teksten = read("teksten");

/** The sentence under *sleutel* with its {woorden} filled in. */
export function t(sleutel, woorden = {}) {
  const zin = teksten[sleutel] ?? sleutel;
  return zin.replace(/\{(\w+)\}/g, (heel, naam) => String(woorden[naam] ?? heel));
}

/** What to say about a Fout, or about anything else that went wrong. */
export const sentenceFor = (fout) => t(`fout_${fout?.soort ?? "onverwacht"}`);
