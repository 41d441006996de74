import { fits, nullable, record, string } from '#domain/check.ts';
import { cookiesOf } from '#server/http/plain-pages.ts';
import { isSame, randomSecret } from '#server/same-secret.ts';
import type { Sealer } from '#server/store/sealing.ts';
import type { HandshakeStore } from '#server/store/store.ts';
import { hashOf } from './sessions.ts';
import type { Expected } from './open-id-provider.ts';
import { openJson, sealJson } from './tokens.ts';

const COOKIE = '__Host-rubrica-sign-in';
/** The browser comes back from another site, and brings this one along. */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const LIFETIME_MS = 10 * 60_000;

/** What is remembered while somebody is at the provider. */
interface Handshake extends Expected {
  /** Where they go then. */
  readonly to: string;
  /** The hash of the browser's cookie. */
  readonly browser: string;
  /** The session that this browser had before, which then ends. */
  readonly previous: string | null;
}

const handshake = record<Handshake>({
  state: string,
  nonce: string,
  verifier: string,
  to: string,
  browser: string,
  previous: nullable(string),
});

/** Sign-ins under way: each belongs to one browser, and is completed once. */
export class Handshakes {
  readonly #store: HandshakeStore;
  readonly #sealer: Sealer;

  constructor(store: HandshakeStore, sealer: Sealer) {
    this.#store = store;
    this.#sealer = sealer;
  }

  /** Remembers where somebody goes, and says what the browser's cookie is set to. */
  async begin(
    request: Request,
    to: string,
    previous: string | null,
  ): Promise<{ readonly expected: Expected; readonly cookie: string }> {
    const [state, nonce, verifier] = [randomSecret(), randomSecret(), randomSecret()];
    // Two tabs of a browser that sign in at once have one cookie.
    const [known] = cookiesOf(request, COOKIE).filter((value) => /^[\w-]{43}$/.test(value));
    const secret = known ?? randomSecret();
    const kept: Handshake = { state, nonce, verifier, to, browser: hashOf(secret), previous };
    const name = hashOf(state);
    await this.#store.put(name, sealJson(this.#sealer, 'handshake', name, kept), LIFETIME_MS);
    const cookie = `${COOKIE}=${secret}; ${ATTRIBUTES}; Max-Age=${LIFETIME_MS / 1000}`;
    return { expected: { state, nonce, verifier }, cookie };
  }

  /** The sign-in that a browser comes back from; `null` where it is over, was completed, or began in another browser. */
  async complete(request: Request, state: string): Promise<Handshake | null> {
    const name = hashOf(state);
    const read = openJson(this.#sealer, 'handshake', name, await this.#store.take(name));
    if (!fits(handshake, read)) return null;
    const isSameBrowser = cookiesOf(request, COOKIE).some((secret) =>
      isSame(hashOf(secret), read.browser),
    );
    return isSameBrowser ? read : null;
  }
}
