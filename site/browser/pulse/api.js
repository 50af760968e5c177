// The two routes of the pulse: hand in answers, and fetch a deelnamekaart.

import { send } from "../meld/api.js";

const OURS = [
  "BAD_REQUEST", "UNKNOWN", "FORBIDDEN", "CONFLICT", "NOT_OPEN", "OVER", "BUSY", "MEDIA", "TOO_LARGE",
];
// What a gateway says by itself, without a word of ours in it.
const BY_STATUS = { 413: "TOO_LARGE", 429: "BUSY", 503: "BUSY" };

/**
 * @param {"antwoord"|"uitgifte"} route
 * @param {object} body
 * @returns {Promise<{json: ?object, reason: ?string}>} reason: none when it was accepted, else a word
 *   of the server, "netwerk" when no answer came back, "storing" for anything else
 */
export async function ask(route, body) {
  let answer;
  try {
    answer = await send(`pulse/${route}`, body);
  } catch {
    return { json: null, reason: "netwerk" };
  }
  const json = await answer.json().catch(() => null);
  if (answer.ok) return { json, reason: null };
  const word = json?.error;
  return { json: null, reason: OURS.includes(word) ? word : (BY_STATUS[answer.status] ?? "storing") };
}

/** Whether it may have arrived all the same: trying again is safe, and worth it. */
export const again = (reason) => ["netwerk", "storing", "BUSY"].includes(reason);
