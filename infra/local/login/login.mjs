// The login of one machine: an OpenID provider with the example users of `vertrouwd serve`.
// Code flow with PKCE for one public client; access tokens are RS256 JWTs for the inbox alone.
// Usage: node login.mjs CONFIG.json, with a pipe on standard input: when that closes, so does this.
import { createHash, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { errorPage, HEADERS, loginPage, logoutPage, STYLE } from "./pages.mjs";

const config = JSON.parse(readFileSync(process.argv[2], "utf8"));
const users = new Map(config.users.map((user) => [user.gebruiker, user]));
const HOUR = 3600; // seconds
const RESOURCE = "urn:vertrouwd:behandelen"; // what a client means when it names no resource

process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0)).resume();

const provider = new Provider(config.issuer, {
  clients: [{
    client_id: config.client,
    token_endpoint_auth_method: "none",
    redirect_uris: [config.redirect],
    post_logout_redirect_uris: [config.redirect],
    grant_types: ["authorization_code"],
    response_types: ["code"],
  }],
  clientBasedCORS: (ctx, origin) => origin === config.origin,
  cookies: { keys: config.cookieKeys },
  jwks: config.jwks,
  pkce: { required: () => true },
  scopes: ["openid"],
  claims: { openid: ["sub"] },
  findAccount: (ctx, sub) =>
    users.has(sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined,
  extraTokenClaims: (ctx, token) => ({ [config.roleClaim]: users.get(token.accountId)?.rol }),
  interactions: { url: (ctx, interaction) => `/inloggen/${interaction.uid}` },
  // The only client is our own: nothing to consent to.
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      accountId: ctx.oidc.session.accountId,
      clientId: ctx.oidc.client.clientId,
    });
    grant.addOIDCScope("openid");
    grant.addResourceScope(RESOURCE, config.scope);
    await grant.save();
    return grant;
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      logoutSource: (ctx, form) => {
        ctx.set(HEADERS(config.origin));
        ctx.body = logoutPage(form);
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: config.scope,
        audience: config.audience,
        accessTokenTTL: HOUR,
        accessTokenFormat: "jwt",
        jwt: { sign: { alg: "RS256" } },
      }),
    },
  },
  renderError: (ctx, out, error) => {
    console.error(error);
    ctx.set(HEADERS(config.origin));
    ctx.type = "html";
    ctx.body = errorPage();
  },
  ttl: { AccessToken: HOUR, AuthorizationCode: 60, Grant: 8 * HOUR, IdToken: HOUR, Interaction: HOUR, Session: 8 * HOUR },
});

const fingerprint = (text) => createHash("sha256").update(text).digest();
const knows = (user, password) =>
  timingSafeEqual(fingerprint(user?.wachtwoord ?? ""), fingerprint(password)) && user !== undefined;

async function form(request) {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 10_000) throw new Error("too long");
  }
  return new URLSearchParams(text);
}

function send(response, status, body, type = "text/html; charset=utf-8") {
  response.writeHead(status, { ...HEADERS(config.origin), "Content-Type": type }).end(body);
}

async function login(request, response) {
  await provider.interactionDetails(request, response); // throws when it is over
  if (request.method !== "POST") return send(response, 200, loginPage({}));
  const filled = await form(request);
  const user = users.get(filled.get("gebruiker")?.trim());
  if (!knows(user, filled.get("wachtwoord") ?? "")) {
    return send(response, 422, loginPage({ refused: true, gebruiker: filled.get("gebruiker") ?? "" }));
  }
  const result = { login: { accountId: user.gebruiker } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const other = provider.callback();
const server = createServer((request, response) => {
  if (request.url === "/stijl.css") return send(response, 200, STYLE, "text/css; charset=utf-8");
  if (!request.url.startsWith("/inloggen/")) return other(request, response);
  return login(request, response).catch(() => send(response, 400, errorPage()));
});
server.listen(config.port, "127.0.0.1", () => console.log("klaar"));
