import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { makeGesprek } from "../../../../site/browser/meld/gesprek.js";
import { makeVerzending } from "../../../../site/browser/meld/verzending.js";
import { Server, vertrouwd } from "./wereld.mjs";

const bericht = (t) => ({ v: 1, d: "2026-11-24", t });
const texts = ({ brieven }) => brieven.map(({ inhoud }) => inhoud?.t ?? null);
let server;
let gesprek;

beforeEach(async () => {
  server = new Server();
  const send = makeVerzending(vertrouwd, server.post);
  const { code } = await send([{ ...bericht("melding"), vragen: {}, niet: [] }]);
  gesprek = makeGesprek(vertrouwd, server.post, await vertrouwd.derive(await vertrouwd.parseCode(code)));
});

test("all of it is read, page after page, in order", async () => {
  for (const t of ["a", "b", "c", "d"]) await server.behandelaar(t);

  assert.deepEqual(texts(await gesprek.read()), ["melding", "a", "b", "c", "d"]);
});

test("what was read before is not asked again", async () => {
  await gesprek.read();
  await server.behandelaar("nieuw");

  assert.deepEqual(texts(await gesprek.read()), ["melding", "nieuw"]);
  assert.equal(server.asked.at(-1)[1].after, 0);
});

test("an altered message is shown as such and the rest stays", async () => {
  await server.behandelaar("a");
  server.records[0].record = "iets anders";

  assert.deepEqual(texts(await gesprek.read()), [null, "a"]);
});

test("a message moved to the other side or to another place cannot be read", async () => {
  await server.behandelaar("a");
  await server.behandelaar("b");
  server.records.reverse();

  assert.deepEqual(texts(await gesprek.read()), [null, "a", null]);
});

test("a place that the server skips is shown as a message that is not there", async () => {
  await server.behandelaar("a");
  const all = server.thread.bind(server);
  server.thread = (body) => ({ messages: all(body).messages.filter(({ seq }) => seq !== 0), more: false });

  assert.deepEqual(texts(await gesprek.read()), [null, "a"]);
});

test("an answer comes back with all there is", async () => {
  await gesprek.read();

  assert.deepEqual(texts(await gesprek.write(bericht("antwoord"))), ["melding", "antwoord"]);
});

test("when someone was first it is fetched, sealed again and sent behind it", async () => {
  await gesprek.read();
  await server.behandelaar("net eerder");

  assert.deepEqual(texts(await gesprek.write(bericht("antwoord"))), ["melding", "net eerder", "antwoord"]);
});

test("after a lost answer the same message goes again and stands there once", async () => {
  await gesprek.read();
  server.trouble = (route) => (route === "messages" ? "lost" : null);
  assert.deepEqual(await gesprek.write(bericht("antwoord")), { reason: "netwerk" });
  server.trouble = () => null;

  assert.deepEqual(texts(await gesprek.write(bericht("antwoord"))), ["melding", "antwoord"]);
});

test("a code that nobody has is unknown", async () => {
  server.trouble = () => 404;

  assert.deepEqual(await gesprek.read(), { reason: "onbekend" });
});

test("a double click sends once", async () => {
  await gesprek.read();
  await Promise.all([gesprek.write(bericht("antwoord")), gesprek.write(bericht("antwoord"))]);

  assert.deepEqual(server.texts, ["melding", "antwoord"]);
});
