// What a case asks, in a shape and in words: colour only repeats what stands there.
import { inWords, waits } from "./klok.js";
import { t } from "./teksten.js";
import { el } from "./dom.js";

const VORM = {
  bevestigen: "●",
  antwoorden: "●",
  terugkoppelen: "○",
  wachten: "○",
  afgesloten: "✓",
  fout: "!",
};

/** {soort, vorm, woord, zin}: the short word for the list, the sentence for the opened case. */
export function taskOf(zaak, nu) {
  const { stand } = zaak;
  if (zaak.fout || !stand) {
    return { soort: "fout", vorm: VORM.fout, woord: t("taak_fout"), zin: "" };
  }
  const laat = stand.over !== null && stand.over < 0;
  const dag = stand.uiterlijk && inWords(stand.uiterlijk, nu);
  const woorden = { dag, over: countdown(stand.over) };
  const vorm = laat ? "▲" : VORM[stand.taak];
  const woord = t(laat ? `woord_${stand.taak}_laat` : `woord_${stand.taak}`);
  return { soort: laat ? "laat" : stand.taak, vorm, woord, zin: sentence(stand, laat, woorden) };
}

function sentence({ taak, uiterlijk }, laat, woorden) {
  const zin = t(laat ? `taak_${taak}_laat` : `taak_${taak}`, woorden);
  const klok = taak === "antwoorden" && uiterlijk && !laat ? t("taak_terugkoppelen", woorden) : "";
  return klok ? `${zin} ${klok}` : zin;
}

function countdown(dagen) {
  if (dagen === null || dagen < 0) return "";
  return dagen === 0 ? t("vandaag") : dagen === 1 ? t("nog_een_dag") : t("nog_dagen", { n: dagen });
}

export function badge({ soort, vorm, woord }) {
  const teken = el("span", { "aria-hidden": "true" }, vorm);
  return el("span.merkje", { "data-soort": soort }, teken, ` ${woord}`);
}

/** Urgent as long as someone who is not safe waits for us. */
export const isUrgent = (zaak) => zaak.spoed && waits(zaak.stand);

export const spoedBadge = () => badge({ soort: "spoed", vorm: "◆", woord: t("spoed") });
