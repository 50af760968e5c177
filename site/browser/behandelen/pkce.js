// Proof key for code exchange (RFC 7636): the code that comes back through the address bar is worth
// nothing without the verifier, and the verifier never leaves this page's memory.

const b64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

export const random = () => b64url(crypto.getRandomValues(new Uint8Array(32)));

/**
 * SHA-256 in base64url: the challenge of a verifier, and how the page knows a login without holding
 * its name.
 */
export async function hashOf(tekst) {
  const bytes = new TextEncoder().encode(tekst);
  return b64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/**
 * The claims of a token, unverified: only to see whose token it is, never to decide what it may do.
 */
export function claims(jwt) {
  try {
    const deel = jwt.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(deel), (teken) => teken.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}
