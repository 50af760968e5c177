// The eight words with which a melder comes back. Twin of functions/melding/code.py, which explains.

import { sha256 } from "@noble/hashes/sha2.js";
import { join, utf8 } from "./bytes.js";
import { CodeRefused } from "./refused.js";

const ENTROPY_SIZE = 10; // bytes
const LENGTH = 8; // words
const PREFIX = 4; // letters that tell a word from every other
const LIST_SIZE = 2048;

/**
 * Eight words, one space between them.
 * @param {readonly string[]} words the list of 2,048
 * @param {Uint8Array} [entropy] only vectors give it
 * @returns {string}
 */
export function newCode(words, entropy = crypto.getRandomValues(new Uint8Array(ENTROPY_SIZE))) {
  const bits = join(entropy, check(entropy));
  const text = Array.from(bits, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return text.match(/.{11}/g).map((index) => words[parseInt(index, 2)]).join(" ");
}

/**
 * The ten bytes behind eight words or eight numbers.
 * @param {readonly string[]} words
 * @param {string} text as typed
 * @returns {Uint8Array} Throws CodeRefused.
 */
export function parseCode(words, text) {
  const bits = indices(words, text).map((index) => index.toString(2).padStart(11, "0")).join("");
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
  const entropy = bytes.slice(0, ENTROPY_SIZE);
  if (check(entropy)[0] !== bytes[ENTROPY_SIZE]) throw new CodeRefused("CODE_CHECK");
  return entropy;
}

/**
 * The same code as eight numbers, 1 to 2048, for who does not write Dutch.
 * @param {readonly string[]} words
 * @param {string} code as made by newCode
 * @returns {number[]} Throws CodeRefused.
 */
export const codeNumbers = (words, code) => indices(words, code).map((index) => index + 1);

/**
 * What a word that is being typed can become; nothing for nothing.
 * @param {readonly string[]} words
 * @param {string} prefix
 * @returns {string[]}
 */
export function wordsStartingWith(words, prefix) {
  const start = plain(prefix).replace(/[^a-z]/g, "");
  return start ? words.filter((word) => word.startsWith(start)) : [];
}

const check = (entropy) => sha256(join(utf8("mp1 check"), entropy)).subarray(0, 1);

function indices(words, text) {
  const typed = plain(text);
  // Digits beside letters are the numbers of a list ("1. appel"); alone they are the code.
  const letters = typed.match(/[a-z]+/g);
  const found = letters ?? typed.match(/[0-9]+/g) ?? [];
  if (found.length !== LENGTH) throw new CodeRefused("CODE_LENGTH");
  const indexOf = letters ? prefixes(words) : numbers;
  return found.map((word, at) => {
    const index = indexOf(word);
    if (index === undefined) throw new CodeRefused("CODE_WORD", at + 1);
    return index;
  });
}

function prefixes(words) {
  const known = new Map(words.map((word, index) => [word.slice(0, PREFIX), index]));
  return (word) => known.get(word.slice(0, PREFIX));
}

function numbers(digits) {
  const number = Number(digits);
  return number >= 1 && number <= LIST_SIZE ? number - 1 : undefined;
}

/** Lower case without accents, in ASCII digits: a telephone likes to make één of een. */
function plain(text) {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
