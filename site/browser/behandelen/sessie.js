// Who is logged in. Code flow with PKCE in a popup; token and verifier live in this page's memory
// and nowhere else. The opener cannot see whether someone shut the popup: its own COOP header cuts
// that line. So nothing waits for it, and the button to open it again stays where it is.
import { Fout } from "./api.js";
import { claims, hashOf, random } from "./pkce.js";

export const KANAAL = "vertrouwd-login";
export const UIT = "uitgelogd"; // the state of a logout that comes back in the popup
const VENSTER = "popup,width=480,height=680";

/**
 * *omgeving*: fetcher (fetch), open (window.open), kanaal (BroadcastChannel), melding(fout),
 * askAgain().
 */
export function makeSessie(instellingen, omgeving) {
  let token = null;
  let wie = null;
  let ready = null; // a login that can start without waiting: a click opens the popup at once
  let running = null;
  let wegen = null;
  let waiting = [];
  let gone = false; // logged out on purpose: the login server may remember, and must ask again

  async function discover() {
    const url = `${instellingen.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const antwoord = await omgeving.fetcher(url, { credentials: "omit" }).catch(() => null);
    const gevonden = antwoord?.ok ? await antwoord.json().catch(() => null) : null;
    if (gevonden?.issuer?.replace(/\/$/, "") !== instellingen.issuer.replace(/\/$/, "")) {
      throw new Fout("login_onbereikbaar");
    }
    return gevonden;
  }

  async function prepare() {
    wegen ??= await discover();
    const verifier = random();
    const state = random();
    const url = new URL(wegen.authorization_endpoint);
    const vraag = {
      response_type: "code",
      client_id: instellingen.client_id,
      redirect_uri: instellingen.redirect,
      scope: instellingen.scope,
      resource: instellingen.resource,
      state,
      code_challenge: await hashOf(verifier),
      code_challenge_method: "S256",
    };
    for (const [naam, waarde] of Object.entries(vraag)) {
      if (waarde) url.searchParams.set(naam, waarde);
    }
    ready = { url, verifier, state };
  }

  /**
   * Open the popup. Call it from a click. *iemandAnders*: ask for a name again, even with a login
   * still alive.
   */
  async function begin({ iemandAnders = false } = {}) {
    if (!ready) await prepare();
    running = ready;
    ready = null;
    if (iemandAnders || gone) running.url.searchParams.set("prompt", "login");
    const venster = omgeving.open(running.url.href, "_blank", VENSTER);
    prepare().catch(() => {});
    if (!venster) throw new Fout("login_geblokkeerd");
  }

  omgeving.kanaal.onmessage = async ({ data }) => {
    if (!running || data?.state !== running.state) return;
    const attempt = running;
    running = null;
    omgeving.kanaal.postMessage({ ontvangen: attempt.state });
    try {
      await exchange(attempt, data);
    } catch (fout) {
      omgeving.melding(fout);
    }
  };

  async function exchange(attempt, data) {
    if (data.error === "access_denied") throw new Fout("login_afgebroken");
    if (data.error) throw new Fout("login_mislukt");
    const anderePlek = data.iss && data.iss !== wegen.issuer;
    if (!data.code || anderePlek) throw new Fout("login_mislukt");
    const vraag = new URLSearchParams({
      grant_type: "authorization_code",
      client_id: instellingen.client_id,
      redirect_uri: instellingen.redirect,
      code: data.code,
      code_verifier: attempt.verifier,
    });
    if (instellingen.resource) vraag.set("resource", instellingen.resource);
    const antwoord = await omgeving
      .fetcher(wegen.token_endpoint, { method: "POST", body: vraag, credentials: "omit" })
      .catch(() => null);
    if (!antwoord) throw new Fout("login_onbereikbaar");
    const gekregen = antwoord.ok ? await antwoord.json().catch(() => ({})) : {};
    if (!gekregen.access_token) throw new Fout("login_verlopen");
    loggedIn(gekregen);
  }

  function loggedIn({ access_token, id_token }) {
    const nu = claims(id_token ?? access_token).sub ?? null;
    const ander = wie !== null && nu !== wie;
    token = access_token;
    wie = nu;
    gone = false;
    const waited = waiting;
    waiting = [];
    omgeving.loggedIn({ ander, wie });
    for (const { ja, nee } of waited) ander ? nee(new Fout("login_ander")) : ja();
  }

  /**
   * Resolves when someone logged in again after *oud* was refused. Many calls may wait for one
   * login.
   */
  function renew(oud) {
    if (token !== null && token !== oud) return Promise.resolve();
    token = null;
    omgeving.askAgain();
    return new Promise((ja, nee) => waiting.push({ ja, nee }));
  }

  /** Who does not want to log in now keeps the page; the calls that waited fail with a sentence. */
  function notNow() {
    const waited = waiting;
    waiting = [];
    for (const { nee } of waited) nee(new Fout("login_nodig"));
  }

  /**
   * Forget everything here, and open the place where the login server forgets it too. Call it from
   * a click. False when there is no such place, or no window: then that login may still be open.
   */
  function logOut() {
    token = wie = running = null;
    gone = true;
    notNow();
    if (!wegen?.end_session_endpoint) return false;
    const url = new URL(wegen.end_session_endpoint);
    const { client_id, redirect } = instellingen;
    // Cognito has its own name for the address to come back to
    const vraag = { client_id, post_logout_redirect_uri: redirect, logout_uri: redirect, state: UIT };
    for (const [naam, waarde] of Object.entries(vraag)) url.searchParams.set(naam, waarde);
    return Boolean(omgeving.open(url.href, "_blank", VENSTER));
  }

  return { prepare, begin, renew, notNow, logOut, token: () => token ?? "", wie: () => wie };
}
