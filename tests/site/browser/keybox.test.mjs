import assert from "node:assert/strict";
import test from "node:test";
import { fc } from "./packages.mjs";
import { unb64 } from "../../../site/browser/bytes.js";
import { keybox } from "../../../site/browser/keybox.js";
import { openKeybox } from "../../../site/browser/openen.js";
import { hex, refused, unhex, vectors } from "./vectors.mjs";

const key = unhex(vectors.key);
const caseId = unhex(vectors.case_id);
const { recipients, identities, excluded, size } = vectors.keybox;
const readers = recipients.map((age, at) => ({ id: `lezer-${at}`, age }));
const stanzas = (box) => Buffer.from(box).toString("latin1").split("\n-> mlkem768x25519 ").length - 1;

test("every reader but the excluded one opens the keybox of either language", async () => {
  for (const box of [vectors.keybox.python, vectors.keybox.javascript].map(unb64)) {
    assert.equal(box.length, size);
    for (const [at, identity] of identities.entries()) {
      const opening = openKeybox(box, identity, caseId);
      if (at === excluded) await assert.rejects(opening, refused("UNREADABLE"));
      else assert.equal(hex(await opening), vectors.key);
    }
  }
});

test("the keybox of another case is refused", async () => {
  const opening = openKeybox(unb64(vectors.keybox.python), identities[0], unhex(vectors.keybox.other_case));
  await assert.rejects(opening, refused("CASE_MISMATCH"));
});

test("an exclusion cannot be seen and the excluded never reads", async () => {
  for (const subset of [[], [0], [1], [2], [0, 1], [0, 2], [1, 2]]) {
    const box = await keybox(caseId, key, readers, new Set(subset.map((at) => readers[at].id)));
    assert.equal(box.length, size);
    assert.equal(stanzas(box), readers.length);
    for (const [at, identity] of identities.entries()) {
      const opening = openKeybox(box, identity, caseId);
      if (subset.includes(at)) await assert.rejects(opening, refused("UNREADABLE"));
      else assert.equal(hex(await opening), vectors.key);
    }
  }
});

test("a keybox has a reader and excludes only readers", async () => {
  const all = readers.map((reader) => reader.id);
  for (const wrong of [all, ["niemand"], [...all, "niemand"]]) {
    await assert.rejects(keybox(caseId, key, readers, new Set(wrong)), refused("NO_RECIPIENT"));
  }
  await assert.rejects(keybox(caseId, key, [], new Set()), refused("NO_RECIPIENT"));
});

test("a recipient that is no post-quantum key is refused", async () => {
  for (const { what, age } of vectors.recipients_refused) {
    const wrong = [readers[1], { id: "fout", age }];
    await assert.rejects(keybox(caseId, key, wrong, new Set()), refused("SUITE"), what);
    await assert.rejects(keybox(caseId, key, wrong, new Set(["fout"])), refused("SUITE"), what);
  }
});

test("a key that stands twice is refused: excluding one would not exclude it", async () => {
  const twice = [readers[0], readers[1], { id: "dubbel", age: readers[0].age }];
  await assert.rejects(keybox(caseId, key, twice, new Set(["dubbel"])), refused("SUITE"));
});

test("an identity that is none is refused", async () => {
  for (const identity of ["", "AGE-SECRET-KEY-1QQQ", "AGE-SECRET-KEY-PQ-1QQQ", identities[0].toLowerCase()]) {
    await assert.rejects(openKeybox(unb64(vectors.keybox.python), identity, caseId), refused("SUITE"));
  }
});

test("any flipped bit closes a keybox", async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: size * 8 - 1 }), async (bit) => {
    const box = unb64(vectors.keybox.javascript);
    box[bit >> 3] ^= 1 << (bit & 7);
    await assert.rejects(openKeybox(box, identities[0], caseId), refused("UNREADABLE"));
  }), { numRuns: 25 });
});
