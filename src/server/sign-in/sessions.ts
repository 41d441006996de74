import { createHash, createHmac } from 'node:crypto';
import type { Stay, Visitor } from '#server/access.ts';
import { cookiesOf } from '#server/http/plain-pages.ts';
import { randomSecret } from '#server/same-secret.ts';
import type { Session, SessionStore } from '#server/store/store.ts';
import type { SignedIn } from './open-id-provider.ts';
import type { Role } from '#server/store/store.ts';
import type { SealTokens } from './tokens.ts';

const COOKIE = '__Host-rubrica';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';
const HOUR_MS = 60 * 60_000;
const TERMS = { idle: 12 * HOUR_MS, whole: 7 * 24 * HOUR_MS };

/** A session with the secret that its browser has. */
export interface OpenSession {
  readonly session: Session;
  readonly secret: string;
}

/**
 * Who is signed in. The browser has a random secret in a cookie; the store has its hash alone. The token of a session is
 * made of the secret, so that every instance knows it and nobody who reads the store does.
 */
export class Sessions {
  readonly #store: SessionStore;
  readonly #seal: SealTokens;

  constructor(store: SessionStore, seal: SealTokens) {
    this.#store = store;
    this.#seal = seal;
  }

  /** A new session, with what its cookie is set to. */
  async start(
    { identity: { person }, sid, subject, tokens }: SignedIn,
    role: Role,
  ): Promise<{ readonly session: Session; readonly cookie: string }> {
    const secret = randomSecret();
    const hash = hashOf(secret);
    const sealed = this.#seal.seal({ subject, tokens }, hash);
    const session = await this.#store.start({ hash, person, role, sid, tokens: sealed }, TERMS);
    return { session, cookie: `${COOKIE}=${secret}; ${ATTRIBUTES}` };
  }

  /** The session of a request, noted as seen; `null` where it has none that still goes on. */
  async of(request: Request): Promise<OpenSession | null> {
    // A browser sends one: the name says that no other host or path sets it.
    const [secret, ...more] = cookiesOf(request, COOKIE);
    if (secret === undefined || more.length > 0 || !/^[\w-]{43}$/.test(secret)) return null;
    const session = await this.#store.touch(hashOf(secret));
    return session && { session, secret };
  }

  /** Its hash, where a request has a cookie of a session; it may have ended. */
  hashIn(request: Request): string | null {
    const [secret] = cookiesOf(request, COOKIE);
    return secret === undefined ? null : hashOf(secret);
  }

  end(hash: string): Promise<void> {
    return this.#store.end(hash);
  }
}

/** What takes the cookie away again. */
export const NO_SESSION = `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

export function toVisitor({ session, secret }: OpenSession): Visitor {
  const { person, role } = session;
  return {
    caller: { id: person.id, role, person },
    token: createHmac('sha256', secret).update('token').digest('base64url'),
    stay: stayOf(session),
  };
}

function stayOf({ startedAt, hash, now }: Session): Stay {
  const wholeLeft = startedAt + TERMS.whole - now;
  // A session is noted as seen once a minute; it has just been.
  return { left: Math.min(TERMS.idle, wholeLeft), wholeLeft, tag: tagOf(hash) };
}

/** Names a session in a list and in a page, without being worth anything. */
export function tagOf(hash: string): string {
  return createHash('sha256').update(`tag ${hash}`).digest('hex').slice(0, 16);
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
