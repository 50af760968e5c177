// The price of a new melding: a little arithmetic instead of a puzzle for people. Solves ALTCHA v2
// challenges (PBKDF2/SHA-256) as the Python package altcha 2 makes and checks them.

import { beurt } from "./beurt.js";
import { join, utf8 } from "./bytes.js";
import { Refused } from "./refused.js";

const ALGORITHM = "PBKDF2/SHA-256";
const MAX_TRIES = 100000; // far above any counter we ever ask for; a broken challenge must end
const TICK = 30; // ms of work before the page gets its turn

/**
 * The payload for the field `pow`: standard base64 of {challenge, solution}.
 * @param {{parameters: object, signature: string}} challenge as the server sent it
 * @param {{signal?: AbortSignal}} [options] aborting rejects with the signal's reason
 * @returns {Promise<string>} Rejects with Refused POW when this challenge cannot be solved.
 */
export async function solve(challenge, { signal } = {}) {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  if (algorithm !== ALGORITHM) throw new Refused("POW");
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: unhex(salt), iterations: cost };
  const password = join(unhex(nonce), new Uint8Array(4));
  const place = new DataView(password.buffer, password.length - 4);
  let turn = Date.now();
  for (let counter = 0; counter < MAX_TRIES; counter++) {
    if (Date.now() - turn > TICK) {
      await beurt();
      turn = Date.now();
    }
    signal?.throwIfAborted();
    place.setUint32(0, counter);
    const derivedKey = await deriveHex(password, derivation, keyLength);
    if (derivedKey.startsWith(keyPrefix)) return payload(challenge, { counter, derivedKey });
  }
  throw new Refused("POW");
}

async function deriveHex(password, derivation, size) {
  const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  return hex(new Uint8Array(await crypto.subtle.deriveBits(derivation, key, 8 * size)));
}

const payload = (challenge, solution) =>
  btoa(String.fromCharCode(...utf8(JSON.stringify({ challenge, solution }))));

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
