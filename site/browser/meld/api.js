// The melder's routes of the server. POST only, nothing in an address, nothing kept.

const PATIENCE = 30_000; // ms; a phone on the edge of its network

/** One question to the server. Rejects when no answer comes back. @returns {Promise<Response>} */
export const send = (route, body) =>
  fetch(`/api/v1/${route}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    signal: AbortSignal.timeout?.(PATIENCE),
  });

/**
 * @param {string} route challenge, cases, thread or messages
 * @param {object} body
 * @returns {Promise<{status: number, json: ?object}>} status 0 when no answer came back. A gateway
 *   in front of the function answers with a body of its own, so only a 200 has `json`.
 */
export async function post(route, body) {
  try {
    const answer = await send(route, body);
    return { status: answer.status, json: answer.status === 200 ? await answer.json() : null };
  } catch {
    return { status: 0, json: null };
  }
}

const REASONS = { 0: "netwerk", 403: "pow", 404: "onbekend", 413: "te_groot", 429: "druk", 503: "vol" };

/** Why it did not work: a short word; the sentence stands in the page. */
export const reasonOf = (status) => REASONS[status] ?? (status >= 500 ? "storing" : "geweigerd");
