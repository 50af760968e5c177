// The eight words, once: read, written down, checked, gone.

import { $, el, land, mistake, show } from "./dom.js";
import { dayOf, later } from "./dag.js";
import { longDate, t } from "./teksten.js";

/**
 * Show the code. Everything that was typed has left the page before this.
 * @param {string} code
 * @param {number[]} nummers the same as numbers
 * @param {() => void} done when it is safe to clear the page
 */
export function showCode(code, nummers, done) {
  const woorden = code.split(" ");
  $("code-woorden").replaceChildren(
    ...woorden.map((woord, n) => el("li", {}, el("b", {}, woord), " ", el("small", {}, String(nummers[n]).padStart(4, "0")))),
  );
  drawWhen();
  $("print-code").addEventListener("click", () => print());
  $("kopieer-code").addEventListener("click", () => copy(code));
  askTwo(woorden, nummers, done);
  show($("codepagina"));
  land($("codepagina").querySelector(".scherm-titel"));
}

function drawWhen() {
  const bevestiging = later(dayOf(), { dagen: 7 });
  const terugkoppeling = later(bevestiging, { maanden: 3 });
  $("wanneer").replaceChildren(
    el("li", {}, t("wanneer_bevestiging", { dag: longDate(bevestiging) })),
    el("li", {}, t("wanneer_terugkoppeling", { dag: longDate(terugkoppeling) })),
  );
}

async function copy(code) {
  const gelukt = await navigator.clipboard?.writeText(code).then(() => true, () => false);
  $("kopieer-status").textContent = t(gelukt ? "gekopieerd" : "kopieren_lukt_niet");
}

function askTwo(woorden, nummers, done) {
  const plekken = twoOf(woorden.length);
  const velden = [$("woord-a"), $("woord-b")];
  plekken.forEach((plek, n) => {
    velden[n].labels[0].textContent = t("woord_n", { n: plek + 1 });
    velden[n].dataset.woord = plek + 1;
  });
  $("toch-klaar").addEventListener("click", done);
  $("overtypen").addEventListener("submit", () => {
    const fout = plekken.filter((plek, n) => !same(velden[n].value, woorden[plek], nummers[plek]));
    plekken.forEach((plek, n) => mistake(velden[n], fout.includes(plek) ? t("woord_fout", { n: plek + 1 }) : ""));
    if (!fout.length) return done();
    velden[plekken.indexOf(fout[0])].focus();
    show($("toch-klaar"));
  });
}

/** Two different places, in order. */
function twoOf(aantal) {
  const [a, b] = crypto.getRandomValues(new Uint32Array(2));
  const eerste = a % aantal;
  const tweede = (eerste + 1 + (b % (aantal - 1))) % aantal;
  return [eerste, tweede].sort((x, y) => x - y);
}

/** As forgiving as the postbus: four letters are enough, and the number is good too. */
const same = (getypt, woord, nummer) => {
  const kaal = getypt.trim().toLowerCase();
  return /^\d+$/.test(kaal) ? Number(kaal) === nummer : kaal.slice(0, 4) === woord.slice(0, 4);
};
