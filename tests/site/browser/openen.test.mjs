// `vergrendeld` is what Python locked: {file, identity, passphrase}, handed over by test_in_node.py.

import assert from "node:assert/strict";
import test from "node:test";
import { age } from "./packages.mjs";
import { unb64 } from "../../../site/browser/bytes.js";
import { unlock } from "../../../site/browser/openen.js";
import { refused, vectors } from "./vectors.mjs";

const vergrendeld = JSON.parse(process.env.VERGRENDELD ?? "null");
const file = vergrendeld && unb64(vergrendeld.file);
const withPython = { skip: vergrendeld ? false : "alleen samen met test_in_node.py" };

async function locked(text, passphrase) {
  const encrypter = new age.Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(10);
  return encrypter.encrypt(text);
}

test("a key file locked by Python opens with its passphrase", withPython, async () => {
  assert.equal(await unlock(file, vergrendeld.passphrase), vergrendeld.identity);
  assert.equal(await unlock(file, ` ${vergrendeld.passphrase.toUpperCase().replaceAll(" ", "-")}\n`),
    vergrendeld.identity);
});

test("plain age opens it too: no lock-in", withPython, async () => {
  const decrypter = new age.Decrypter();
  decrypter.addPassphrase(vergrendeld.passphrase);
  assert.equal((await decrypter.decrypt(file, "text")).trim(), vergrendeld.identity);
});

test("a wrong passphrase is said as such", withPython, async () => {
  await assert.rejects(unlock(file, "een twee drie"), refused("PASSPHRASE"));
});

test("a damaged key file is said as such", withPython, async () => {
  for (const damaged of [file.slice(0, -1), file.slice(0, 60)]) {
    await assert.rejects(unlock(damaged, vergrendeld.passphrase), refused("KEY_FILE"));
  }
});

test("a file that is no key file is said as such", async () => {
  const files = [new Uint8Array(0), new TextEncoder().encode("hoi"), unb64(vectors.keybox.python)];
  for (const wrong of files) await assert.rejects(unlock(wrong, "x"), refused("KEY_FILE"));
});

test("a file with something else than a post-quantum key in it is no key file", async () => {
  const wrong = await locked("AGE-SECRET-KEY-1QQQ", "een twee");
  await assert.rejects(unlock(wrong, "een twee"), refused("KEY_FILE"));
});
