// What the server says, as the page understands it: by status only.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isUncertain, makeApi } from "../../../../site/browser/behandelen/api.js";

const answer = (status, body = {}) => ({ ok: status < 300, status, json: async () => body });
const broken = { ok: true, status: 200, json: async () => { throw new SyntaxError("html"); } };

/** An api that hears these answers, one after the other; "weg" is a connection that breaks. */
function hearing(...antwoorden) {
  const gevraagd = [];
  const sessie = { n: 0, token: () => `token-${sessie.n}`, renew: async () => { sessie.n += 1; } };
  const fetcher = async (url, { headers, body }) => {
    gevraagd.push({ url, token: headers.authorization, body });
    const volgende = antwoorden.shift();
    if (volgende === "weg") throw new TypeError("Failed to fetch");
    return volgende;
  };
  return { ...makeApi(sessie, { fetcher, pause: async () => {} }), gevraagd, sessie };
}

test("every status of the list has its own word", async () => {
  const woorden = { 403: "geen_toegang", 404: "weg", 409: "conflict", 413: "te_groot", 429: "te_vaak", 503: "druk", 500: "storing", 400: "onverwacht" };
  for (const [status, soort] of Object.entries(woorden)) {
    await assert.rejects(hearing(answer(Number(status), { message: "AWS" })).write("reply", {}), { soort });
  }
});

test("a connection that breaks, or an answer that is no JSON, may have been written", async () => {
  for (const antwoord of ["weg", broken]) {
    const fout = await hearing(antwoord).write("reply", {}).catch((een) => een);
    assert.ok(isUncertain(fout));
  }
});

test("a refusal is certain: nothing was written", async () => {
  for (const status of [403, 404, 409, 413]) {
    assert.equal(isUncertain(await hearing(answer(status)).write("reply", {}).catch((een) => een)), false);
  }
});

test("after logging in again the same call goes out with the same bytes", async () => {
  const api = hearing(answer(401), answer(200, { ja: 1 }));
  assert.deepEqual(await api.write("reply", { record: "abc" }), { ja: 1 });
  assert.deepEqual(api.gevraagd.map(({ token }) => token), ["Bearer token-0", "Bearer token-1"]);
  assert.equal(api.gevraagd[0].body, api.gevraagd[1].body);
});

test("a new login that is refused as well does not go round in circles", async () => {
  await assert.rejects(hearing(answer(401), answer(401)).write("reply", {}), { soort: "login_nodig" });
});

test("reading tries again when it is busy, and gives up after four times", async () => {
  const api = hearing(answer(503), answer(429), answer(200, { cases: [] }));
  assert.deepEqual(await api.read("list", {}), { cases: [] });
  const druk = hearing(...Array.from({ length: 9 }, () => answer(503)));
  await assert.rejects(druk.read("list", {}), { soort: "druk" });
  assert.equal(druk.gevraagd.length, 4);
});

test("writing never tries again by itself", async () => {
  const api = hearing(answer(503), answer(200));
  await assert.rejects(api.write("reply", {}), { soort: "druk" });
  assert.equal(api.gevraagd.length, 1);
});
