// The box to answer in, and the step that closes a case. What was typed stays until it has arrived.
import { $, focus, show } from "./dom.js";
import { inWords, plusMonths } from "./klok.js";
import { isUncertain } from "./api.js";
import { fullness } from "./verzending.js";
import { instellingen, sentenceFor, t } from "./teksten.js";

/**
 * Wire the form once. *huidige()* is the opened {zaak, concept}; *sendIt(tekst, stap)* sends in it.
 */
export function wireAntwoord({ huidige, sendIt, closeIt, vertrouwd, nu }) {
  const veld = $("antwoord");
  let bezig = false;

  veld.addEventListener("input", () => {
    huidige().concept.tekst = veld.value;
    drawMeter(vertrouwd(), veld.value);
  });
  $("bevestiging").addEventListener("click", () => {
    veld.value = [standardAnswer(nu()), veld.value.trim()].filter(Boolean).join("\n\n");
    veld.dispatchEvent(new Event("input"));
    veld.focus();
    veld.setSelectionRange(0, 0);
  });
  $("antwoord-formulier").addEventListener("submit", (e) => {
    e.preventDefault();
    const stap = $("terugkoppeling").checked ? "terugkoppeling" : null;
    once(() => deliver(veld, () => sendIt(veld.value.trim(), stap), "antwoord_fout"));
  });
  wireSluiten((tekst) => once(() => deliver($("slotbericht"), () => closeIt(tekst), "sluit_fout")));

  // a double click sends one message
  async function once(work) {
    if (bezig) return;
    bezig = true;
    $("melding").setAttribute("aria-busy", "true");
    await work().finally(() => {
      bezig = false;
      $("melding").removeAttribute("aria-busy");
    });
  }

  async function deliver(bron, work, foutId) {
    say(foutId, "");
    if (!bron.value.trim()) return complain(bron, foutId, t("fout_leeg"));
    if (fullness(vertrouwd(), bron.value)?.teVol) return complain(bron, foutId, t("fout_te_lang"));
    try {
      await work();
    } catch (fout) {
      const zin = sentenceFor(fout);
      complain(bron, foutId, isUncertain(fout) ? t("fout_onzeker", { wat: zin }) : zin);
    }
  }
}

function say(id, zin) {
  $(id).textContent = zin;
}

function complain(bron, id, zin) {
  bron.setAttribute("aria-invalid", "true");
  say(id, zin);
  bron.focus();
}

function wireSluiten(close) {
  const open = (aan) => {
    show($("sluit-stap"), aan);
    $("sluit").setAttribute("aria-expanded", String(aan));
    focus(aan ? $("sluit-kop") : $("sluit")); // what closing does comes before the words
  };
  $("sluit").addEventListener("click", () => open($("sluit-stap").hidden));
  $("sluit-niet").addEventListener("click", () => open(false));
  $("sluit-stap").addEventListener("submit", (e) => {
    e.preventDefault();
    close($("slotbericht").value.trim());
  });
}

/** Set the box for the case that is open now, with what was typed there before. */
export function drawAntwoord({ zaak, concept }, vertrouwd) {
  const { taak } = zaak.stand;
  const beantwoord = zaak.berichten.some((b) => b.van === "H" && !b.kapot);
  const gaf = zaak.berichten.some((b) => b.stap === "terugkoppeling");
  $("antwoord").value = concept.tekst;
  $("slotbericht").value = t("slot_tekst");
  $("terugkoppeling").checked = false;
  for (const id of ["antwoord", "slotbericht"]) $(id).removeAttribute("aria-invalid");
  for (const id of ["antwoord_fout", "sluit_fout"]) say(id, "");
  show($("bevestiging"), taak === "bevestigen");
  show($("terugkoppeling-vraag"), beantwoord && !gaf && taak !== "afgesloten");
  show($("sluit-stap"), false);
  $("sluit").setAttribute("aria-expanded", "false");
  show($("afsluiten"), beantwoord && taak !== "afgesloten");
  drawMeter(vertrouwd, concept.tekst);
}

function drawMeter(vertrouwd, tekst) {
  const stand = fullness(vertrouwd, tekst);
  show($("maat"), stand !== null);
  if (stand === null) return;
  $("maat-balk").value = Math.min(1, stand.vol);
  say("maat-zin", stand.teVol ? t("maat_te_vol") : t("maat_over", { n: stand.over }));
}

function standardAnswer(dag) {
  const terug = plusMonths(dag, instellingen.termijnen.terugkoppelen_maanden);
  return t("bevestiging_tekst", { dag: inWords(terug, dag) });
}
