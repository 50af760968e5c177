// The questions on the page, and what is chosen so far. Nothing of it is kept anywhere else.

import { $ } from "../dom.js";
import { Refused } from "../refused.js";
import { parseCode } from "./code.js";

export const form = $("pulse");
export const bewijs = $("bewijs");

const KAART = /^k1\.([\w-]+)\.[\w-]{512}$/;

/** All answers of this person as digits, in the order of the page; 0 is "wil ik niet zeggen". */
export function digits() {
  const chosen = new FormData(form);
  let text = "";
  for (let n = 0; chosen.has(`v_${n}`); n++) text += chosen.get(`v_${n}`);
  return text;
}

/** How many questions have something else than "wil ik niet zeggen", and how many there are. */
export function answered() {
  const vragen = [...form.querySelectorAll(".vraag")];
  const gegeven = (vraag) => vraag.querySelector('[name^="v_"]:checked:not([value="0"]), option:checked:not([value="0"])');
  return { n: vragen.filter(gegeven).length, van: vragen.length };
}

/**
 * What gives the right to answer, as it travels: the code, or in a blind round the kaart.
 * @returns {string} Throws Refused with the word of a sentence.
 */
export function readBewijs() {
  if (form.dataset.toegang !== "blind") return parseCode(bewijs.value);
  const kaart = bewijs.value.replace(/\s/g, "");
  if (!KAART.test(kaart)) throw new Refused("KAART");
  return kaart;
}

/** The two digits of the group a kaart was made for; "00" for any, nothing when it is no kaart. */
export function groepOf(tekst) {
  const [, bericht] = KAART.exec(tekst.replace(/\s/g, "")) ?? [];
  if (!bericht) return "";
  const leesbaar = atob(bericht.replaceAll("-", "+").replaceAll("_", "/")).slice(32); // behind 32 random bytes
  return /^pulse:[^:]+:(\d\d):/.exec(leesbaar)?.[1] ?? "";
}
