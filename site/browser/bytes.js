// Bytes and the few things mp1 does with all of them.

const text = new TextEncoder();

/** UTF-8 of a string. @param {string} string @returns {Uint8Array} */
export const utf8 = (string) => text.encode(string);

/** One after the other. @param {...Uint8Array} parts @returns {Uint8Array} */
export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @param {...Uint8Array} parts @returns {Promise<Uint8Array>} 32 bytes */
export async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
}

/** Base64url without padding: how bytes travel in JSON. @param {Uint8Array} bytes @returns {string} */
export function b64(bytes) {
  // Per byte and not by spread: a record has more bytes than a call may have arguments.
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} string @returns {Uint8Array} Throws unless b64 would have written exactly that. */
export function unb64(string) {
  if (!/^[\w-]*$/.test(string)) throw new Error("no base64url");
  const binary = atob(string.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (b64(bytes) !== string) throw new Error("no base64url");
  return bytes;
}

/** @param {Uint8Array} a @param {Uint8Array} b @returns {boolean} */
export const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);
