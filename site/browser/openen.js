// What only a reader does: open their key file and the keybox of a case.

import { Decrypter, identityToRecipient } from "age-encryption";
import { same } from "./bytes.js";
import { Refused } from "./refused.js";

const KEY_SIZE = 32;
const HEAD = "age-encryption.org/v1\n-> scrypt ";
const IDENTITY = /^AGE-SECRET-KEY-PQ-1[0-9A-Z]+$/;

/**
 * The identity in a key file: an age file locked with a passphrase (infra/keys.py makes them).
 * @param {Uint8Array} file
 * @param {string} passphrase eight words; extra spaces and capitals are forgiven
 * @returns {Promise<string>} Rejects with Refused KEY_FILE (no key file) or PASSPHRASE (the wrong one).
 */
export async function unlock(file, passphrase) {
  if (!isKeyFile(file)) throw new Refused("KEY_FILE");
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.toLowerCase().trim().replace(/[\s-]+/g, " "));
  // age has one sentence for a wrong passphrase; everything else is a damaged file.
  const opened = decrypter.decrypt(file, "text").catch((error) => {
    throw new Refused(/no identity matched/.test(error.message) ? "PASSPHRASE" : "KEY_FILE");
  });
  const identity = (await opened).trim();
  if (!IDENTITY.test(identity)) throw new Refused("KEY_FILE");
  return identity;
}

/**
 * The public half, to see whose key this is.
 * @param {string} identity
 * @returns {Promise<string>} age1pq1…
 */
export const recipientOf = (identity) => identityToRecipient(identity);

/**
 * The key of a case.
 * @param {Uint8Array} box
 * @param {string} identity
 * @param {Uint8Array} caseId
 * @returns {Promise<Uint8Array>} Rejects with Refused SUITE, UNREADABLE (not for this reader) or
 *   CASE_MISMATCH.
 */
export async function openKeybox(box, identity, caseId) {
  if (!IDENTITY.test(identity)) throw new Refused("SUITE");
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    throw new Refused("SUITE");
  }
  const opened = await decrypter.decrypt(box).catch(() => { throw new Refused("UNREADABLE"); });
  if (opened.length !== 2 * KEY_SIZE || !same(opened.subarray(0, KEY_SIZE), caseId)) {
    throw new Refused("CASE_MISMATCH");
  }
  return opened.slice(KEY_SIZE);
}

const isKeyFile = (file) => new TextDecoder().decode(file.subarray(0, HEAD.length)) === HEAD;
