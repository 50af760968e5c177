// The deelnamekaart as the browser makes it; test_deelnamekaart.py has Python sign and check it.

import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import test from "node:test";
import { blind, blindWith, finalize, inverse, prepare, unblind } from "../../../../site/browser/pulse/blind.js";
import { join, sha256 } from "../../../../site/browser/bytes.js";
import { fc } from "../packages.mjs";
import { hex, refused, unhex } from "../vectors.mjs";

const rfc = JSON.parse(readFileSync(new URL("../../../vectors/rfc9474.json", import.meta.url)));
const vector = rfc.vectors[0];
const n = unhex(rfc.key.n);
const modulus = BigInt(`0x${rfc.key.n}`);
const inv = BigInt(`0x${vector.inv}`);
const message = join(unhex(vector.msg_prefix), unhex(rfc.msg));

const made = generateKeyPairSync("rsa", { modulusLength: 3072 }).publicKey.export({ format: "jwk" });
const some = new Uint8Array(Buffer.from(made.n, "base64url"));
const pinned = hex(await sha256(some));

test("the vector of the RFC comes out byte for byte", async () => {
  assert.equal(vector.name, "RSABSSA-SHA384-PSS-Randomized");
  const blinded = await blindWith(n, message, unhex(vector.salt), inverse(inv, modulus));
  assert.equal(hex(blinded), vector.blinded_msg);
  assert.equal(hex(unblind(n, inv, unhex(vector.blind_sig))), vector.sig);
});

test("a signature that holds becomes a kaart, in base64url", async () => {
  const kaart = await finalize(n, { message, inv }, unhex(vector.blind_sig));
  const [version, ...parts] = kaart.split(".");
  assert.equal(version, "k1");
  assert.deepEqual(parts.map((part) => Buffer.from(part, "base64url").toString("hex")), [hex(message), vector.sig]);
  assert.match(kaart, /^k1\.[\w-]+\.[\w-]+$/);
});

test("a signature that is damaged, of another length or of another message gives no kaart", async () => {
  const signed = unhex(vector.blind_sig);
  const damaged = signed.map((byte, at) => byte ^ (at === 100 ? 4 : 0));
  const wrong = [damaged, signed.slice(1), join([0], signed), new Uint8Array(512), unhex(vector.sig)];
  for (const signature of wrong) {
    await assert.rejects(finalize(n, { message, inv }, signature), refused("SIGNATURE"));
  }
  const other = message.map((byte, at) => byte ^ (at === 0 ? 1 : 0));
  await assert.rejects(finalize(n, { message: other, inv }, signed), refused("SIGNATURE"));
  await assert.rejects(finalize(n, { message, inv: inv + 1n }, signed), refused("SIGNATURE"));
});

test("T10: a key that is not the one of the page is refused, and so is one of another size", async () => {
  const prepared = prepare("nulmeting-2026", "00");
  const other = some.map((byte, at) => byte ^ (at === 383 ? 2 : 0));
  await assert.rejects(blind(other, prepared, pinned), refused("KEY"));
  await assert.rejects(blind(some, prepared, pinned.toUpperCase()), refused("KEY"));
  await assert.rejects(blind(some, prepared, ""), refused("KEY"));
  await assert.rejects(blind(some, prepared), refused("KEY"));
  for (const key of [n, some.slice(1), join([0], some), some.map((byte, at) => (at ? byte : byte & 127))]) {
    await assert.rejects(blind(key, prepared, hex(await sha256(key))), refused("KEY"));
  }
  assert.equal(prepared.inv, null);
});

test("what is signed names round and group between twice 32 random bytes", () => {
  const messages = Array.from({ length: 50 }, () => Buffer.from(prepare("nulmeting-2026", "03").message));
  for (const bytes of messages) {
    assert.equal(bytes.subarray(32, -32).toString(), "pulse:nulmeting-2026:03:");
  }
  assert.equal(new Set(messages.map((bytes) => bytes.subarray(0, 32).toString("hex"))).size, 50);
  assert.equal(new Set(messages.map((bytes) => bytes.subarray(-32).toString("hex"))).size, 50);
});

test("the same message is blinded anew every time, always in 384 bytes below n", async () => {
  const prepared = prepare("nulmeting-2026", "00");
  const seen = new Set();
  for (let i = 0; i < 5; i++) {
    const blinded = await blind(some, prepared, pinned);
    assert.equal(blinded.length, 384);
    assert.ok(hex(blinded) < hex(some));
    seen.add(hex(blinded)).add(prepared.inv);
  }
  assert.equal(seen.size, 10);
});

test("a blinding factor that is too large or has no inverse is drawn again, never reduced", async () => {
  const real = crypto.getRandomValues;
  const draws = [some, new Uint8Array(384).fill(255), new Uint8Array(384)]; // n itself, above n, zero
  let drawn = 0;
  crypto.getRandomValues = (into) => {
    if (into.length === 384 && drawn++ < draws.length) return into.set(draws[drawn - 1]), into;
    return real.call(crypto, into);
  };
  try {
    await blind(some, prepare("r", "00"), pinned);
  } finally {
    crypto.getRandomValues = real;
  }
  assert.ok(drawn > draws.length);
});

test("an inverse is one, and where there is none it is 0", () => {
  fc.assert(fc.property(fc.bigInt(1n, 10n ** 30n), fc.bigInt(2n, 10n ** 30n), (a, m) => {
    const found = inverse(a % m, m);
    if (found) assert.equal((a * found) % m, 1n);
    else assert.notEqual(gcd(a, m), 1n);
  }));
});

const gcd = (a, b) => (b ? gcd(b, a % b) : a);
