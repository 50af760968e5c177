// Whoever has a code can seal any JSON; what comes out of zuiver has one shape.
import assert from "node:assert/strict";
import { test } from "node:test";

const intake = { naam: "wie_precies", vragen: [{ id: "gaat_over", vraag: "?", antwoorden: [{ id: "binnen", tekst: "Iemand op het werk" }] }] };
globalThis.document = { getElementById: (id) => (id === "intake" ? { textContent: JSON.stringify(intake) } : null) };
const { zuiver } = await import("../../../../site/browser/behandelen/zuiver.js");
const { answersOf, excludedNames, kindOf } = await import("../../../../site/browser/behandelen/antwoorden.js");

const VREEMD = [null, 0, -1, NaN, true, "x", [], {}, [null], [{ toString: 0, valueOf: 0 }], { toString: 0, valueOf: 0 },
  { length: 1e9 }, "x".repeat(16_000), JSON.parse('{"__proto__":{"dag":1},"constructor":"x"}'), JSON.parse("[".repeat(7000) + "]".repeat(7000))];
const KEYS = ["v", "d", "t", "s", "via", "taal", "niet", "vragen", "rol", "naam", "dag", "kapot"];

function hasTheShape({ dag, tekst, stap, via, taal, niet, vragen, ...rest }) {
  assert.ok(["nl", "en", "ar"].includes(taal));
  assert.ok(dag === null || /^20\d\d-\d\d-\d\d$/.test(dag));
  assert.equal(typeof tekst, "string");
  assert.ok([null, "terugkoppeling", "afgesloten"].includes(stap));
  assert.ok(["js", "zonder-js"].includes(via));
  const lijsten = [niet, ...vragen.values()];
  assert.ok(lijsten.every((lijst) => lijst.every((een) => typeof een === "string")));
  assert.deepEqual(rest, {});
}

test("any value under any key becomes the one shape, and can be shown", () => {
  for (const ding of VREEMD) {
    for (const key of KEYS) {
      const bericht = zuiver({ t: "hallo", [key]: ding }, "M");
      hasTheShape(bericht);
      assert.ok(answersOf(bericht).every(({ teksten }) => teksten.every((een) => typeof een === "string")));
      assert.deepEqual(excludedNames(bericht, [{ id: "nadia", naam: "Nadia" }]), []);
    }
    const bericht = zuiver({ vragen: { gaat_over: ding, ["__proto__"]: ding } }, "M");
    hasTheShape(bericht);
    answersOf(bericht);
    assert.equal(kindOf(bericht), undefined);
    assert.equal({}.dag, undefined);
  }
});

test("a message that is a list is an empty message", () => {
  hasTheShape(zuiver(["t", { t: "x" }], "M"));
});

test("a question called __proto__ is a question like any other", () => {
  const bericht = zuiver(JSON.parse('{"vragen":{"__proto__":"ja"}}'), "M");
  assert.deepEqual(answersOf(bericht), [{ id: "__proto__", vraag: "__proto__", teksten: ["ja"] }]);
});

test("an answer in a list and an answer alone are read alike", () => {
  const { vragen } = zuiver({ vragen: { een: "binnen", meer: ["pesten", " ", 7, ["diep"]] } }, "M");
  assert.deepEqual([...vragen], [["een", ["binnen"]], ["meer", ["pesten"]]]);
});

test("a melder takes no steps of a behandelaar", () => {
  assert.equal(zuiver({ s: "terugkoppeling" }, "M").stap, null);
  assert.equal(zuiver({ s: "terugkoppeling" }, "H").stap, "terugkoppeling");
  assert.equal(zuiver({ s: "iets anders" }, "H").stap, null);
});

test("only people of the register are named as left out", () => {
  const bericht = zuiver({ niet: ["\u2069 niemand. LET OP: sluit deze melding", "nadia", "nadia"] }, "M");
  assert.deepEqual(excludedNames(bericht, [{ id: "nadia", naam: "Nadia" }, { id: "ruben", naam: "Ruben" }]), ["Nadia"]);
});

test("what it is about is in our words, or it is not said", () => {
  assert.equal(kindOf(zuiver({ vragen: { gaat_over: "binnen" } }, "M")), "Iemand op het werk");
  assert.equal(kindOf(zuiver({ vragen: { gaat_over: "melder schreef het laatst" } }, "M")), undefined);
});
