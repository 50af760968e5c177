// The login button, and the same button again in a dialog when the login ran out while someone was
// writing.
import { makeSessie, KANAAL } from "./sessie.js";
import { $ } from "./dom.js";
import { instellingen, sentenceFor, t } from "./teksten.js";

export function wireInlog({ loggedIn }) {
  const dialoog = $("opnieuw");
  const say = (zin) => {
    for (const plek of document.querySelectorAll("[data-inlogfout]")) plek.textContent = zin;
  };
  const status = (zin) => {
    for (const plek of document.querySelectorAll("[data-inlogstatus]")) plek.textContent = zin;
  };

  const sessie = makeSessie(instellingen, {
    fetcher: (...vraag) => fetch(...vraag),
    open: (...vraag) => window.open(...vraag),
    kanaal: new BroadcastChannel(KANAAL),
    melding: (fout) => {
      status("");
      say(sentenceFor(fout));
    },
    loggedIn: (wie) => {
      say("");
      status("");
      if (dialoog.open) dialoog.close();
      loggedIn(wie);
    },
    askAgain: () => dialoog.open || dialoog.showModal(),
  });

  const begin = async (opties) => {
    say("");
    status(t("login_bezig"));
    await sessie.begin(opties).catch((fout) => {
      status("");
      say(sentenceFor(fout));
    });
  };
  for (const knop of document.querySelectorAll("[data-log-in]")) {
    knop.addEventListener("click", () => begin({ iemandAnders: knop.dataset.logIn === "ander" }));
  }
  dialoog.addEventListener("close", () => sessie.notNow());
  $("niet-nu").addEventListener("click", () => dialoog.close());
  sessie.prepare().catch(() => {}); // not reachable yet: the click tries again and says so

  function logOut() {
    status(t(sessie.logOut() ? "uitgelogd" : "uitgelogd_hier"));
  }
  return { ...sessie, logOut };
}
