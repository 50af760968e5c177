import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../../../../site/browser/node_modules/fast-check/lib/fast-check.js";
import { splitTekst } from "../../../../site/browser/meld/delen.js";

const size = (tekst) => new TextEncoder().encode(JSON.stringify(tekst)).length;
const upTo = (max) => (deel) => size(deel) <= max;

test("what fits stays whole", () => {
  assert.deepEqual(splitTekst("kort", upTo(100)), ["kort"]);
  assert.deepEqual(splitTekst("", upTo(100)), [""]);
});

test("a cut comes where a reader would pause", () => {
  assert.deepEqual(splitTekst("Een zin. Nog een zin. En een laatste.", upTo(28)), [
    "Een zin. Nog een zin. ",
    "En een laatste.",
  ]);
});

test("the parts are the text, letter by letter, and each of them fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.integer({ min: 20, max: 90 }), (tekst, max) => {
      const delen = splitTekst(tekst, upTo(max));
      assert.equal(delen.join(""), tekst);
      for (const deel of delen) assert.ok(size(deel) <= max && deel.isWellFormed());
    }),
  );
});

test("when other answers leave no room there are no parts at all", () => {
  assert.deepEqual(splitTekst("tekst", () => false), []);
});
