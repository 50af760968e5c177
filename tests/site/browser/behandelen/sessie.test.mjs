// Logging in: a code that comes back with the right state, and nothing else, becomes a token.
import assert from "node:assert/strict";
import { test } from "node:test";
import { claims, hashOf, random } from "../../../../site/browser/behandelen/pkce.js";
import { makeSessie } from "../../../../site/browser/behandelen/sessie.js";

const INSTELLINGEN = {
  issuer: "https://login.example",
  client_id: "behandelen",
  redirect: "https://behandelen.example/login/",
  scope: "openid meldpunt/inbox",
  resource: "",
};
const jwt = (inhoud) => `x.${Buffer.from(JSON.stringify(inhoud)).toString("base64url")}.x`;
const tick = () => new Promise((verder) => setImmediate(verder));

/** A login server, a window and a channel that only exist here. */
function stage({ sub = "nadia", tokenStatus = 200, bereikbaar = true, geblokkeerd = false, uitgang = true } = {}) {
  const wereld = { sub, tokenStatus, geopend: [], fouten: [], ingelogd: [], gevraagd: 0, wissels: [], post: [] };
  const weg = { ok: true, json: async () => ({
    issuer: "https://login.example",
    authorization_endpoint: "https://login.example/auth",
    token_endpoint: "https://login.example/token",
    ...(uitgang && { end_session_endpoint: "https://login.example/uit?x=1" }),
  }) };
  wereld.kanaal = { postMessage: (bericht) => wereld.post.push(bericht) };
  wereld.bereikbaar = bereikbaar;
  wereld.sessie = makeSessie(INSTELLINGEN, {
    fetcher: async (url, { body } = {}) => {
      if (!wereld.bereikbaar) throw new TypeError("Failed to fetch");
      if (!url.endsWith("/token")) return weg;
      wereld.wissels.push(Object.fromEntries(body));
      const token = jwt({ sub: wereld.sub, n: wereld.wissels.length });
      const ok = wereld.tokenStatus === 200;
      return { ok, json: async () => ({ access_token: token, id_token: jwt({ sub: wereld.sub }) }) };
    },
    open: (url) => (wereld.geopend.push(new URL(url)), geblokkeerd ? null : {}),
    kanaal: wereld.kanaal,
    melding: (fout) => wereld.fouten.push(fout.soort),
    loggedIn: (wie) => wereld.ingelogd.push(wie),
    askAgain: () => (wereld.gevraagd += 1),
  });
  wereld.back = async (anders = {}) => {
    const state = wereld.geopend.at(-1).searchParams.get("state");
    await wereld.kanaal.onmessage({ data: { state, code: "een-code", error: null, iss: null, ...anders } });
    await tick();
  };
  return wereld;
}

test("the verifier and its challenge are those of RFC 7636, appendix B", async () => {
  assert.equal(
    await hashOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  );
  assert.match(random(), /^[\w-]{43}$/);
  assert.notEqual(random(), random());
});

test("claims of something that is no token are empty", () => {
  for (const geen of ["", "a.b", undefined, "x.%%%.x"]) assert.deepEqual(claims(geen), {});
  assert.equal(claims(jwt({ sub: "zoë" })).sub, "zoë");
});

test("the popup opens at the login server with a challenge, and never with the verifier", async () => {
  const wereld = stage();
  await wereld.sessie.begin();
  const vraag = Object.fromEntries(wereld.geopend[0].searchParams);
  assert.equal(vraag.code_challenge_method, "S256");
  assert.equal(vraag.redirect_uri, INSTELLINGEN.redirect);
  assert.equal("resource" in vraag, false);
  await wereld.back();
  assert.equal(await hashOf(wereld.wissels[0].code_verifier), vraag.code_challenge);
  assert.equal(wereld.geopend[0].href.includes(wereld.wissels[0].code_verifier), false);
});

test("a code that comes back makes a token, and the popup hears that it may close", async () => {
  const wereld = stage();
  await wereld.sessie.begin();
  await wereld.back();
  assert.deepEqual(wereld.ingelogd, [{ ander: false, wie: "nadia" }]);
  assert.equal(wereld.sessie.wie(), "nadia");
  assert.equal(wereld.post.length, 1);
});

test("a code with another state is not ours and is left alone", async () => {
  const wereld = stage();
  await wereld.sessie.begin();
  await wereld.back({ state: "iets anders" });
  assert.deepEqual([wereld.wissels, wereld.post, wereld.ingelogd], [[], [], []]);
});

test("a code is used once", async () => {
  const wereld = stage();
  await wereld.sessie.begin();
  await wereld.back();
  await wereld.back();
  assert.equal(wereld.wissels.length, 1);
});

test("a blocked popup is said, and the next click tries again", async () => {
  const wereld = stage({ geblokkeerd: true });
  await assert.rejects(wereld.sessie.begin(), { soort: "login_geblokkeerd" });
  await assert.rejects(wereld.sessie.begin(), { soort: "login_geblokkeerd" });
  assert.equal(wereld.geopend.length, 2);
});

test("cancelled, failed, sent from elsewhere and expired each have their own word", async () => {
  const gevallen = [
    [{ error: "access_denied", code: null }, 200, "login_afgebroken"],
    [{ error: "server_error", code: null }, 200, "login_mislukt"],
    [{ code: null }, 200, "login_mislukt"],
    [{ iss: "https://elders.example" }, 200, "login_mislukt"],
    [{}, 400, "login_verlopen"],
  ];
  for (const [terug, tokenStatus, soort] of gevallen) {
    const wereld = stage({ tokenStatus });
    await wereld.sessie.begin();
    await wereld.back(terug);
    assert.deepEqual(wereld.fouten, [soort]);
    assert.equal(wereld.sessie.token(), "");
  }
});

test("a login server that is away is said, and is asked again at the next click", async () => {
  const wereld = stage({ bereikbaar: false });
  await assert.rejects(wereld.sessie.begin(), { soort: "login_onbereikbaar" });
  wereld.bereikbaar = true;
  await wereld.sessie.begin();
  await wereld.back();
  assert.equal(wereld.ingelogd.length, 1);
});

test("an issuer that names itself differently is not trusted", async () => {
  const sessie = makeSessie({ ...INSTELLINGEN, issuer: "https://anders.example" }, {
    fetcher: async () => ({ ok: true, json: async () => ({ issuer: "https://login.example" }) }),
    kanaal: {},
  });
  await assert.rejects(sessie.begin(), { soort: "login_onbereikbaar" });
});

test("all calls that were refused wait for one new login", async () => {
  const wereld = stage();
  await wereld.sessie.begin();
  await wereld.back();
  const oud = wereld.sessie.token();
  const wachten = [wereld.sessie.renew(oud), wereld.sessie.renew(oud)];
  await wereld.sessie.begin();
  await wereld.back();
  await Promise.all(wachten);
  assert.notEqual(wereld.sessie.token(), oud);
  await wereld.sessie.renew(oud); // refused before the new login, asked after it: just try again
});

test("someone else who logs in gets none of the calls that waited", async () => {
  const wereld = stage();
  await wereld.sessie.begin();
  await wereld.back();
  const wacht = wereld.sessie.renew(wereld.sessie.token());
  wereld.sub = "ruben";
  await wereld.sessie.begin({ iemandAnders: true });
  assert.equal(wereld.geopend.at(-1).searchParams.get("prompt"), "login");
  await Promise.all([assert.rejects(wacht, { soort: "login_ander" }), wereld.back()]);
  assert.equal(wereld.ingelogd.at(-1).ander, true);
});

test("after logging out the login server asks for a name again", async () => {
  const wereld = stage();
  await wereld.sessie.begin();
  await wereld.back();
  wereld.sessie.logOut();
  assert.equal(wereld.sessie.token(), "");
  await wereld.sessie.begin();
  assert.equal(wereld.geopend.at(-1).searchParams.get("prompt"), "login");
});

test("logging out opens the place where the login server forgets it too", async () => {
  const wereld = stage();
  await wereld.sessie.prepare();
  assert.equal(wereld.sessie.logOut(), true);
  const [uit] = wereld.geopend;
  assert.equal(uit.origin + uit.pathname, "https://login.example/uit");
  assert.deepEqual(Object.fromEntries(uit.searchParams), {
    x: "1",
    client_id: "behandelen",
    post_logout_redirect_uri: INSTELLINGEN.redirect,
    logout_uri: INSTELLINGEN.redirect,
    state: "uitgelogd",
  });
});

test("a login server that has no such place, or a window that is blocked, is known to the page", async () => {
  for (const anders of [{ uitgang: false }, { geblokkeerd: true }]) {
    const wereld = stage(anders);
    await wereld.sessie.prepare();
    assert.equal(wereld.sessie.logOut(), false);
  }
});

test("who does not want to log in now gets a sentence and not a page that hangs", async () => {
  const wereld = stage();
  const wacht = wereld.sessie.renew("");
  wereld.sessie.notNow();
  await assert.rejects(wacht, { soort: "login_nodig" });
});
