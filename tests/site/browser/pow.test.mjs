// `opgave` is a challenge of the Python package altcha, handed over by test_in_node.py, which checks the answer.

import assert from "node:assert/strict";
import test from "node:test";
import { solve } from "../../../site/browser/pow.js";
import { refused } from "./vectors.mjs";

const parameters = {
  algorithm: "PBKDF2/SHA-256", nonce: "00".repeat(16), salt: "11".repeat(16), cost: 10, keyLength: 32,
  keyPrefix: "00",
};
const read = (payload) => JSON.parse(Buffer.from(payload, "base64").toString());

test("the payload is the challenge as it came and a solution that begins as asked", async () => {
  const challenge = { parameters: { ...parameters, expiresAt: 1, data: { é: "–" } }, signature: "aa" };
  const { challenge: back, solution } = read(await solve(challenge));
  assert.deepEqual(back, challenge);
  assert.match(solution.derivedKey, /^00[0-9a-f]{62}$/);
  assert.ok(Number.isInteger(solution.counter));
});

test("a challenge of another kind is refused", async () => {
  await assert.rejects(solve({ parameters: { ...parameters, algorithm: "SHA-256" } }), refused("POW"));
});

test("a solver that is told to stop stops", async () => {
  const stop = new AbortController();
  stop.abort();
  const impossible = { parameters: { ...parameters, keyPrefix: "0".repeat(64) } };
  await assert.rejects(solve(impossible, { signal: stop.signal }), { name: "AbortError" });
});

test("a solver that is told to stop half-way stops", async () => {
  const stop = new AbortController();
  const solving = solve({ parameters: { ...parameters, keyPrefix: "0".repeat(64) } }, { signal: stop.signal });
  setTimeout(() => stop.abort());
  await assert.rejects(solving, { name: "AbortError" });
});
