import * as oauth from 'oauth4webapi';

/** Somebody signed out at the provider: of one session there, or of all. */
export interface SignedOut {
  /** The provider's own session; `null` where all of this person end. */
  readonly sid: string | null;
  readonly subject: string | null;
  /** Names this token, which counts once. */
  readonly id: string;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A token is sent when it is made; so its name has to be remembered for no longer. */
export const LOGOUT_TOKEN_MS = 10 * 60_000;
const MOST_LETTERS = 1000;

type Verify = typeof oauth.validateJwtAuthResponse;

/** The same provider, with the algorithms of its ID tokens, which are those of its logout tokens. */
const signers = new WeakMap<oauth.AuthorizationServer, oauth.AuthorizationServer>();

function signerOf(server: oauth.AuthorizationServer): oauth.AuthorizationServer {
  const known = signers.get(server);
  if (known) return known;
  const algorithms = server.id_token_signing_alg_values_supported ?? ['RS256'];
  const signer = { ...server, authorization_signing_alg_values_supported: algorithms };
  signers.set(server, signer);
  return signer;
}

/**
 * Reads a logout token (OpenID Connect Back-Channel Logout 1.0, 2.4 to 2.6). Who signed it, for whom, and until when it
 * counts is checked as in any answer that the provider signs; what makes it a logout token, here. `null` where it is none.
 */
export async function readLogoutToken(
  token: string,
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  options: Parameters<Verify>[4],
  now: number,
): Promise<SignedOut | null> {
  const answer = new URLSearchParams({ response: token });
  try {
    await oauth.validateJwtAuthResponse(
      signerOf(server),
      client,
      answer,
      oauth.skipStateCheck,
      options,
    );
  } catch (error) {
    // What the library cannot even read.
    if (error instanceof oauth.UnsupportedOperationError || error instanceof TypeError) return null;
    throw error;
  }
  const claims = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  ) as Record<string, unknown>;
  const text = (name: string) => {
    const value = claims[name];
    return typeof value === 'string' && value !== '' && value.length <= MOST_LETTERS ? value : null;
  };
  const { events, iat } = claims;
  const isEvent = typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT);
  const ageMs = typeof iat === 'number' ? now - iat * 1000 : Infinity;
  // One minute, as for every clock of the provider's.
  const isFresh = ageMs >= -60_000 && ageMs <= LOGOUT_TOKEN_MS;
  const [sid, subject, id] = [text('sid'), text('sub'), text('jti')];
  if (!isEvent || !isFresh || Object.hasOwn(claims, 'nonce') || id === null) return null;
  return sid === null && subject === null ? null : { sid, subject, id };
}
