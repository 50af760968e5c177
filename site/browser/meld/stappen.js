// One question on the screen at a time. The Back button of the phone goes to the question before, and
// no step leaves an address in the history: only a state, in which nothing of an answer stands.

import { $, land, show } from "./dom.js";
import { vragen } from "./formulier.js";
import { t } from "./teksten.js";

export const OVERZICHT = "overzicht";
let nu = null; // the id of the question on the screen, or OVERZICHT
let diep = 0; // steps that Back can undo inside this page

export const current = () => nu;

/** Whether this step was taken to change one answer, from the list of all. */
export const isChange = () => Boolean(history.state?.wijzig);

/** Take a step that Back undoes. */
export function goTo(id, { wijzig = false } = {}) {
  diep += 1;
  history.pushState({ stap: id, diep, wijzig }, "");
  draw(id);
}

/** As the Back button. */
export const goBack = () => history.back();

/**
 * Show the first question, and from then on follow the Back button.
 * @param {{zichtbaar: () => object[], onDraw: (id: string) => void, isOver: () => boolean}} pagina
 */
export function start(pagina) {
  asked = pagina.zichtbaar;
  drawn = pagina.onDraw;
  begin();
  addEventListener("popstate", ({ state }) => {
    if (pagina.isOver()) return;
    diep = state?.diep ?? 0;
    draw(state?.stap);
  });
}

/** Begin at the first question; after a reload the steps of before still stand in the history. */
function begin() {
  if (history.state?.diep) history.go(-history.state.diep);
  else history.replaceState({ stap: vragen[0].id, diep }, "");
  draw(vragen[0].id, { quiet: true });
}

let asked = () => vragen;
let drawn = () => {};

function draw(gevraagd, { quiet = false } = {}) {
  const zichtbaar = asked();
  // An answer that changed may have taken this question away: then the first one is shown.
  const vraag = zichtbaar.find(({ id }) => id === gevraagd);
  nu = gevraagd === OVERZICHT ? OVERZICHT : (vraag ?? zichtbaar[0]).id;
  for (const { id, node, groep } of vragen) {
    show(node, id === nu);
    if (id === nu) for (const ander of document.querySelectorAll(".groep")) show(ander, ander === groep);
  }
  show($("formulier"), nu !== OVERZICHT);
  show($("nakijken"), nu === OVERZICHT);
  show($("terug"), diep > 0);
  const plaats = zichtbaar.findIndex(({ id }) => id === nu) + 1;
  $("voortgang").textContent = plaats ? t("vraag_van", { n: plaats, van: zichtbaar.length }) : t("laatste");
  drawn(nu);
  if (!quiet) land((nu === OVERZICHT ? $("nakijken") : vragen.find(({ id }) => id === nu).node).querySelector(".vraag-titel, .scherm-titel"));
}
