// The deelnamekaart, made by its owner: RSABSSA-SHA384-PSS-Randomized of RFC 9474. Who signs it sees a
// random number only, and cannot tell later whose kaart it was. See functions/pulse/pulse.md, "Blind mode".

import { b64, join, sha256, utf8 } from "../bytes.js";
import { Refused } from "../refused.js";

const SIZE = 384; // bytes: 3072 bit
const SALT = 48;
const HASH = "SHA-384";

/**
 * What is going to be signed. Keep it until the kaart is there: without it nobody can unblind.
 * @param {string} ronde id of the round
 * @param {string} groep two digits; "00" in a round with one key for everybody
 * @returns {{message: Uint8Array, inv: ?bigint}}
 */
export const prepare = (ronde, groep) => ({
  message: join(random(32), utf8(`pulse:${ronde}:${groep}:`), random(32)),
  inv: null,
});

/**
 * What goes to the issuer, 384 bytes. Once per prepared: on a lost answer send the same bytes again.
 * @param {Uint8Array} n the public key of the round or the group
 * @param {{message: Uint8Array, inv: ?bigint}} prepared remembers how to unblind
 * @param {string} pinned SHA-256 of n in hex, as it stands in the page
 * @returns {Promise<Uint8Array>} Rejects with Refused KEY for any other key: a key of one's own is a tag.
 */
export async function blind(n, prepared, pinned) {
  if (n.length !== SIZE || n[0] < 128 || hex(await sha256(n)) !== pinned) throw new Refused("KEY");
  const [r, inv] = draw(number(n));
  const blinded = await blindWith(n, prepared.message, random(SALT), r);
  prepared.inv = inv;
  return blinded;
}

/**
 * The kaart as text.
 * @param {Uint8Array} n
 * @param {{message: Uint8Array, inv: ?bigint}} prepared as blind left it
 * @param {Uint8Array} signature what the issuer answered
 * @returns {Promise<string>} Rejects with Refused SIGNATURE when it does not hold under n.
 */
export async function finalize(n, { message, inv }, signature) {
  const unblinded = unblind(n, inv, signature);
  if (signature.length !== n.length || !(await verify(n, message, unblinded))) {
    throw new Refused("SIGNATURE");
  }
  return `k1.${b64(message)}.${b64(unblinded)}`;
}

/** As blind, for a key of any size; only vectors give the salt and r. */
export async function blindWith(n, message, salt, r) {
  const modulus = number(n);
  const encoded = number(await encode(message, salt, modulus.toString(2).length - 1));
  if (!inverse(encoded, modulus)) throw new Refused("KEY"); // the RFC's check: it would factor n
  return bytes((encoded * power(r, modulus)) % modulus, n.length);
}

/** The signature on the message itself; not yet verified. */
export const unblind = (n, inv, signature) =>
  bytes((number(signature) * inv) % number(n), n.length);

/** x with a·x = 1 modulo n; 0n when there is none. */
export function inverse(a, n) {
  let [rest, next, x, y] = [n, a, 0n, 1n];
  while (next) {
    const times = rest / next;
    [rest, next, x, y] = [next, rest - times * next, y, x - times * y];
  }
  return rest === 1n ? (x + n) % n : 0n;
}

// A blinding factor and its inverse, each as likely as the other: what is too large is drawn again, for a
// remainder would favour the small ones.
function draw(n) {
  for (;;) {
    const r = number(random(SIZE));
    const inv = r < n && inverse(r, n);
    if (inv) return [r, inv];
  }
}

// EMSA-PSS-ENCODE of RFC 8017.
async function encode(message, salt, bits) {
  const size = Math.ceil(bits / 8);
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const masked = await mgf1(hash, size - hash.length - 1);
  join([1], salt).forEach((byte, at) => (masked[masked.length - salt.length - 1 + at] ^= byte));
  masked[0] &= 255 >> (8 * size - bits);
  return join(masked, hash, [0xbc]);
}

async function mgf1(seed, size) {
  const parts = [];
  for (let at = 0; at * 48 < size; at++) parts.push(await sha384(seed, [0, 0, 0, at]));
  return join(...parts).slice(0, size);
}

async function verify(n, message, signature) {
  const algorithm = { name: "RSA-PSS", hash: HASH, saltLength: SALT };
  const jwk = { kty: "RSA", n: b64(n), e: "AQAB" };
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]);
  return crypto.subtle.verify(algorithm, key, signature, message);
}

// To the power 65537, which is sixteen squares and once more.
function power(base, n) {
  let result = base;
  for (let i = 0; i < 16; i++) result = (result * result) % n;
  return (result * base) % n;
}

const sha384 = async (...parts) => new Uint8Array(await crypto.subtle.digest(HASH, join(...parts)));

const random = (size) => crypto.getRandomValues(new Uint8Array(size));

const hex = (of) => Array.from(of, (byte) => byte.toString(16).padStart(2, "0")).join("");

const number = (of) => BigInt(`0x${hex(of)}`);

const bytes = (of, size) =>
  Uint8Array.from(of.toString(16).padStart(2 * size, "0").match(/../g), (byte) => parseInt(byte, 16));
