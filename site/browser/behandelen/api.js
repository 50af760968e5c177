// The inbox routes of the server. A caller gets the JSON, or a Fout whose `soort` names a sentence
// in the page's texts.

const SOORTEN = {
  401: "login_nodig",
  403: "geen_toegang",
  404: "weg",
  409: "conflict",
  413: "te_groot",
  429: "te_vaak",
  503: "druk",
};
const WACHT_MS = [500, 1500, 4000]; // pauses after which a read that met "too busy" tries again
const GEDULD_MS = 30_000;

export class Fout extends Error {
  constructor(soort, status = 0) {
    super(soort);
    this.soort = soort;
    this.status = status;
  }
}

/** Only the status counts: a gateway in front of the function answers with a body of its own. */
export function soortOf(status) {
  return SOORTEN[status] ?? (status >= 500 ? "storing" : "onverwacht");
}

/** An answer that may still have been written: the same bytes can safely be sent again. */
export const isUncertain = (fout) => ["netwerk", "storing", "druk", "te_vaak"].includes(fout.soort);

/**
 * *sessie*: { token(), renew(oud) } where renew resolves when someone logged in again.
 * *fetcher* and *pause* are fetch and a pause; tests bring their own.
 */
export function makeApi(sessie, { fetcher = (...a) => fetch(...a), pause = wait } = {}) {
  async function once(route, body) {
    const token = sessie.token();
    const antwoord = await fetcher(`/api/v1/inbox/${route}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(GEDULD_MS),
    }).catch(() => {
      throw new Fout("netwerk");
    });
    if (!antwoord.ok) {
      throw Object.assign(new Fout(soortOf(antwoord.status), antwoord.status), { token });
    }
    return antwoord.json().catch(() => {
      throw new Fout("netwerk");
    });
  }

  // A login that ran out is renewed once per call; a second 401 in a row means the new token is
  // refused as well.
  async function write(route, body) {
    try {
      return await once(route, body);
    } catch (fout) {
      if (fout.status !== 401) throw fout;
      await sessie.renew(fout.token);
      return once(route, body);
    }
  }

  async function read(route, body) {
    for (const ms of WACHT_MS) {
      try {
        return await write(route, body);
      } catch (fout) {
        if (fout.soort !== "druk" && fout.soort !== "te_vaak") throw fout;
        await pause(ms);
      }
    }
    return write(route, body);
  }

  return { read, write };
}

const wait = (ms) => new Promise((ready) => setTimeout(ready, ms));
