// Protocol mp1 in the browser: keys and records. The page that decides is functions/melding/mp1.md;
// the twin is functions/melding/mp1.py and tests/vectors/mp1.json holds for both.

import { scryptAsync } from "@noble/hashes/scrypt.js";
import { b64, join, sha256, utf8 } from "./bytes.js";
import { Refused } from "./refused.js";

const FRAME_SIZE = 16384; // bytes: what is sealed always has this length
export const MAX_DATA = FRAME_SIZE - 4; // bytes of JSON in a record
const IV_SIZE = 12;
export const RECORD_SIZE = IV_SIZE + FRAME_SIZE + 16;
const ROLES = ["M", "H"]; // melder, behandelaar
const TICK = 15; // ms of scrypt before the page gets its turn: under one frame

/**
 * The keys behind a code. Slow on purpose, in slices, so that the page keeps answering.
 * @param {Uint8Array} entropy ten bytes
 * @param {string} siteId
 * @returns {Promise<{access: Uint8Array, key: Uint8Array, caseId: Uint8Array, inzage: Uint8Array,
 *   inzageHash: Uint8Array}>}
 */
export async function derive(entropy, siteId) {
  const cost = { N: 2 ** 15, r: 8, p: 1, dkLen: 32, asyncTick: TICK };
  const stretched = await scryptAsync(entropy, utf8(`mp1|${siteId}`), cost);
  const access = await hkdf(stretched, "mp1 access");
  const key = await hkdf(stretched, "mp1 key");
  const caseId = await sha256(utf8("mp1 case"), access);
  return { access, key, caseId, ...(await inzage(key)) };
}

/**
 * What proves to the server that someone opened the keybox, and what the server keeps of it.
 * @param {Uint8Array} key
 * @returns {Promise<{inzage: Uint8Array, inzageHash: Uint8Array}>}
 */
export async function inzage(key) {
  const proof = await hkdf(key, "mp1 inzage");
  return { inzage: proof, inzageHash: await sha256(utf8("mp1 inzage"), proof) };
}

/**
 * How many of the MAX_DATA bytes this takes.
 * @param {object} data
 * @returns {number}
 */
export const sealedSize = (data) => utf8(JSON.stringify(data)).length;

/**
 * A record: always RECORD_SIZE bytes.
 * @param {Uint8Array} key
 * @param {"M"|"H"} role who writes
 * @param {Uint8Array} caseId
 * @param {number} seq place in the case, from 0
 * @param {object} data
 * @returns {Promise<Uint8Array>} Rejects with Refused TOO_LONG.
 */
export const seal = (key, role, caseId, seq, data) =>
  sealBytes(key, aad(role, caseId, seq), utf8(JSON.stringify(data)));

/**
 * What is in a record.
 * @param {Uint8Array} key
 * @param {"M"|"H"} role
 * @param {Uint8Array} caseId
 * @param {number} seq
 * @param {Uint8Array} record
 * @returns {Promise<object>} Rejects with Refused UNREADABLE (altered, or elsewhere) or FRAME.
 */
export async function open(key, role, caseId, seq, record) {
  const data = await openBytes(key, aad(role, caseId, seq), record);
  try {
    const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(data));
    if (value !== null && typeof value === "object") return value;
  } catch {
    // said below, without what was in it
  }
  throw new Refused("FRAME");
}

/** @param {string} role @param {Uint8Array} caseId @param {number} seq @returns {Uint8Array} */
export function aad(role, caseId, seq) {
  if (!ROLES.includes(role) || !Number.isSafeInteger(seq) || seq < 0) {
    throw new TypeError("a record is by M or H and has a place");
  }
  return utf8(`mp1|${role}|${b64(caseId)}|${seq}`);
}

/** As seal, for bytes; only vectors give the iv. */
export async function sealBytes(key, ad, data, iv = crypto.getRandomValues(new Uint8Array(IV_SIZE))) {
  if (data.length > MAX_DATA) throw new Refused("TOO_LONG");
  const frame = new Uint8Array(FRAME_SIZE);
  new DataView(frame.buffer).setUint32(0, data.length);
  frame.set(data, 4);
  const algorithm = { name: "AES-GCM", iv, additionalData: ad };
  return join(iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, await aes(key), frame)));
}

/** As open, for bytes. */
export async function openBytes(key, ad, record) {
  if (record.length !== RECORD_SIZE) throw new Refused("UNREADABLE");
  const algorithm = { name: "AES-GCM", iv: record.slice(0, IV_SIZE), additionalData: ad };
  const opened = crypto.subtle.decrypt(algorithm, await aes(key), record.slice(IV_SIZE));
  const frame = new Uint8Array(await opened.catch(() => { throw new Refused("UNREADABLE"); }));
  const length = new DataView(frame.buffer).getUint32(0);
  if (length > MAX_DATA || frame.subarray(4 + length).some(Boolean)) throw new Refused("FRAME");
  return frame.slice(4, 4 + length);
}

const aes = (key) => crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);

async function hkdf(secret, info) {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const algorithm = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
}
