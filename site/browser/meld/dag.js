// A day is all we ever keep of the time.

const two = (n) => String(n).padStart(2, "0");

/**
 * The day of *moment* where the melder is, as 2026-11-22.
 * @param {Date} [moment]
 * @returns {string}
 */
export const dayOf = (moment = new Date()) =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/**
 * So many days and months later. A month that is too short ends on its last day.
 * @param {string} dag as 2026-11-22
 * @param {{dagen?: number, maanden?: number}} later
 * @returns {string}
 */
export function later(dag, { dagen = 0, maanden = 0 }) {
  const [jaar, maand, van] = dag.split("-").map(Number);
  const laatste = new Date(jaar, maand + maanden, 0).getDate();
  return dayOf(new Date(jaar, maand - 1 + maanden, Math.min(van, laatste) + dagen, 12));
}
