// The page as it is with a running script: the server action and the honest sentence about it are
// taken away, so nothing can ever be posted in plain text; what only works with a script appears.

/** Take over the page, and every form in it. */
export function takeOver() {
  for (const knoop of document.querySelectorAll("[data-zonder-js]")) knoop.remove();
  for (const knoop of document.querySelectorAll("[data-met-js]")) knoop.hidden = false;
  for (const formulier of document.forms) {
    formulier.removeAttribute("action");
    formulier.noValidate = true;
    formulier.addEventListener("submit", (event) => event.preventDefault());
  }
}

/** Someone else may hold the device by now: a page that comes back from the cache starts anew, empty. */
export const emptyWhenBack = () =>
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    document.body.replaceChildren();
    location.reload();
  });

/**
 * The crypto, as soon as its script has run.
 * @returns {Promise<?object>} null when it did not come: blocked, altered or lost on the way
 */
export const cryptoReady = () =>
  new Promise((ready) => {
    const give = () => ready(globalThis.vertrouwd ?? null);
    if (globalThis.vertrouwd || document.readyState === "complete") return give();
    document.addEventListener("vertrouwd:klaar", give, { once: true });
    // An async script holds up this event, so whoever is not here by now will not come.
    addEventListener("load", () => setTimeout(give), { once: true });
  });

/** The browser asks before it leaves, for as long as *heeftIets* says that something would be lost. */
export function warnBeforeLeaving(heeftIets) {
  addEventListener("beforeunload", (event) => {
    if (!heeftIets()) return;
    event.preventDefault();
    event.returnValue = true; // browsers of a few years ago listen to this only
  });
}
