// The clocks of a melding, in whole days.
import assert from "node:assert/strict";
import { test } from "node:test";
import { daysUntil, inWords, plusMonths, rang, realDay, stand, today, volgorde } from "../../../../site/browser/behandelen/klok.js";

const TERMIJNEN = { bevestigen_dagen: 7, terugkoppelen_maanden: 3 };
const M = (seq, dag) => ({ seq, van: "M", dag, kapot: false, stap: null });
const H = (seq, dag, stap = null) => ({ seq, van: "H", dag, kapot: false, stap });
const at = (nu, ...berichten) => stand(berichten, nu, TERMIJNEN);

test("a new melding is to be confirmed within seven days", () => {
  assert.deepEqual(at("2026-11-22", M(0, "2026-11-20")), { taak: "bevestigen", uiterlijk: "2026-11-27", over: 5 });
});

test("the last day is still in time and the day after is late", () => {
  assert.equal(at("2026-11-27", M(0, "2026-11-20")).over, 0);
  assert.equal(at("2026-11-28", M(0, "2026-11-20")).over, -1);
});

test("the feedback clock starts at the confirmation and not at the melding", () => {
  const { taak, uiterlijk } = at("2026-11-26", M(0, "2026-11-20"), H(1, "2026-11-26"));
  assert.deepEqual([taak, uiterlijk], ["terugkoppelen", "2027-02-26"]);
});

test("three months after the last of November is the last of February", () => {
  assert.equal(plusMonths("2026-11-30", 3), "2027-02-28");
  assert.equal(plusMonths("2027-11-30", 3), "2028-02-29");
});

test("a melder who wrote last waits for an answer while the feedback clock runs on", () => {
  const { taak, uiterlijk } = at("2026-12-01", M(0, "2026-11-20"), H(1, "2026-11-21"), M(2, "2026-12-01"));
  assert.deepEqual([taak, uiterlijk], ["antwoorden", "2027-02-21"]);
});

test("after the feedback nothing is due until the melder writes", () => {
  const gesprek = [M(0, "2026-11-20"), H(1, "2026-11-21"), H(2, "2026-12-20", "terugkoppeling")];
  assert.deepEqual(at("2027-06-01", ...gesprek), { taak: "wachten", uiterlijk: null, over: null });
  assert.equal(at("2027-06-01", ...gesprek, M(3, "2027-06-01")).taak, "antwoorden");
});

test("a closed melding asks nothing, and a new message opens it again", () => {
  const gesprek = [M(0, "2026-11-20"), H(1, "2026-11-21", "afgesloten")];
  assert.equal(at("2027-06-01", ...gesprek).taak, "afgesloten");
  assert.deepEqual(at("2027-06-01", ...gesprek, M(2, "2027-06-01")), { taak: "antwoorden", uiterlijk: null, over: null });
});

test("an answer that cannot be read confirms nothing", () => {
  assert.equal(at("2026-11-22", M(0, "2026-11-20"), { ...H(1, null), kapot: true }).taak, "bevestigen");
});

test("a day that is missing or lies ahead counts as today", () => {
  assert.equal(at("2026-11-22", M(0, null)).uiterlijk, "2026-11-29");
  assert.equal(at("2026-11-22", M(0, "2031-01-01")).uiterlijk, "2026-11-29");
});

test("only real days are days", () => {
  for (const geen of ["2026-02-30", "22-11-2026", "2026-11-22T10:00", "", null, 7, {}]) assert.equal(realDay(geen), null);
  assert.equal(realDay("2028-02-29"), "2028-02-29");
});

test("today is the day on this device, also late in the evening", () => {
  assert.equal(today(new Date(2026, 10, 22, 23, 59)), "2026-11-22");
  assert.equal(today(new Date(2026, 10, 22, 0, 1)), "2026-11-22");
});

test("a change to summer time is no day more and no day less", () => {
  assert.equal(daysUntil("2027-03-27", "2027-03-29"), 2);
});

test("a day reads as a day, with its year only when it is another one", () => {
  assert.equal(inWords("2026-11-29", "2026-11-22"), "zondag 29 november");
  assert.equal(inWords("2027-02-26", "2026-11-22"), "vrijdag 26 februari 2027");
});

test("the next task comes first: urgent, late, confirm, answer, waiting, closed, and last what cannot be read", () => {
  const nu = "2026-11-22";
  const zaak = (id, anders, ...berichten) => ({ id, stand: berichten.length ? at(nu, ...berichten) : null, ...anders });
  const zaken = [
    zaak("dicht", {}, M(0, "2026-11-01"), H(1, "2026-11-02", "afgesloten")),
    zaak("wacht", {}, M(0, "2026-11-01"), H(1, "2026-11-02")),
    zaak("antwoord", {}, M(0, "2026-11-01"), H(1, "2026-11-02"), M(2, "2026-11-20")),
    zaak("straks", {}, M(0, "2026-11-22")),
    zaak("eerder", {}, M(0, "2026-11-18")),
    zaak("fout", { fout: { soort: "netwerk" } }),
    zaak("laat", {}, M(0, "2026-11-01")),
    zaak("spoed", { spoed: true }, M(0, "2026-11-22")),
  ];
  const ids = [...zaken].sort(volgorde).map(({ id }) => id);
  assert.deepEqual(ids, ["spoed", "laat", "eerder", "straks", "antwoord", "wacht", "dicht", "fout"]);
});

test("feedback that nears moves up before what only waits", () => {
  const bijna = { stand: at("2027-02-15", M(0, "2026-11-20"), H(1, "2026-11-20")) };
  const ver = { stand: at("2026-12-15", M(0, "2026-11-20"), H(1, "2026-11-20")) };
  assert.ok(rang(bijna) < rang(ver));
});
