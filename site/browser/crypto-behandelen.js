// The crypto of a reader, as one global for the inbox. It makes no code and no keybox.

import { b64, unb64 } from "./bytes.js";
import { inzage, MAX_DATA, open, seal, sealedSize } from "./mp1.js";
import { openKeybox, recipientOf, unlock } from "./openen.js";

globalThis.vertrouwd = Object.freeze({
  unlock,
  recipientOf,
  openKeybox,
  inzage: async (key) => (await inzage(key)).inzage,
  seal,
  open,
  sealedSize,
  MAX_DATA,
  b64,
  unb64,
});
document.dispatchEvent(new Event("vertrouwd:klaar"));
