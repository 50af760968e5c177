// The clocks of a melding. Days are ISO text ("2026-11-22"): the server knows no day, so every day
// comes out of a sealed message, and a clock is only as exact as the device that wrote it.

const DAG_MS = 86_400_000;
const utc = (dag) => new Date(`${dag}T00:00:00Z`);
const iso = (datum) => datum.toISOString().slice(0, 10);

/** The day itself when it is a real day, else null: a sealed message may hold anything. */
export function realDay(dag) {
  if (typeof dag !== "string" || !/^20\d\d-\d\d-\d\d$/.test(dag)) return null;
  const datum = utc(dag);
  return Number.isNaN(datum.getTime()) || iso(datum) !== dag ? null : dag;
}

/** Today on this device, by its own clock and zone. */
export function today(nu = new Date()) {
  return iso(new Date(Date.UTC(nu.getFullYear(), nu.getMonth(), nu.getDate())));
}

export const plusDays = (dag, n) => iso(new Date(utc(dag).getTime() + n * DAG_MS));

/** Three months after 30 November is the last day of February, not some day in March. */
export function plusMonths(dag, n) {
  const van = utc(dag);
  const laatste = new Date(Date.UTC(van.getUTCFullYear(), van.getUTCMonth() + n + 1, 0));
  const gelijk = Math.min(van.getUTCDate(), laatste.getUTCDate());
  return iso(new Date(Date.UTC(laatste.getUTCFullYear(), laatste.getUTCMonth(), gelijk)));
}

export const daysUntil = (van, tot) => Math.round((utc(tot) - utc(van)) / DAG_MS);

/** "zaterdag 29 november", with the year only when it is another year than today's. */
export function inWords(dag, nu, { taal = "nl-NL", kort = false } = {}) {
  const jaar = dag.slice(0, 4) === nu.slice(0, 4) ? {} : { year: "numeric" };
  const weekdag = kort ? {} : { weekday: "long" };
  const vorm = { ...weekdag, day: "numeric", month: "long", timeZone: "UTC", ...jaar };
  return new Intl.DateTimeFormat(taal, vorm).format(utc(dag));
}

/**
 * What a melding asks of its behandelaar, and until when.
 * taak: bevestigen | antwoorden | terugkoppelen | wachten | afgesloten; over < 0 means too late.
 */
export function stand(berichten, nu, termijnen) {
  const laatste = berichten.at(-1);
  const eerste = dayOf(berichten[0], nu);
  const antwoorden = berichten.filter((b) => b.van === "H" && !b.kapot);
  if (antwoorden.length === 0) {
    return withTerm("bevestigen", plusDays(eerste, termijnen.bevestigen_dagen), nu);
  }
  if (laatste.van === "H" && laatste.stap === "afgesloten") return withTerm("afgesloten", null, nu);
  const terug = antwoorden.some((b) => b.stap === "terugkoppeling" || b.stap === "afgesloten")
    ? null
    : plusMonths(dayOf(antwoorden[0], nu), termijnen.terugkoppelen_maanden);
  if (laatste.van === "M") return withTerm("antwoorden", terug, nu);
  return withTerm(terug ? "terugkoppelen" : "wachten", terug, nu);
}

// A day that is missing or lies ahead counts as today: the clock never runs out early and never
// starts late.
const dayOf = (bericht, nu) => (bericht?.dag && bericht.dag <= nu ? bericht.dag : nu);

function withTerm(taak, uiterlijk, nu) {
  return { taak, uiterlijk, over: uiterlijk === null ? null : daysUntil(nu, uiterlijk) };
}

const RANG = { bevestigen: 2, antwoorden: 3, terugkoppelen: 4, wachten: 5, afgesloten: 6, fout: 7 };
const BIJNA_DAGEN = 14; // days before a terugkoppeling is due that it moves up in the list

/** Whether the melder waits for someone to write. */
export const waits = (s) => s?.taak === "bevestigen" || s?.taak === "antwoorden";

/**
 * Next task first: urgent, too late, confirm, answer, feedback that nears, the rest. What could not
 * be read comes last: whoever can make such a case could else put it above all others.
 */
export function rang({ spoed, fout, stand: s }) {
  if (fout || !s) return RANG.fout;
  if (spoed && waits(s)) return 0;
  if (s.over !== null && s.over < 0) return 1;
  if (s.taak === "terugkoppelen" && s.over > BIJNA_DAGEN) return RANG.wachten;
  return RANG[s.taak];
}

export function volgorde(a, b) {
  const dag = (zaak) => zaak.stand?.uiterlijk ?? "9999";
  return rang(a) - rang(b) || dag(a).localeCompare(dag(b)) || a.id.localeCompare(b.id);
}
