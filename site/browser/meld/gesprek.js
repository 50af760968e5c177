// The conversation in a postbus: read all of it, and answer without ever writing over someone else.

import { reasonOf } from "./api.js";

const CREATED = [200, 201];
const MAX_STEPS = 50; // messages that may come in while we try

/**
 * @param {object} vertrouwd the crypto
 * @param {(route: string, body: object) => Promise<{status: number, json: ?object}>} post
 * @param {object} keys what the code opens
 */
export function makeGesprek(vertrouwd, post, keys) {
  const access = vertrouwd.b64(keys.access);
  const brieven = []; // by place: {seq, by, inhoud} where inhoud is null for an altered message
  let pending = null; // {tekst, seq, record}: sealed once, sent again unchanged
  let busy;

  async function open({ seq, by, record }) {
    try {
      const bytes = vertrouwd.unb64(record);
      return { seq, by, inhoud: await vertrouwd.open(keys.key, by, keys.caseId, seq, bytes) };
    } catch {
      return { seq, by, inhoud: null };
    }
  }

  /** Everything after what we have. */
  async function read() {
    for (;;) {
      const after = brieven.length - 1;
      const { status, json } = await post("thread", { access, after });
      if (status !== 200) return { reason: reasonOf(status) };
      for (const message of json.messages) {
        // A place that the server skips is a message that someone took away; we show that.
        while (brieven.length < message.seq) brieven.push({ seq: brieven.length, by: "?", inhoud: null });
        if (message.seq === brieven.length) brieven.push(await open(message));
      }
      if (!json.more || !json.messages.length) return { brieven };
    }
  }

  async function write(record) {
    for (let step = 0; step < MAX_STEPS; step++) {
      const from = JSON.stringify(record);
      if (pending?.from !== from) {
        const seq = brieven.length;
        const bytes = await vertrouwd.seal(keys.key, "M", keys.caseId, seq, record);
        pending = { from, seq, record: vertrouwd.b64(bytes) };
      }
      const { status } = await post("messages", { access, seq: pending.seq, record: pending.record });
      if (CREATED.includes(status)) {
        pending = null;
        return read();
      }
      if (status !== 409) return { reason: reasonOf(status) };
      pending = null;
      const answer = await read();
      if (answer.reason) return answer;
    }
    return { reason: "geweigerd" };
  }

  const once = (job) => {
    busy ??= job()
      .catch(() => ({ reason: "techniek" }))
      .finally(() => {
        busy = undefined;
      });
    return busy;
  };

  /** Both give {brieven} or {reason}; a second call while one is busy is the same call. */
  return { read: () => once(read), write: (record) => once(() => write(record)) };
}
