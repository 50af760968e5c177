import assert from "node:assert/strict";
import test from "node:test";

import { vind, woorden } from "../../../../site/browser/zoek/vind.js";

const INDEX = [
  { t: "Pesten", u: "/gedrag/pesten/", s: "Steeds weer.", k: ["Wat je kunt doen"], w: ["gepest", "treiteren"] },
  { t: "Klachtenregeling", u: "/afspraken/klachtenregeling/", s: "Een formele klacht.", k: ["De commissie"], w: [] },
  { t: "Onze vertrouwenspersonen", u: "/vertrouwenspersonen/", s: "Iemand die luistert.", k: [], w: ["vp"] },
  { t: "كيف نتعامل", u: "/ar/hulp/", s: "خطوات", k: [], w: ["تنمّر"] },
];
const adressen = (vraag) => vind(INDEX, vraag).map(({ u }) => u);

test("a word people use leads to the page that has another name", () => {
  assert.deepEqual(adressen("gepest"), ["/gedrag/pesten/"]);
  assert.deepEqual(adressen("VP"), ["/vertrouwenspersonen/"]);
});

test("half a word is enough, and accents and capitals do not matter", () => {
  assert.deepEqual(adressen("KLÁCHT"), ["/afspraken/klachtenregeling/"]);
});

test("a title counts for more than a heading", () => {
  const index = [
    { t: "Iets", u: "/kop/", s: "", k: ["Klacht"], w: [] },
    { t: "Klacht", u: "/titel/", s: "", k: [], w: [] },
  ];
  assert.deepEqual(vind(index, "klacht").map(({ u }) => u), ["/titel/", "/kop/"]);
});

test("all words first; one of them when nothing has all", () => {
  assert.deepEqual(adressen("formele klacht"), ["/afspraken/klachtenregeling/"]);
  assert.deepEqual(adressen("gepest eenhoorn"), ["/gedrag/pesten/"]);
});

test("a letter that is wrong, missing or swapped still finds it", () => {
  for (const fout of ["trieteren", "treitren", "klachtn"]) assert.equal(adressen(fout).length, 1, fout);
});

test("nothing asked gives nothing, and so does nonsense", () => {
  for (const vraag of ["", "  ", "…", "qqqqqq"]) assert.deepEqual(adressen(vraag), []);
});

test("Arabic without its small signs is found", () => {
  assert.deepEqual(adressen("تنمر"), ["/ar/hulp/"]);
  assert.deepEqual(woorden("تنمّر، مرّة"), ["تنمر", "مرة"]);
});
