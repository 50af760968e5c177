// What a sealed message may be. Whoever has a code can seal any JSON, so it is brought into one shape
// here, when a record is opened, and everything behind this can trust that shape.
import { realDay } from "./klok.js";

const STAPPEN = ["terugkoppeling", "afgesloten"]; // only a behandelaar takes them
const TALEN = ["en", "ar"]; // the other languages of the form; a melder may say anything

/**
 * {dag, tekst, stap, via, taal, niet, vragen}: a day or null, text, a step or null, where it came in,
 * the language of the form, ids of readers, and a Map of question id → texts. What has another shape is left out.
 */
export function zuiver(inhoud, van) {
  const { d, t, s, via, taal, niet, vragen } = inhoud;
  return {
    dag: realDay(d),
    tekst: typeof t === "string" ? t : "",
    stap: van === "H" && STAPPEN.includes(s) ? s : null,
    via: via === "zonder-js" ? via : "js",
    taal: TALEN.includes(taal) ? taal : "nl",
    niet: texts(niet),
    vragen: new Map(Object.entries(isObject(vragen) ? vragen : {}).map(([id, ding]) => [id, texts(ding)])),
  };
}

const isObject = (ding) => typeof ding === "object" && ding !== null && !Array.isArray(ding);

// One level and no deeper: a list in a list is no answer, however often that goes on.
const texts = (ding) => [ding].flat().filter((een) => typeof een === "string" && een.trim());
