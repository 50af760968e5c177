// The postbus: open it with the code, read, answer. Code and keys stay in this page and leave with it.

import "./snelweg.js";
import { post } from "./meld/api.js";
import { letter } from "./meld/brieven.js";
import { dayOf } from "./meld/dag.js";
import { splitTekst } from "./meld/delen.js";
import { $, el, land, mistake, show } from "./meld/dom.js";
import { makeGesprek } from "./meld/gesprek.js";
import { cryptoReady, emptyWhenBack, takeOver, warnBeforeLeaving } from "./meld/met_js.js";
import { t } from "./meld/teksten.js";
import { grow, sayHowFull } from "./meld/verhaal.js";

const MAX_DATA = 16380; // bytes in a message, as functions/melding/mp1.py
const veld = $("code");
const antwoord = $("antwoord");
let gesprek = null;
let gelezen = 0;
let bezig = false;
let over = []; // messages of an answer that are still to be sent

const size = (object) => new TextEncoder().encode(JSON.stringify(object)).length;
const record = (tekst) => ({ v: 1, d: dayOf(), t: tekst });

takeOver();
emptyWhenBack();
warnBeforeLeaving(() => antwoord.isConnected && antwoord.value.trim() !== "");
$("openen").addEventListener("submit", () => once(open));
$("antwoorden").addEventListener("submit", () => once(write));
$("vernieuw").addEventListener("click", () => once(refresh));
$("sluit").addEventListener("click", close);
antwoord.addEventListener("input", typed);

/** One thing at a time: a double click is one click. */
async function once(job) {
  if (bezig) return;
  bezig = true;
  try {
    await job();
  } finally {
    bezig = false;
    for (const plek of document.querySelectorAll(".bezig")) plek.textContent = "";
  }
}

async function open() {
  mistake(veld);
  const vertrouwd = await cryptoReady();
  if (!vertrouwd) return mistake(veld, t("geen_crypto_postbus"));
  let entropy;
  try {
    entropy = await vertrouwd.parseCode(veld.value);
  } catch (refused) {
    return mistake(veld, wrongCode(refused));
  }
  $("bezig").textContent = t("openen");
  try {
    gesprek = makeGesprek(vertrouwd, post, await vertrouwd.derive(entropy));
  } catch {
    return mistake(veld, t("fout_techniek"));
  }
  const uitkomst = await gesprek.read();
  if (uitkomst.reason === "onbekend") return mistake(veld, t("onbekend"));
  if (uitkomst.reason) return mistake(veld, `${t(`fout_${uitkomst.reason}`)} ${t("ophalen_lukt_niet")}`);
  veld.value = "";
  $("openen").remove();
  $("titel").remove();
  show($("postbus"));
  draw(uitkomst.brieven);
  return land($("postbus").querySelector(".scherm-titel"));
}

const WRONG = { CODE_LENGTH: "code_lengte", CODE_WORD: "code_woord", CODE_CHECK: "code_controle" };
const wrongCode = ({ reason, word }) => t(WRONG[reason] ?? "fout_techniek", { n: word });

function draw(brieven) {
  $("brieven").replaceChildren(...[...brieven].reverse().map(letter));
  const nieuw = brieven.length - gelezen;
  gelezen = brieven.length;
  return nieuw;
}

async function refresh() {
  say("");
  const uitkomst = await gesprek.read();
  if (uitkomst.reason) return failed($("lezen-fout"), [t(`fout_${uitkomst.reason}`), t("ophalen_lukt_niet")], refresh);
  return say(t(draw(uitkomst.brieven) ? "nieuw" : "niets_nieuws"));
}

function typed() {
  grow(antwoord);
  mistake(antwoord);
  over = [];
  sayHowFull(size(record(antwoord.value)), MAX_DATA, $("antwoord-vol"), t("antwoord_te_vol"));
}

/** What does not fit in one message goes in more, one after the other. */
async function write() {
  say("");
  if (!antwoord.value.trim()) return mistake(antwoord, t("antwoord_leeg"));
  if (!over.length) over = splitTekst(antwoord.value, (deel) => size(record(deel)) <= MAX_DATA).map(record);
  $("bezig-antwoord").textContent = t("antwoord_sturen");
  antwoord.readOnly = true;
  while (over.length) {
    const { reason, brieven } = await gesprek.write(over[0]);
    if (reason) {
      antwoord.readOnly = false;
      return failed($("schrijven-fout"), [t(`fout_${reason}`), t("antwoord_misschien")], write);
    }
    draw(brieven);
    over = over.slice(1);
    antwoord.value = over.map(({ t: deel }) => deel).join("");
  }
  antwoord.readOnly = false;
  typed();
  return say(t("verstuurd"));
}

function say(zin) {
  $("gelukt").textContent = zin;
  $("lezen-fout").replaceChildren();
  $("schrijven-fout").replaceChildren();
  if (zin) land($("gelukt"));
}

function failed(plek, zinnen, again) {
  const knop = el("button.knop", { type: "button", "data-opnieuw": "", click: () => once(again) }, t("opnieuw"));
  plek.replaceChildren(...zinnen.map((zin) => el("p", {}, zin)), knop);
}

function close() {
  gesprek = null;
  for (const id of ["titel", "openen", "postbus"]) $(id)?.remove();
  show($("einde"));
  land($("einde").querySelector(".scherm-titel"));
}
