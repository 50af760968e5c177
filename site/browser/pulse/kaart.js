// One deelnamekaart on its way: the secret is made once, and the same blinded message is sent again
// after whatever went wrong, so a code never buys nothing.

import { b64, unb64 } from "../bytes.js";
import { ask } from "./api.js";
import { blind, finalize, prepare } from "./blind.js";

/**
 * @param {string} ronde
 * @param {{groep: string, n: string, vingerafdruk: string}} sleutel as it stands in the page
 * @param {string} code
 * @returns {() => Promise<{kaart?: string, reason?: string}>} call it again to try again
 */
export function makeKaart(ronde, { groep, n, vingerafdruk }, code) {
  const key = unb64(n);
  const prepared = prepare(ronde, groep);
  let blinded;

  return async function fetchIt() {
    try {
      blinded ??= b64(await blind(key, prepared, vingerafdruk));
      const { json, reason } = await ask("uitgifte", { v: 1, ronde, code, groep, blind: blinded });
      if (reason) return { reason };
      if (!json) return { reason: "netwerk" }; // it broke off half-way
      return { kaart: await finalize(key, prepared, unb64(json.handtekening)) };
    } catch ({ reason = "techniek" }) {
      return { reason };
    }
  };
}
