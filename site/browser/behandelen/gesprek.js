// One opened case: what it asks, what the melder filled in, and the messages from old to new.
import { drawAnswers, excludedNames } from "./antwoorden.js";
import { $, el, foreign, paragraphs, show } from "./dom.js";
import { hasGap } from "./draad.js";
import { inWords } from "./klok.js";
import { badge, isUrgent, spoedBadge, taskOf } from "./taak.js";
import { instellingen, sentenceFor, t } from "./teksten.js";

/** Draw everything above the answer box; the box itself, with its draft, stays as it is. */
export function drawZaak(zaak, { nu, nietBetrokken }) {
  const taak = taskOf(zaak, nu);
  $("melding").dataset.taak = taak.soort;
  $("melding-kop").textContent = title(zaak, nu);
  const merkjes = isUrgent(zaak) ? [badge(taak), spoedBadge()] : [badge(taak)];
  $("melding-taak").replaceChildren(...merkjes, el("span", {}, ` ${taak.zin}`));
  $("melding-let-op").replaceChildren(...notes(zaak).map((zin) => el("p.let-op", {}, zin)));
  show($("melding-inhoud"), !zaak.fout);
  if (zaak.fout) return;
  drawFilledIn(zaak, nietBetrokken);
  drawBerichten(zaak, nu);
}

function title({ fout, berichten }, nu) {
  const dag = !fout && berichten[0].dag;
  return dag ? t("melding_van", { dag: inWords(dag, nu) }) : t("melding_zonder_dag");
}

function notes(zaak) {
  if (zaak.fout) return [sentenceFor(zaak.fout)];
  const { berichten } = zaak;
  const namen = excludedNames(berichten[0], instellingen.lezers)
    .map((naam) => `\u2068${naam}\u2069`) // isolated: a name may be written from right to left
    .join(", ");
  return [
    isUrgent(zaak) && t("spoed_uitleg"),
    berichten[0].taal !== "nl" && t(`taal_${berichten[0].taal}`),
    berichten[0].via === "zonder-js" && t("via_zonder_js"),
    namen && t("uitgesloten", { namen }),
    hasGap(berichten) && t("gat"),
  ].filter(Boolean);
}

function drawFilledIn(zaak, nietBetrokken) {
  const [eerste] = zaak.berichten;
  const reveal = () => {
    nietBetrokken.add(zaak.id);
    draw();
    $("ingevuld-kop").focus();
  };
  const draw = () => {
    const antwoorden = drawAnswers(eerste, { magNaam: nietBetrokken.has(zaak.id), reveal });
    $("ingevuld-lijst").replaceChildren(antwoorden);
    show($("ingevuld"), antwoorden.childElementCount > 0);
  };
  draw();
}

function drawBerichten({ berichten }, nu) {
  $("berichten").replaceChildren(...berichten.map((bericht) => drawBericht(bericht, nu)));
}

function drawBericht(bericht, nu) {
  const dag = bericht.dag && el("time", { datetime: bericht.dag }, inWords(bericht.dag, nu));
  const wie = el("p.wie", {}, el("b", {}, roleOf(bericht)), " · ", dag || t("dag_onbekend"));
  const tekst = bericht.kapot ? el("p.kapot", {}, t("bericht_kapot")) : paragraphs(bericht.tekst);
  return el("li.bericht", { "data-van": bericht.van, "data-seq": bericht.seq },
    wie, tekst, bericht.stap && el("p.zacht", {}, t(`stap_${bericht.stap}`)));
}

function roleOf({ van, lezer }) {
  if (van === "M") return t("rol_M");
  const naam = lezer && instellingen.lezers.find(({ login }) => login === lezer)?.naam;
  return naam ? [`${t("rol_H")}, `, foreign(naam)] : t("rol_H");
}
