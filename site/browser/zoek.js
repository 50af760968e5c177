// Search in the page's own language. The index is fetched once; what is typed goes nowhere, not even
// into the address of the page.

import "./snelweg.js";
import { $, el, show } from "./dom.js";
import { vind } from "./zoek/vind.js";

const teksten = JSON.parse($("teksten").textContent);
const MAX = 20; // more is no answer
let index;

const load = async () => (index ??= await (await fetch("index.json")).json());

function draw(gevonden) {
  const n = gevonden.length;
  $("gevonden").textContent = n === 0 ? teksten.niets : n === 1 ? teksten.een : teksten.veel.replace("{n}", n);
  $("treffers").replaceChildren(
    ...gevonden.slice(0, MAX).map(({ t, u, s }) => el("li", {}, el("a", { href: u }, t), s && el("span.zacht", {}, s))),
  );
}

async function search() {
  const vraag = $("vraag").value;
  if (!vraag.trim()) {
    $("gevonden").textContent = "";
    return $("treffers").replaceChildren();
  }
  try {
    const alles = await load();
    if (vraag === $("vraag").value) draw(vind(alles, vraag)); // someone may type on meanwhile
  } catch {
    index = undefined;
    $("gevonden").textContent = teksten.kapot;
  }
}

show($("zoeken"));
$("zoeken").addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
$("vraag").addEventListener("input", search);
$("vraag").addEventListener("focus", () => load().catch(() => {}), { once: true });
