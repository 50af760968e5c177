import assert from "node:assert/strict";
import test from "node:test";
import { fc } from "./packages.mjs";
import { codeNumbers, newCode, parseCode, wordsStartingWith } from "../../../site/browser/code.js";
import { hex, refused, unhex, vectors, words } from "./vectors.mjs";

const entropy = unhex(vectors.entropy);
const entropies = fc.uint8Array({ minLength: 10, maxLength: 10 });
const gaps = fc.string({ unit: fc.constantFrom(..." -.,;:\n\r\t/|_·—"), minLength: 1, maxLength: 4 });

test("the vector gives these eight words and eight numbers", () => {
  assert.equal(newCode(words, entropy), vectors.code);
  assert.deepEqual(codeNumbers(words, vectors.code), vectors.numbers);
});

test("a code is read however a person types it", () => {
  for (const typed of vectors.codes.read) assert.equal(hex(parseCode(words, typed)), vectors.entropy, typed);
});

test("a wrong code is refused with the place and without the words", () => {
  for (const { typed, reason, word } of vectors.codes.refused) {
    assert.throws(() => parseCode(words, typed), refused(reason, word), typed);
  }
});

test("two new codes differ", () => {
  assert.notEqual(newCode(words), newCode(words));
});

test("any code comes back with noise around it", () => {
  const typing = fc.array(fc.tuple(fc.boolean(), fc.boolean(), gaps), { minLength: 8, maxLength: 8 });
  fc.assert(fc.property(entropies, typing, (bytes, noise) => {
    const typed = newCode(words, bytes).split(" ").map((word, at) => {
      const [upper, short, gap] = noise[at];
      return (upper ? word.toUpperCase() : word).slice(0, short ? 4 : 5) + gap;
    });
    assert.deepEqual(parseCode(words, typed.join("")), bytes);
  }), { numRuns: 60 });
});

test("any code comes back as eight numbers", () => {
  fc.assert(fc.property(entropies, gaps, fc.constantFrom(0, 4, 6), (bytes, gap, width) => {
    const numbers = codeNumbers(words, newCode(words, bytes));
    const typed = numbers.map((number) => String(number).padStart(width, "0")).join(gap);
    assert.deepEqual(parseCode(words, typed), bytes);
  }), { numRuns: 60 });
});

test("any other text is a code or refused, and never a crash", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
    try {
      assert.equal(parseCode(words, text).length, 10);
    } catch (error) {
      assert.match(error.reason, /^CODE_(LENGTH|WORD|CHECK)$/);
    }
  }), { numRuns: 100 });
});

test("a word that is being typed is completed, and nothing offers nothing", () => {
  assert.deepEqual(wordsStartingWith(words, " AÁaa"), [words[0]]);
  assert.equal(wordsStartingWith(words, "a").length, 1024 / 2);
  assert.deepEqual(wordsStartingWith(words, ""), []);
  assert.deepEqual(wordsStartingWith(words, "zz"), []);
});
