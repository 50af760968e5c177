// The page in the popup, where the login server sends someone back to: it hands code and state to
// the inbox that opened it and closes. It holds no secret; without the verifier in the inbox the
// code is worth nothing.
import { t } from "./teksten.js";
import { KANAAL, UIT } from "./sessie.js";

const NIEMAND_MS = 3000; // nobody answered: the inbox was closed or reloaded in the meantime

const vraag = new URLSearchParams(location.search);
history.replaceState(null, "", location.pathname);

const status = document.getElementById("status");
const kanaal = new BroadcastChannel(KANAAL);
const NAMEN = ["state", "code", "error", "iss"];
const gegevens = Object.fromEntries(NAMEN.map((naam) => [naam, vraag.get(naam)]));

if (gegevens.state === UIT) {
  status.textContent = t("login_uit");
  window.close();
} else if (gegevens.state) {
  const wekker = setTimeout(() => {
    status.textContent = t("login_niemand");
  }, NIEMAND_MS);
  kanaal.onmessage = ({ data }) => {
    if (data?.ontvangen !== gegevens.state) return;
    clearTimeout(wekker);
    status.textContent = t("login_klaar");
    window.close();
  };
  kanaal.postMessage(gegevens);
} else {
  status.textContent = t("login_leeg");
}
