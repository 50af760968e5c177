// One melding on its way. The code is made once, and what was sealed is sent again unchanged: however
// often someone tries, after whatever went wrong, it becomes one melding.

import { reasonOf } from "./api.js";

const CREATED = [200, 201];
const MAX_STEPS = 50; // places in a case that others may take while we try

/**
 * @param {object} vertrouwd the crypto
 * @param {(route: string, body: object) => Promise<{status: number, json: ?object}>} post
 */
export function makeVerzending(vertrouwd, post) {
  let code, keys, sealed, sealedFrom, pow, busy;
  let arrived = false;
  let rest = []; // what goes after the first message
  let seq = 1;
  let letter = null; // the sealed message at seq, kept for a retry
  const tried = new Set(); // the readers and answers of every version that may have arrived

  async function open() {
    code ??= await vertrouwd.newCode();
    keys ??= await vertrouwd.derive(await vertrouwd.parseCode(code));
  }

  async function sealFirst(record) {
    const from = JSON.stringify(record);
    if (from === sealedFrom) return;
    const { b64 } = vertrouwd;
    const { access, key, caseId, inzageHash } = keys;
    const body = {
      v: 1,
      access: b64(access),
      inzage: b64(inzageHash),
      keybox: b64(await vertrouwd.keybox(caseId, key, new Set(record.niet))),
      record: b64(await vertrouwd.seal(key, "M", caseId, 0, record)),
    };
    [sealed, sealedFrom] = [body, from];
  }

  async function work() {
    if (pow) return 200;
    const { status, json } = await post("challenge", {});
    if (status === 200) pow = await vertrouwd.solve(json);
    return status;
  }

  async function sendFirst({ niet, vragen }) {
    for (const last of [false, true]) {
      const price = await work();
      if (price !== 200) return price;
      tried.add(JSON.stringify([niet, vragen]));
      const { status } = await post("cases", { ...sealed, pow });
      if (status !== 403 || last) return status;
      pow = undefined; // the challenge ran out while someone was reading
    }
  }

  async function sendRest() {
    for (let step = 0; rest.length && step < MAX_STEPS; step++) {
      const { access, key, caseId } = keys;
      letter ??= vertrouwd.b64(await vertrouwd.seal(key, "M", caseId, seq, rest[0]));
      const { status } = await post("messages", { access: vertrouwd.b64(access), seq, record: letter });
      if (CREATED.includes(status)) rest = rest.slice(1);
      else if (status !== 409) return reasonOf(status);
      letter = null;
      seq += 1;
    }
    return rest.length ? "geweigerd" : null;
  }

  async function run(records, progress) {
    if (!arrived) {
      progress("klaarmaken");
      await open();
      await sealFirst(records[0]);
      progress("versturen");
      const status = await sendFirst(records[0]);
      arrived = CREATED.includes(status) || status === 409;
      if (!arrived) return { reason: reasonOf(status) };
      // 409 under our own code: an earlier version did arrive, so this one follows it. But if any
      // version had other readers, someone excluded since could read what follows: then nothing does.
      const earlier = status === 409;
      sealed = sealedFrom = pow = undefined;
      if (earlier && tried.size > 1) return { code, earlier, restReason: "lezers_anders" };
      rest = records.slice(1);
      if (earlier) rest.unshift({ v: records[0].v, d: records[0].d, t: records[0].t });
      return { code, earlier, restReason: await sendRest() };
    }
    return { code, restReason: await sendRest() };
  }

  /**
   * Send it; a second call while the first is busy is the same call.
   * @param {object[]} records the first message, and what did not fit in it
   * @param {(stap: "klaarmaken"|"versturen") => void} [progress]
   * @returns {Promise<{code: string, earlier?: boolean, restReason: ?string}|{reason: string}>} with
   *   restReason "lezers_anders" nothing of what was given now was sent, and nothing of it ever will be
   */
  return function send(records, progress = () => {}) {
    busy ??= run(records, progress)
      .catch(() => ({ reason: "techniek" }))
      .finally(() => {
        busy = undefined;
      });
    return busy;
  };
}
