// The keybox: the key of a case, sealed to every reader whom the melder did not exclude.

import { Encrypter, generateHybridIdentity, identityToRecipient } from "age-encryption";
import { beurt } from "./beurt.js";
import { join } from "./bytes.js";
import { Refused } from "./refused.js";

const POST_QUANTUM = "age1pq1"; // age-encryption would mix suites; we refuse every other

/**
 * One stanza per reader, in the order of the register. An excluded reader's stanza is for a key that
 * nobody has, so that nobody can see who was excluded, or that anyone was.
 * @param {Uint8Array} caseId
 * @param {Uint8Array} key
 * @param {readonly {id: string, age: string}[]} readers
 * @param {ReadonlySet<string>} excluded ids
 * @returns {Promise<Uint8Array>} Rejects with Refused NO_RECIPIENT or SUITE.
 */
export async function keybox(caseId, key, readers, excluded) {
  refuseWrongReaders(readers, excluded);
  const encrypter = new Encrypter();
  for (const reader of readers) {
    // Made for everyone and used for the excluded: then the time it takes tells nothing either.
    const nobody = await identityToRecipient(await generateHybridIdentity());
    encrypter.addRecipient(excluded.has(reader.id) ? nobody : reader.age);
    await beurt();
  }
  return encrypter.encrypt(join(caseId, key));
}

function refuseWrongReaders(readers, excluded) {
  const ids = new Set(readers.map((reader) => reader.id));
  const keys = new Set(readers.map((reader) => reader.age));
  const unknown = [...excluded].some((id) => !ids.has(id));
  if (unknown || excluded.size >= ids.size) throw new Refused("NO_RECIPIENT");
  if (keys.size !== readers.length || ![...keys].every(isPostQuantum)) throw new Refused("SUITE");
}

function isPostQuantum(age) {
  try {
    new Encrypter().addRecipient(age);
  } catch {
    return false;
  }
  return age.startsWith(POST_QUANTUM);
}
