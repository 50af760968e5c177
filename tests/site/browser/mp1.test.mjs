import assert from "node:assert/strict";
import test from "node:test";
import { fc } from "./packages.mjs";
import { b64, sha256, unb64 } from "../../../site/browser/bytes.js";
import {
  aad, derive, inzage, MAX_DATA, open, openBytes, RECORD_SIZE, seal, sealBytes, sealedSize,
} from "../../../site/browser/mp1.js";
import { hex, refused, unhex, vectors } from "./vectors.mjs";

const key = unhex(vectors.key);
const caseId = unhex(vectors.case_id);
const iv = unhex(vectors.record.iv);
const data = new TextEncoder().encode(vectors.record.data);
const sealed = () => sealBytes(key, aad("M", caseId, 0), data, iv);

test("the vector gives these keys", async () => {
  const keys = await derive(unhex(vectors.entropy), vectors.site_id);
  assert.equal(hex(keys.access), vectors.access);
  assert.equal(hex(keys.key), vectors.key);
  assert.equal(hex(keys.caseId), vectors.case_id);
  assert.equal(hex(keys.inzage), vectors.inzage);
  assert.equal(hex(keys.inzageHash), vectors.inzage_hash);
  assert.equal(hex((await inzage(key)).inzage), vectors.inzage);
});

test("any bytes come back from base64url, which has one way to write them", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
    assert.equal(b64(bytes), Buffer.from(bytes).toString("base64url"));
    assert.deepEqual(unb64(b64(bytes)), bytes);
  }));
  for (const wrong of ["A", "AA==", "AB", "+w", "a b", "é", "AAAA\n", "A-_=", "AAA*"]) {
    assert.throws(() => unb64(wrong), wrong);
  }
});

test("the vector gives this record", async () => {
  const record = await sealed();
  assert.equal(record.length, vectors.record.size);
  assert.equal(record.length, RECORD_SIZE);
  assert.equal(hex(record.subarray(0, 32)), vectors.record.first);
  assert.equal(hex(record.subarray(-16)), vectors.record.tag);
  assert.equal(hex(await sha256(record)), vectors.record.sha256);
  assert.equal(new TextDecoder().decode(aad("M", caseId, 0)), vectors.record.aad);
});

test("a record opens where it was sealed", async () => {
  assert.deepEqual(await open(key, "M", caseId, 0, await sealed()), JSON.parse(vectors.record.data));
});

test("a record opens nowhere else and not when altered", async () => {
  for (const wrong of vectors.records_refused) {
    const record = (await sealed()).slice(0, wrong.size);
    if ("flip" in wrong) record[wrong.flip >> 3] ^= 0x80 >> (wrong.flip & 7);
    const otherCase = unhex(wrong.case_id ?? vectors.case_id);
    const opening = open(unhex(wrong.key ?? vectors.key), wrong.by, otherCase, wrong.seq, record);
    await assert.rejects(opening, refused("UNREADABLE"), wrong.what);
  }
});

async function sealFrame(frame) {
  const imported = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const algorithm = { name: "AES-GCM", iv, additionalData: aad("M", caseId, 0) };
  return Uint8Array.from([...iv, ...new Uint8Array(await crypto.subtle.encrypt(algorithm, imported, frame))]);
}

test("a frame that nobody honest made is refused", async () => {
  for (const wrong of vectors.frames_refused) {
    const frame = new Uint8Array(MAX_DATA + 4);
    new DataView(frame.buffer).setUint32(0, wrong.length);
    if ("set" in wrong) frame[wrong.set] |= 1;
    const opening = openBytes(key, aad("M", caseId, 0), await sealFrame(frame));
    await assert.rejects(opening, refused("FRAME"), wrong.what);
  }
});

test("what is sealed is an object in JSON, or refused", async () => {
  for (const text of ["", "{", "1", "null", '"tekst"', "\ud800"]) {
    const bytes = text === "\ud800" ? Uint8Array.of(0x22, 0xff, 0x22) : new TextEncoder().encode(text);
    const record = await sealBytes(key, aad("M", caseId, 0), bytes);
    await assert.rejects(open(key, "M", caseId, 0, record), refused("FRAME"), text);
  }
});

test("the largest melding fits and one byte more is refused", async () => {
  const { fits, too_long: tooLong } = vectors.sizes;
  const shell = sealedSize({ t: "" });
  assert.equal(fits, MAX_DATA);
  assert.equal((await seal(key, "M", caseId, 0, { t: "x".repeat(fits - shell) })).length, RECORD_SIZE);
  const refusal = seal(key, "M", caseId, 0, { t: "x".repeat(tooLong - shell) });
  await assert.rejects(refusal, refused("TOO_LONG"));
});

test("the size of a text is counted in bytes of what is sealed", () => {
  assert.equal(sealedSize({ t: "één" }), 13);
});

test("a record is by melder or behandelaar at a place", () => {
  for (const [by, seq] of [["A", 0], ["", 0], ["M", -1], ["M", 1.5], ["M", "0"], ["MH", 0]]) {
    assert.throws(() => aad(by, caseId, seq), TypeError);
  }
});

test("any text comes back and its length cannot be seen", async () => {
  const places = fc.tuple(fc.constantFrom("M", "H"), fc.integer({ min: 0, max: 199 }));
  const texts = fc.string({ unit: "grapheme", maxLength: 1000 });
  await fc.assert(fc.asyncProperty(texts, places, async (text, [by, seq]) => {
    const record = await seal(key, by, caseId, seq, { t: text });
    assert.equal(record.length, RECORD_SIZE);
    assert.deepEqual(await open(key, by, caseId, seq, record), { t: text });
  }), { numRuns: 40 });
});

test("any flipped bit closes a record", async () => {
  const bits = fc.integer({ min: 0, max: RECORD_SIZE * 8 - 1 });
  await fc.assert(fc.asyncProperty(bits, async (bit) => {
    const record = await sealed();
    record[bit >> 3] ^= 1 << (bit & 7);
    await assert.rejects(open(key, "M", caseId, 0, record), refused("UNREADABLE"));
  }), { numRuns: 40 });
});

test("any other place closes a record", async () => {
  const record = await sealed();
  const places = fc.tuple(fc.constantFrom("M", "H"), fc.integer({ min: 0, max: 300 }),
    fc.uint8Array({ minLength: 32, maxLength: 32 }));
  await fc.assert(fc.asyncProperty(places, async ([by, seq, other]) => {
    await assert.rejects(open(key, by, other, seq, record), refused("UNREADABLE"));
    fc.pre(by !== "M" || seq !== 0);
    await assert.rejects(open(key, by, caseId, seq, record), refused("UNREADABLE"));
  }), { numRuns: 40 });
});
