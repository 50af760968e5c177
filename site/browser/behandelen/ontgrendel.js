// The form that opens the key of a behandelaar: a file and eight words, both gone from the page
// once it worked.
import { Fout } from "./api.js";
import { $, show } from "./dom.js";
import { unlockKey } from "./sleutel.js";
import { instellingen, sentenceFor, t } from "./teksten.js";

const GEDULD_MS = 20_000; // how long the crypto script may take to arrive

export function wireOntgrendel({ sessie, opened }) {
  const bestand = $("sleutelbestand");
  const zin = $("wachtzin");
  let bezig = false;

  $("sleutel-formulier").addEventListener("submit", async (e) => {
    e.preventDefault();
    if (bezig) return;
    bezig = true;
    busy(true);
    try {
      opened(await unlock());
      reset("");
    } catch (fout) {
      complain(fout);
    } finally {
      bezig = false;
      busy(false);
    }
  });
  $("toon-wachtzin").addEventListener("change", ({ target }) => {
    zin.type = target.checked ? "text" : "password";
  });

  async function unlock() {
    const [gekozen] = bestand.files;
    if (!gekozen) throw new Fout("geen_bestand");
    if (!zin.value.trim()) throw new Fout("geen_wachtzin");
    const bytes = new Uint8Array(await gekozen.slice(0, 65_536).arrayBuffer());
    const eigenaar = { lezers: instellingen.lezers, wie: sessie.wie() };
    return unlockKey(await crypto_(), bytes, zin.value, eigenaar);
  }

  function complain(fout) {
    const bijZin = ["wachtzin", "geen_wachtzin"].includes(fout.soort);
    zin.toggleAttribute("aria-invalid", bijZin);
    bestand.toggleAttribute("aria-invalid", !bijZin);
    $("sleutel-fout").textContent = sentenceFor(fout);
    (bijZin ? zin : bestand).focus();
  }

  function busy(aan) {
    $("sleutel-status").textContent = aan ? t("sleutel_bezig") : "";
    $("ontgrendel").setAttribute("aria-disabled", String(aan));
  }

  function reset(reden) {
    $("sleutel-formulier").reset();
    zin.type = "password";
    for (const veld of [zin, bestand]) veld.removeAttribute("aria-invalid");
    $("sleutel-fout").textContent = "";
    $("slot-reden").textContent = reden;
    show($("slot-reden"), Boolean(reden));
  }

  return { reset };
}

/** The crypto script, which loads beside this one; it may be blocked, and then we say so. */
function crypto_() {
  if (globalThis.vertrouwd) return globalThis.vertrouwd;
  return new Promise((ja, nee) => {
    document.addEventListener("vertrouwd:klaar", () => ja(globalThis.vertrouwd), { once: true });
    setTimeout(() => nee(new Fout("geen_crypto")), GEDULD_MS);
  });
}
