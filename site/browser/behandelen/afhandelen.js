// What a behandelaar does in the case on screen: answer it, and close it.
import { fetchThread } from "./draad.js";
import { settle } from "./inlezen.js";
import { t } from "./teksten.js";
import { send } from "./verzending.js";

/** *huidige()* is the opened {zaak, concept}; *redraw(zaak)* and *finished(zaak, zin)* show it. */
export function makeAfhandelen({ api, sessie, huidige, vertrouwd, redraw, finished }) {
  async function sendIt(tekst, stap) {
    const { zaak, concept } = huidige();
    await deliver(zaak, { tekst, stap, concept });
    concept.tekst = "";
    finished(zaak, t("verstuurd"));
  }

  // First the sealed closing message, then the server's term: a failure in between leaves this form
  // open, and the same button does what is left.
  async function closeIt(tekst) {
    const { zaak, concept } = huidige();
    const gezegd = zaak.stand.taak === "afgesloten";
    if (!gezegd) await deliver(zaak, { tekst, stap: "afgesloten", concept });
    const inzage = vertrouwd().b64(await vertrouwd().inzage(zaak.key));
    await api.write("close", { case: zaak.id, inzage });
    finished(zaak, t("gesloten"));
  }

  async function deliver(zaak, wat) {
    const refetch = () => fetchThread(api, vertrouwd(), zaak);
    try {
      await send(api, vertrouwd(), zaak, { ...wat, refetch, wie: sessie.wie() });
    } finally {
      settle(zaak);
      redraw(zaak);
    }
  }

  return { sendIt, closeIt };
}
