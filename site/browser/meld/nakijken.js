// All answers on one screen, before anything is sent; each of them can still change.

import { $, el, show } from "./dom.js";
import { answers, inWords } from "./formulier.js";
import { t } from "./teksten.js";
import { answered } from "./vragen.js";

/**
 * @param {object[]} zichtbaar the questions that were asked
 * @param {(id: string) => void} change
 */
export function drawAnswers(zichtbaar, change) {
  const gegeven = answers();
  const wel = zichtbaar.filter(({ id }) => answered(gegeven[id]));
  const niet = zichtbaar.filter(({ id }) => !answered(gegeven[id]));
  $("antwoorden").replaceChildren(...wel.map((vraag) => row(vraag, change)));
  $("leeg-kop").textContent = t("niet_ingevuld", { n: niet.length });
  $("leeg-lijst").replaceChildren(...niet.map((vraag) => el("li", {}, `${vraag.titel} `, button("vul_in", vraag, change))));
  show($("leeg"), niet.length > 0);
}

/** The same answers as text, to copy. */
export const asText = (zichtbaar) =>
  zichtbaar.filter(({ id }) => answered(answers()[id])).map((vraag) => [vraag.titel, ...inWords(vraag)].join("\n")).join("\n\n");

const row = (vraag, change) =>
  el(
    "div", {},
    el("dt", {}, vraag.titel),
    ...inWords(vraag).map((tekst) => el("dd", { dir: "auto" }, tekst)),
    el("dd.wijzig", {}, button("wijzig", vraag, change)),
  );

const button = (woord, vraag, change) =>
  el("button.knop-tekst", {
    type: "button",
    "data-wijzig": vraag.id,
    "aria-label": t("wijzig_vraag", { vraag: vraag.titel }),
    click: () => change(vraag.id),
  }, t(woord));

/** Who can read it, given whom the melder excluded. */
export function drawReaders(lezers, niet) {
  const over = lezers.filter(({ id }) => !niet.includes(id));
  $("lezers-over").replaceChildren(...over.map(({ naam, rol }) => el("li", {}, el("strong", {}, naam), ` ${rol}`)));
}
