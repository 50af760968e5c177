// The vectors of protocol mp1 as JavaScript sees them; tests/functions/melding reads the same file.

import { readFileSync } from "node:fs";

export const vectors = JSON.parse(readFileSync(new URL("../../vectors/mp1.json", import.meta.url)));

// The stand-in list of the vectors, as in tests/vectors/mp1.py.
export const words = Array.from({ length: 2048 }, (_, i) =>
  [9, 6, 3, 0].map((shift) => "abdefgik"[(i >> shift) & 7]).join("") + "o");

export const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
export const hex = (bytes) => Buffer.from(bytes).toString("hex");

/** For assert.throws and assert.rejects: refused with this word, and with nothing of what was written. */
export const refused = (reason, word) => (error) =>
  error.reason === reason && error.message === reason && (word === undefined || error.word === word);
