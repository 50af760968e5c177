// Opening a key, and locking it when nobody is there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf } from "../../../../site/browser/behandelen/pkce.js";
import { makeWaker, unlockKey } from "../../../../site/browser/behandelen/sleutel.js";

const LEZERS = [
  { id: "n", login: await hashOf("nadia"), age: "age1pq1n" },
  { id: "r", login: await hashOf("ruben"), age: "age1pq1r" },
  { id: "z", login: null, age: "age1pq1z" },
];
const refuse = (reason) => async () => Promise.reject(Object.assign(new Error(reason), { reason }));
const opens = (publiek) => ({ unlock: async () => "AGE-SECRET-KEY-PQ-1X", recipientOf: async () => publiek });
const open = (vertrouwd, anders = {}) => unlockKey(vertrouwd, new Uint8Array(10), "acht woorden", { lezers: LEZERS, wie: "nadia", ...anders });

test("a wrong passphrase and a wrong file each have their own word", async () => {
  await assert.rejects(open({ unlock: refuse("PASSPHRASE") }), { soort: "wachtzin" });
  await assert.rejects(open({ unlock: refuse("KEY_FILE") }), { soort: "geen_sleutelbestand" });
});

test("a file that is far too big is not a key and is not even tried", async () => {
  const groot = new Uint8Array(30_000);
  await assert.rejects(unlockKey({}, groot, "x", { lezers: LEZERS, wie: null }), { soort: "geen_sleutelbestand" });
});

test("a key of somebody else or of nobody is said, and does not look like an empty inbox", async () => {
  await assert.rejects(open(opens("age1pq1r")), { soort: "sleutel_van_ander" });
  await assert.rejects(open(opens("age1pq1oud")), { soort: "sleutel_onbekend" });
});

test("one's own key opens, and so does the noodsleutel, which has no login of its own", async () => {
  assert.equal(await open(opens("age1pq1n")), "AGE-SECRET-KEY-PQ-1X");
  assert.equal(await open(opens("age1pq1z")), "AGE-SECRET-KEY-PQ-1X");
});

/** A page and a clock that only move when told. */
function room() {
  const wereld = { nu: 0, keer: 0, horen: {} };
  const doc = { addEventListener: (soort, doe) => (wereld.horen[soort] = doe) };
  const opties = { doc, klok: () => wereld.nu, elke: (doe) => (wereld.kijk = doe) };
  makeWaker(30, () => (wereld.keer += 1), opties);
  return wereld;
}

test("nobody for half an hour locks, and a hand on the page puts it off", () => {
  const wereld = room();
  wereld.nu = 29;
  wereld.horen.keydown();
  wereld.nu = 58;
  wereld.kijk();
  assert.equal(wereld.keer, 0);
  wereld.nu = 59;
  wereld.kijk();
  assert.equal(wereld.keer, 1);
});

test("a laptop that wakes up after an hour locks before the first touch counts", () => {
  const wereld = room();
  wereld.nu = 60;
  wereld.horen.pointerdown();
  assert.equal(wereld.keer, 1);
});
