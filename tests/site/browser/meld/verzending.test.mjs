import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { makeVerzending } from "../../../../site/browser/meld/verzending.js";
import { Server, vertrouwd } from "./wereld.mjs";

const melding = (t) => ({ v: 1, d: "2026-11-22", t, vragen: {}, niet: ["ruben"], via: "js" });
const vervolg = (t) => ({ v: 1, d: "2026-11-22", t });
const once = (trouble, wanted) => {
  let left = 1;
  return (route) => (route === wanted && left-- > 0 ? trouble : null);
};
let server;
let send;

beforeEach(() => {
  server = new Server();
  send = makeVerzending(vertrouwd, server.post);
});

test("a melding arrives, and its code comes back", async () => {
  const { code, restReason } = await send([melding("Elke week.")]);

  assert.match(code, /^code /);
  assert.equal(restReason, null);
  assert.deepEqual(server.texts, ["Elke week."]);
});

test("a double click sends once", async () => {
  const both = await Promise.all([send([melding("a")]), send([melding("a")])]);

  assert.equal(both[0].code, both[1].code);
  assert.equal(server.asked.filter(([route]) => route === "cases").length, 1);
});

test("after a lost answer the same sealed body goes again, and it stays one melding", async () => {
  server.trouble = once("lost", "cases");
  assert.deepEqual(await send([melding("a")]), { reason: "netwerk" });
  const { code, earlier } = await send([melding("a")]);

  const [first, second] = server.asked.filter(([route]) => route === "cases").map(([, body]) => body);
  assert.deepEqual(first, second);
  assert.match(code, /^code /);
  assert.equal(earlier, false);
  assert.deepEqual(server.texts, ["a"]);
});

for (const [status, reason] of [[0, "netwerk"], [429, "druk"], [503, "vol"], [500, "storing"], [413, "te_groot"], [400, "geweigerd"]]) {
  test(`a ${status} is said as "${reason}", and trying again works`, async () => {
    server.trouble = once(status, "cases");
    assert.deepEqual(await send([melding("a")]), { reason });
    assert.ok((await send([melding("a")])).code);
    assert.deepEqual(server.texts, ["a"]);
  });
}

test("no challenge, no melding: it says why and asks again the next time", async () => {
  server.trouble = once(503, "challenge");
  assert.deepEqual(await send([melding("a")]), { reason: "vol" });
  assert.ok((await send([melding("a")])).code);
});

test("a challenge that ran out is replaced once without a word", async () => {
  server.trouble = once(403, "cases");
  assert.ok((await send([melding("a")])).code);
  assert.equal(server.challenges, 2);
});

test("a second refusal of the proof is said", async () => {
  server.trouble = (route) => (route === "cases" ? 403 : null);
  assert.deepEqual(await send([melding("a")]), { reason: "pow" });
});

test("changed after a lost answer: the first version stands and the new text follows it", async () => {
  server.trouble = once("lost", "cases");
  await send([melding("eerste")]);
  const { code, earlier } = await send([melding("tweede")]);

  assert.ok(code);
  assert.equal(earlier, true);
  assert.deepEqual(server.texts, ["eerste", "tweede"]);
});

for (const [what, change] of [
  ["a reader was excluded", { niet: ["ruben", "nadia"] }],
  ["a reader was let in again", { niet: [] }],
  ["an answer was changed", { vragen: { over_wie: "behandelaar" } }],
]) {
  test(`${what} after a lost answer: the first version stands and nothing follows it`, async () => {
    server.trouble = once("lost", "cases");
    await send([melding("eerste")]);
    const uitkomst = await send([{ ...melding("tweede"), ...change }, vervolg("derde")]);

    assert.match(uitkomst.code, /^code /);
    assert.equal(uitkomst.earlier, true);
    assert.equal(uitkomst.restReason, "lezers_anders");
    assert.equal((await send([])).restReason, null);
    assert.deepEqual(server.texts, ["eerste"]);
  });
}

test("excluded, let in and excluded again: nobody knows which arrived, so nothing follows it", async () => {
  server.trouble = once(0, "cases"); // the first try never arrives
  await send([melding("eerste")]);
  server.trouble = once("lost", "cases");
  await send([{ ...melding("tweede"), niet: [] }]);

  assert.equal((await send([melding("derde")])).restReason, "lezers_anders");
  assert.deepEqual(server.texts, ["tweede"]);
});

test("excluded before anything left this device: it is one melding, closed to who was excluded", async () => {
  server.trouble = once(503, "challenge");
  await send([{ ...melding("eerste"), niet: [] }]);

  assert.equal((await send([melding("tweede")])).restReason, null);
  assert.deepEqual(server.texts, ["tweede"]);
  assert.equal(JSON.parse(server.opening).keybox, "box without ruben");
});

test("what did not fit follows as messages, in order", async () => {
  await send([melding("een"), vervolg("twee"), vervolg("drie")]);

  assert.deepEqual(server.texts, ["een", "twee", "drie"]);
});

test("the code comes as soon as the first message stands; the rest can be sent again", async () => {
  server.trouble = once("lost", "messages");
  const { code, restReason } = await send([melding("een"), vervolg("twee")]);
  assert.ok(code);
  assert.equal(restReason, "netwerk");

  assert.equal((await send([])).restReason, null);
  assert.deepEqual(server.texts, ["een", "twee"]);
});

test("crypto that fails is said, and nothing was sent", async () => {
  const broken = { ...vertrouwd, derive: async () => { throw new TypeError("no subtle"); } };
  assert.deepEqual(await makeVerzending(broken, server.post)([melding("a")]), { reason: "techniek" });
  assert.deepEqual(server.asked, []);
});
