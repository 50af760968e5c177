// Opening what the server gives, and sending an answer so that it arrives once. The crypto is a
// double that anyone can read; the real one has its own tests.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Fout } from "../../../../site/browser/behandelen/api.js";
import { aFewAtOnce, fetchList, fetchThread, hasGap, isSpoed, openKeyboxes } from "../../../../site/browser/behandelen/draad.js";
import { hashOf } from "../../../../site/browser/behandelen/pkce.js";
import { fullness, send } from "../../../../site/browser/behandelen/verzending.js";

const b64 = (bytes) => Buffer.from(bytes).toString("base64url");
const unb64 = (tekst) => new Uint8Array(Buffer.from(tekst, "base64url"));
let zegel = 0;
const vertrouwd = {
  b64,
  unb64,
  MAX_DATA: 16_380,
  sealedSize: (ding) => Buffer.byteLength(JSON.stringify(ding)),
  inzage: async (key) => unb64(b64(key)),
  seal: async (key, rol, id, seq, inhoud) => Buffer.from(JSON.stringify({ rol, seq, inhoud, zegel: ++zegel })),
  open: async (key, rol, id, seq, record) => {
    const open = JSON.parse(Buffer.from(record).toString());
    if (open.rol !== rol || open.seq !== seq) throw new Error("UNREADABLE");
    return open.inhoud;
  },
  openKeybox: async (box, identiteit) => {
    const open = Buffer.from(box).toString();
    if (open !== identiteit) throw new Error("UNREADABLE");
    return unb64("AAAA");
  },
};
const record = (rol, seq, inhoud) => ({ seq, by: rol, record: b64(JSON.stringify({ rol, seq, inhoud })) });
const zaak = (...berichten) => ({ id: "AAAA", key: unb64("BBBB"), berichten });

/** A server with one case that takes one record per place, as the real one does. */
function server(...rauw) {
  const wereld = { rauw, gestuurd: [], gevraagd: [], verlies: 0 };
  wereld.api = {
    read: async (route, { after }) => (wereld.gevraagd.push(after), { messages: rauw.filter(({ seq }) => seq > after).slice(0, 2), more: rauw.some(({ seq }) => seq > after + 2) }),
    write: async (route, { seq, record: bytes }) => {
      wereld.gestuurd.push(bytes);
      const daar = rauw.find((een) => een.seq === seq);
      if (daar && daar.record !== bytes) throw new Fout("conflict", 409);
      if (!daar) rauw.push({ seq, by: "H", record: bytes, lezer: "nadia" });
      if (wereld.verlies-- > 0) throw new Fout("netwerk");
    },
  };
  return wereld;
}

async function ready(wereld) {
  const een = zaak();
  const refetch = () => fetchThread(wereld.api, vertrouwd, een);
  een.berichten = await refetch();
  const concept = { tekst: "", onderweg: null };
  return { een, concept, send: (tekst, stap = null) => send(wereld.api, vertrouwd, een, { tekst, stap, concept, refetch, wie: "nadia" }) };
}

test("the list is read page after page", async () => {
  const bladen = { "": { cases: [1, 2], next: "b" }, b: { cases: [3], next: "" } };
  assert.deepEqual(await fetchList({ read: async (_, { after }) => bladen[after] }), [1, 2, 3]);
});

test("a list that never ends is an error and not a page that hangs", async () => {
  await assert.rejects(fetchList({ read: async () => ({ cases: [], next: "b" }) }), { soort: "onverwacht" });
});

test("a case that this key does not open is left out, and progress tells nothing else", async () => {
  const zaken = ["ik", "ander", "ik"].map((box, i) => ({ case: b64([i]), keybox: b64(Buffer.from(box)) }));
  const gezien = [];
  const open = await openKeyboxes(vertrouwd, zaken, "ik", { bekend: new Map(), voortgang: (n) => gezien.push(n), door: () => true });
  assert.deepEqual(open.map(({ id }) => id), [b64([0]), b64([2])]);
  assert.deepEqual(gezien, [1, 2, 3]);
});

test("a keybox that was tried is not tried again, and a new one is", async () => {
  let keer = 0;
  const teller = { ...vertrouwd, openKeybox: async (...a) => (keer++, vertrouwd.openKeybox(...a)) };
  const opties = { bekend: new Map(), voortgang: () => {}, door: () => true };
  const een = (box) => [{ case: "AAAA", keybox: b64(Buffer.from(box)) }];
  for (const box of ["ander", "ander", "ik"]) await openKeyboxes(teller, een(box), "ik", opties);
  assert.equal(keer, 2);
});

test("locking in the middle stops opening", async () => {
  const zaken = Array.from({ length: 9 }, (_, i) => ({ case: b64([i]), keybox: "AAAA" }));
  let n = 0;
  assert.deepEqual(await openKeyboxes(vertrouwd, zaken, "ik", { bekend: new Map(), voortgang: () => (n += 1), door: () => n < 3 }), []);
  assert.equal(n, 3);
});

test("a changed record says so and the rest of the thread stays", async () => {
  const kapot = { seq: 1, by: "H", record: record("M", 1, { t: "als een ander" }).record };
  const wereld = server(record("M", 0, { t: "eerste", d: "2026-11-22" }), kapot, record("M", 2, { t: "derde", d: "geen dag" }));
  const berichten = await fetchThread(wereld.api, vertrouwd, zaak());
  assert.deepEqual(berichten.map(({ kapot: k, tekst }) => [k, tekst]), [[false, "eerste"], [true, ""], [false, "derde"]]);
  assert.deepEqual(berichten.map(({ dag }) => dag), ["2026-11-22", null, null]);
  assert.equal(hasGap(berichten), false);
});

test("what was read before is not asked again", async () => {
  const wereld = server(record("M", 0, { t: "a" }), record("M", 1, { t: "b" }), record("M", 2, { t: "c" }));
  const een = zaak();
  een.berichten = await fetchThread(wereld.api, vertrouwd, een);
  wereld.rauw.push(record("H", 3, { t: "d" }));
  wereld.gevraagd = [];
  een.berichten = await fetchThread(wereld.api, vertrouwd, een);
  assert.deepEqual(een.berichten.map(({ tekst }) => tekst), ["a", "b", "c", "d"]);
  assert.deepEqual(wereld.gevraagd, [2]);
});

test("a hole and a broken record are looked at once more, and stay noticed", async () => {
  const kapot = { ...record("M", 0, { t: "b" }), seq: 1 };
  const wereld = server(record("M", 0, { t: "a" }), kapot, record("M", 3, { t: "d" }));
  const een = zaak();
  een.berichten = await fetchThread(wereld.api, vertrouwd, een);
  assert.equal(hasGap(een.berichten), true);
  wereld.rauw.splice(1, 1, record("M", 1, { t: "b" }));
  wereld.gevraagd = [];
  een.berichten = await fetchThread(wereld.api, vertrouwd, een);
  assert.equal(wereld.gevraagd[0], 0);
  assert.deepEqual(een.berichten.map(({ tekst }) => tekst), ["a", "b", "d"]);
  assert.equal(hasGap(een.berichten), true);
});

test("who answered is known by a hash, read back or just sent", async () => {
  const wereld = server(record("M", 0, { t: "hallo" }));
  const { een, send: stuur } = await ready(wereld);
  await stuur("dag");
  const [, gelezen] = await fetchThread(wereld.api, vertrouwd, zaak());
  assert.equal(een.berichten[1].lezer, await hashOf("nadia"));
  assert.deepEqual(een.berichten[1], gelezen);
});

test("a record that was taken away is noticed", () => {
  assert.equal(hasGap([{ seq: 0 }, { seq: 2 }]), true);
});

test("sealed things of a strange shape are text or nothing", async () => {
  const wereld = server(record("M", 0, { t: { x: 1 }, d: 5, vragen: "geen lijst" }));
  const [bericht] = await fetchThread(wereld.api, vertrouwd, zaak());
  assert.deepEqual([bericht.tekst, bericht.dag, isSpoed([bericht])], ["", null, false]);
});

test("not safe at work is urgent", () => {
  assert.equal(isSpoed([{ vragen: new Map([["veilig", ["nee"]]]) }]), true);
});

test("a retry after a lost answer sends the same bytes and makes one message", async () => {
  const wereld = server(record("M", 0, { t: "hallo" }));
  wereld.verlies = 1;
  const { een, concept, send: stuur } = await ready(wereld);
  await assert.rejects(stuur("dag"), { soort: "netwerk" });
  await stuur("dag");
  assert.equal(wereld.gestuurd[0], wereld.gestuurd[1]);
  assert.equal(wereld.rauw.length, 2);
  assert.deepEqual([een.berichten.length, concept.onderweg], [2, null]);
});

test("an answer that was lost and read back since is not sent again", async () => {
  const wereld = server(record("M", 0, { t: "hallo" }));
  wereld.verlies = 1;
  const { een, concept, send: stuur } = await ready(wereld);
  await assert.rejects(stuur("dag"), { soort: "netwerk" });
  een.berichten = await fetchThread(wereld.api, vertrouwd, een);
  await stuur("dag");
  assert.deepEqual([wereld.rauw.length, wereld.gestuurd.length, een.berichten.length, concept.onderweg], [2, 1, 2, null]);
});

test("another answer after one that was lost and read back goes behind it", async () => {
  const wereld = server(record("M", 0, { t: "hallo" }));
  wereld.verlies = 1;
  const { een, send: stuur } = await ready(wereld);
  await assert.rejects(stuur("dag"), { soort: "netwerk" });
  een.berichten = await fetchThread(wereld.api, vertrouwd, een);
  await stuur("en nog iets");
  assert.deepEqual(een.berichten.map(({ tekst }) => tekst), ["hallo", "dag", "en nog iets"]);
});

test("an answer that a refresh read back while it was on its way stands there once", async () => {
  const wereld = server(record("M", 0, { t: "hallo" }));
  const { een, send: stuur } = await ready(wereld);
  const { write } = wereld.api;
  wereld.api.write = async (...vraag) => {
    await write(...vraag);
    een.berichten = await fetchThread(wereld.api, vertrouwd, een);
  };
  await stuur("dag");
  assert.deepEqual(een.berichten.map(({ seq }) => seq), [0, 1]);
});

test("an answer that was changed after a lost answer shows the first and keeps the second", async () => {
  const wereld = server(record("M", 0, { t: "hallo" }));
  wereld.verlies = 1;
  const { een, send: stuur } = await ready(wereld);
  await assert.rejects(stuur("dag"), { soort: "netwerk" });
  await assert.rejects(stuur("dag en meer"), { soort: "conflict" });
  assert.deepEqual(een.berichten.map(({ tekst }) => tekst), ["hallo", "dag"]);
  await stuur("dag en meer");
  assert.equal(wereld.rauw.length, 3);
});

test("a message that crossed ours is shown first, and our text goes after it", async () => {
  const wereld = server(record("M", 0, { t: "hallo" }));
  const { een, send: stuur } = await ready(wereld);
  wereld.rauw.push(record("M", 1, { t: "en nog iets" }));
  await assert.rejects(stuur("dag"), { soort: "conflict" });
  assert.equal(een.berichten.at(-1).tekst, "en nog iets");
  await stuur("dag");
  assert.equal(een.berichten.at(-1).seq, 2);
});

test("the step that closes travels inside the seal", async () => {
  const wereld = server(record("M", 0, { t: "hallo" }));
  const { een, send: stuur } = await ready(wereld);
  await stuur("we sluiten af", "afgesloten");
  assert.equal((await fetchThread(wereld.api, vertrouwd, een)).at(-1).stap, "afgesloten");
});

test("how full a message is shows only near the end", () => {
  assert.equal(fullness(vertrouwd, "kort"), null);
  assert.equal(fullness(vertrouwd, "x".repeat(15_000)).teVol, false);
  assert.equal(fullness(vertrouwd, "é".repeat(9_000)).teVol, true);
});

test("only a few are fetched at once, and none is forgotten", async () => {
  let nu = 0, meest = 0;
  const klaar = [];
  await aFewAtOnce(Array.from({ length: 20 }, (_, i) => i), async (i) => {
    meest = Math.max(meest, ++nu);
    await new Promise((verder) => setImmediate(verder));
    nu -= 1;
    klaar.push(i);
  });
  assert.equal(klaar.length, 20);
  assert.ok(meest <= 4);
});
