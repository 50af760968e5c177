// Fetches a kaart for each line {n, ronde, groep, pinned}: prints what is blinded, reads the signature,
// prints the kaart, or the reason why there is none.

import { createInterface } from "node:readline";
import { b64, unb64 } from "../../../../site/browser/bytes.js";
import { blind, finalize, prepare } from "../../../../site/browser/pulse/blind.js";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const line = async () => (await lines.next()).value;

for (let asked = await line(); asked; asked = await line()) {
  const { ronde, groep, pinned, ...key } = JSON.parse(asked);
  const n = unb64(key.n);
  const prepared = prepare(ronde, groep);
  console.log(b64(await blind(n, prepared, pinned)));
  const signature = unb64(await line());
  console.log(await finalize(n, prepared, signature).catch((refused) => refused.reason));
}
