// The crypto of the melder, as one global for the page's own script. The list of words, the readers and
// the name of the installation are compiled in by the build, so that no answer of a server can change them.

import { lezers, site_id, woorden } from "inhoud";
import { b64, unb64 } from "./bytes.js";
import { codeNumbers, newCode, parseCode, wordsStartingWith } from "./code.js";
import { keybox } from "./keybox.js";
import { derive, MAX_DATA, open, seal, sealedSize } from "./mp1.js";
import { solve } from "./pow.js";

const words = Object.freeze(typeof woorden === "string" ? woorden.split(" ") : woorden);
const recipients = Object.freeze(lezers.map((lezer) => Object.freeze(lezer)));

globalThis.vertrouwd = Object.freeze({
  newCode: () => newCode(words),
  parseCode: (text) => parseCode(words, text),
  codeNumbers: (code) => codeNumbers(words, code),
  wordsStartingWith: (prefix) => wordsStartingWith(words, prefix),
  derive: (entropy) => derive(entropy, site_id),
  seal,
  open,
  sealedSize,
  MAX_DATA,
  recipients,
  keybox: (caseId, key, excludedIds) => keybox(caseId, key, recipients, excludedIds),
  solve,
  b64,
  unb64,
});
document.dispatchEvent(new Event("vertrouwd:klaar"));
