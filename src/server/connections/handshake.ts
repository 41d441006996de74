import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Connectable } from '#providers/upstream.ts';
import type { HandshakeStore } from '#server/store/store.ts';
import { isSame, randomSecret } from '#server/same-secret.ts';
import { openJson, sealJson } from '#server/sign-in/tokens.ts';
import type { Sealer } from '#server/store/sealing.ts';

/** How long somebody may take to allow it; a code lives as long (`apis/qonto.md`). */
export const HANDSHAKE_MS = 10 * 60 * 1000;

/** What is remembered until the browser comes back. */
export interface Handshake {
  readonly provider: string;
  /** RFC 7636. */
  readonly verifier: string;
  /** Where the browser comes back to; the token endpoint wants it again. */
  readonly redirectUri: string;
  /** SHA-256 of the secret that the browser has as a cookie, in base64url. */
  readonly browser: string;
  /** Who began it, for the log of connections; `null` where nobody signs in. */
  readonly person: string | null;
}

const Kept = z.object({
  provider: z.string(),
  verifier: z.string(),
  redirectUri: z.string(),
  browser: z.string(),
  person: z.string().nullable(),
}) satisfies z.ZodType<Handshake>;

export interface HandshakeOptions {
  readonly store: { readonly handshakes: HandshakeStore };
  readonly sealer: Sealer;
}

/**
 * Begins it: where the browser goes, and the secret that it keeps as a cookie, so that another browser cannot end it
 * (RFC 6749, 10.12). Throws a `StoreError`.
 */
export async function beginHandshake(
  { store, sealer }: HandshakeOptions,
  connectable: Connectable,
  about: Pick<Handshake, 'provider' | 'redirectUri' | 'person'>,
): Promise<{ readonly address: string; readonly state: string; readonly secret: string }> {
  const [state, secret, verifier] = [randomSecret(), randomSecret(), randomSecret()];
  const handshake: Handshake = { ...about, verifier, browser: hashOf(secret) };
  // Under its hash: who reads the database cannot end it.
  const name = hashOf(state);
  const sealed = sealJson(sealer, 'handshake', name, handshake);
  await store.handshakes.put(name, sealed, HANDSHAKE_MS);
  const address = new URL(connectable.authoriseUrl);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: connectable.application.id,
    redirect_uri: about.redirectUri,
    scope: connectable.scopes.join(' '),
    state,
    code_challenge: hashOf(verifier),
    code_challenge_method: 'S256',
  }).toString();
  return { address: address.href, state, secret };
}

/** Ends it, once: `expired` where nobody began it, or long ago, or it has ended; `browser` where another one began it. */
export async function endHandshake(
  { store, sealer }: HandshakeOptions,
  state: string,
  secrets: readonly string[],
): Promise<Handshake | 'expired' | 'browser'> {
  const name = hashOf(state);
  const read = openJson(sealer, 'handshake', name, await store.handshakes.take(name));
  const { data: handshake } = Kept.safeParse(read);
  if (handshake === undefined) return 'expired';
  return secrets.some((secret) => isSame(hashOf(secret), handshake.browser))
    ? handshake
    : 'browser';
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
