import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, later } from "../../../../site/browser/meld/dag.js";

test("a day is the day where the melder is, and no time", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

test("seven days later, over the end of a year", () => {
  assert.equal(later("2026-12-28", { dagen: 7 }), "2027-01-04");
});

test("three months after the last of November is the last of February", () => {
  assert.equal(later("2026-11-30", { maanden: 3 }), "2027-02-28");
});
