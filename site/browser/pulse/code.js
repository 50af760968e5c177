// The code on a slip of paper. Twin of functions/pulse/code.py, which explains; the vectors are shared.

import { Refused } from "../refused.js";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base32
const LENGTH = 17;
const UNSEEN = /[\p{Zs}\p{Zl}\p{Zp}\p{Pd}\p{Cf}\t\n\v\f\r\u2212]/gu; // spaces, dashes, what shows nothing
const READ_AS = { O: "0", I: "1", L: "1" };

/**
 * The seventeen characters in what was typed or scanned, as they travel.
 * @param {string} text
 * @returns {string} Throws Refused with CHARACTER, LENGTH or CHECK, and nothing of what was typed.
 */
export function parseCode(text) {
  // Only a to z: elsewhere "upper case" would turn other letters into ours.
  const upper = text.replace(UNSEEN, "").replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const letters = [...upper].map((letter) => READ_AS[letter] ?? letter);
  const values = letters.map((letter) => ALPHABET.indexOf(letter));
  if (values.includes(-1)) throw new Refused("CHARACTER");
  if (values.length !== LENGTH) throw new Refused("LENGTH");
  if (values.reduce((rest, value) => double(rest) ^ value, 0)) throw new Refused("CHECK");
  return letters.join("");
}

/** The same code as it stands on paper, in groups of four. @param {string} code @returns {string} */
export const shown = (code) => code.match(/.{1,4}/g).join(" ");

const double = (value) => (value << 1) ^ (value & 16 ? 0b100101 : 0); // modulo x^5 + x^2 + 1
