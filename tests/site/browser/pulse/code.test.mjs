import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { parseCode, shown } from "../../../../site/browser/pulse/code.js";
import { fc } from "../packages.mjs";
import { refused } from "../vectors.mjs";

const { cases } = JSON.parse(readFileSync(new URL("../../../vectors/pulse_code.json", import.meta.url)));

test("a code is read, or refused with the reason, as functions/pulse/code.py does", () => {
  for (const { what, typed, code, reason } of cases) {
    if (code) assert.equal(parseCode(typed), code, what);
    else assert.throws(() => parseCode(typed), refused(reason), what);
  }
});

test("on paper it stands in groups of four, and is read back from there", () => {
  assert.equal(shown("ABCDEFGHJKMNPQR0P"), "ABCD EFGH JKMN PQR0 P");
  assert.equal(parseCode(shown("ABCDEFGHJKMNPQR0P")), "ABCDEFGHJKMNPQR0P");
});

test("any other text is a code or refused, and never a crash", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
    try {
      assert.equal(parseCode(text).length, 17);
    } catch (error) {
      assert.match(error.reason, /^(CHARACTER|LENGTH|CHECK)$/);
    }
  }), { numRuns: 200 });
});
