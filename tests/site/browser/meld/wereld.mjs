// What the tests use instead of the world: crypto that hides nothing, and a server that obeys the rules.

const text = (bytes) => new TextDecoder().decode(bytes);
const bytes = (string) => new TextEncoder().encode(string);
let codes = 0;
let seals = 0;

/** Every seal differs, as a real one does. */
export const vertrouwd = {
  newCode: async () => `code ${(codes += 1)}`,
  parseCode: async (code) => bytes(code),
  derive: async (entropy) => ({
    access: bytes(`access ${text(entropy)}`),
    key: bytes("key"),
    caseId: bytes("case"),
    inzageHash: bytes("hash"),
  }),
  seal: async (_key, by, _case, seq, object) => bytes(JSON.stringify([by, seq, (seals += 1), object])),
  open: async (_key, by, _case, seq, record) => {
    const [sealedBy, sealedSeq, , object] = JSON.parse(text(record));
    if (by !== sealedBy || seq !== sealedSeq) throw new Error("UNREADABLE");
    return object;
  },
  keybox: async (_case, _key, excluded) => bytes(`box without ${[...excluded]}`),
  solve: async ({ n }) => `pow ${n}`,
  b64: text,
  unb64: bytes,
};

/** A server with one case. *trouble* is asked first: an answer of its own, or "lost" after the writing. */
export class Server {
  constructor() {
    this.records = []; // {by, record}
    this.opening = null;
    this.asked = [];
    this.spent = new Set();
    this.challenges = 0;
    this.trouble = () => null;
    this.post = async (route, body) => {
      this.asked.push([route, body]);
      const trouble = this.trouble(route, body);
      if (typeof trouble === "number") return { status: trouble, json: null };
      const status = this[route](body);
      if (trouble === "lost") return { status: 0, json: null };
      return typeof status === "number" ? { status, json: null } : { status: 200, json: status };
    };
  }

  challenge() {
    return { n: (this.challenges += 1) };
  }

  cases({ pow, ...opening }) {
    const sent = JSON.stringify(opening);
    if (this.opening) return this.opening === sent ? 200 : 409;
    if (this.spent.has(pow)) return 403;
    this.spent.add(pow);
    this.opening = sent;
    this.records = [{ by: "M", record: opening.record }];
    return 201;
  }

  messages({ seq, record }) {
    const there = this.records[seq];
    if (there) return there.record === record ? 200 : 409;
    if (seq !== this.records.length) return 409;
    this.records.push({ by: "M", record });
    return 201;
  }

  thread({ after }) {
    const all = this.records.map((one, seq) => ({ seq, ...one }));
    const messages = all.slice(after + 1, after + 3);
    return { messages, more: after + 1 + messages.length < all.length };
  }

  async behandelaar(tekst) {
    const seq = this.records.length;
    const record = await vertrouwd.seal(null, "H", null, seq, { v: 1, d: "2026-11-23", t: tekst });
    this.records.push({ by: "H", record: text(record) });
  }

  /** What a reader of the keybox would find. */
  get texts() {
    return this.records.map(({ record }) => JSON.parse(record)[3].t);
  }
}
