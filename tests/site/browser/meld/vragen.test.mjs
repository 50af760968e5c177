import assert from "node:assert/strict";
import { test } from "node:test";
import { recordOf, someoneLeft, visible } from "../../../../site/browser/meld/vragen.js";

const VRAGEN = [
  { id: "gaat_over", soort: "keuze", toon: {} },
  { id: "wat_is_er_gebeurd", soort: "lang", toon: {} },
  { id: "niet_lezen", soort: "lezers", toon: {} },
  { id: "gedrag", soort: "meerkeuze", toon: { gaat_over: ["binnen", "weet_ik_niet"] } },
  { id: "grond", soort: "meerkeuze", toon: { gedrag: ["discriminatie"] } },
  { id: "strafbaar", soort: "keuze", toon: { gedrag: ["agressie"], gaat_over: ["publiek"] } },
];
const ids = (antwoorden) => visible(VRAGEN, antwoorden).map(({ id }) => id);
const ALTIJD = ["gaat_over", "wat_is_er_gebeurd", "niet_lezen"];

test("a question that depends on nothing is always asked", () => {
  assert.deepEqual(ids({}), ALTIJD);
});

test("an answer brings up its questions, and theirs", () => {
  const gedrag = ["pesten", "discriminatie"];
  assert.deepEqual(ids({ gaat_over: "binnen", gedrag }), [...ALTIJD, "gedrag", "grond"]);
});

test("a question with two conditions appears for either", () => {
  assert.deepEqual(ids({ gaat_over: "publiek" }), [...ALTIJD, "strafbaar"]);
  assert.ok(ids({ gaat_over: "binnen", gedrag: ["agressie"] }).includes("strafbaar"));
});

test("an answer to a question that went away counts no longer", () => {
  assert.deepEqual(ids({ gaat_over: "misstand", gedrag: ["discriminatie"] }), ALTIJD);
});

test("sealed is what was asked and answered, the story apart, and who must not read it", () => {
  const antwoorden = {
    gaat_over: "binnen",
    wat_is_er_gebeurd: "Elke week.\n😢",
    niet_lezen: ["ruben"],
    gedrag: ["pesten"],
    grond: ["leeftijd"],
  };
  assert.deepEqual(recordOf(VRAGEN, antwoorden, "2026-11-22"), {
    v: 1,
    d: "2026-11-22",
    t: "Elke week.\n😢",
    vragen: { gaat_over: "binnen", gedrag: ["pesten"] },
    niet: ["ruben"],
    via: "js",
  });
});

test("a noodsleutel alone is nobody to read it", () => {
  const lezers = [{ id: "nadia", soort: "behandelaar" }, { id: "notaris", soort: "noodsleutel" }];
  assert.equal(someoneLeft(lezers, ["notaris"]), true);
  assert.equal(someoneLeft(lezers, ["nadia"]), false);
});
