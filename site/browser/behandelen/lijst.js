// The list: one row per case that this reader can open, next task first.
import { kindOf } from "./antwoorden.js";
import { Fout } from "./api.js";
import { $, el, foreign } from "./dom.js";
import { inWords, volgorde } from "./klok.js";
import { badge, isUrgent, spoedBadge, taskOf } from "./taak.js";
import { sentenceFor, t } from "./teksten.js";

const BEGIN = 120; // characters of the first line in the list

/** Draw the rows anew; the row that had focus keeps it. */
export function drawLijst(zaken, { gekozen, nu, choose }) {
  const bij = document.activeElement?.dataset?.zaak;
  const rijen = [...zaken].sort(volgorde).map((zaak) => anyRow(zaak, { gekozen, nu, choose }));
  $("lijst").replaceChildren(...rijen);
  if (bij) $("lijst").querySelector(`[data-zaak="${CSS.escape(bij)}"]`)?.focus();
}

// One melding that cannot be drawn, whatever is in it, takes no other off the list.
function anyRow(zaak, hoe) {
  try {
    return row(zaak, hoe);
  } catch {
    return row({ ...zaak, fout: new Fout("onverwacht") }, hoe);
  }
}

function row(zaak, { gekozen, nu, choose }) {
  const taak = taskOf(zaak, nu);
  const attributen = {
    type: "button",
    "data-zaak": zaak.id,
    "data-taak": taak.soort,
    "aria-current": zaak.id === gekozen ? "true" : null,
    click: () => choose(zaak.id),
  };
  const koppen = [badge(taak), isUrgent(zaak) && spoedBadge()];
  const knop = el("button.zaak", attributen, el("span.koppen", {}, koppen), lines(zaak, nu));
  return el("li", {}, knop);
}

function lines(zaak, nu) {
  if (zaak.fout) return el("span.regel", {}, sentenceFor(zaak.fout));
  const [eerste] = zaak.berichten;
  const laatste = zaak.berichten.at(-1);
  const dag = eerste.dag ? inWords(eerste.dag, nu, { kort: true }) : t("dag_onbekend");
  const wie = zaak.berichten.length > 1 && t(`laatste_${laatste.van}`);
  return [
    el("span.regel", {}, eerste.kapot ? t("bericht_kapot_kort") : foreign(firstLine(eerste.tekst))),
    el("span.zacht", {}, [dag, kindOf(eerste), wie].filter(Boolean).join(" · ")),
  ];
}

function firstLine(tekst) {
  const regel = tekst.trim().split("\n", 1)[0];
  return regel.length > BEGIN ? `${[...regel].slice(0, BEGIN).join("")}…` : regel;
}

/** Arrows walk through the rows, as in any list of letters. */
export function wireArrows() {
  $("lijst").addEventListener("keydown", (e) => {
    const stap = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const rijen = [...$("lijst").querySelectorAll("[data-zaak]")];
    const doel = stap && rijen[rijen.indexOf(e.target) + stap];
    if (!doel) return;
    e.preventDefault();
    doel.focus();
  });
}
