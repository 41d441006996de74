import * as oauth from 'oauth4webapi';
import type { SignInConfig } from './sign-in-config.ts';
import { readLogoutToken, type SignedOut } from './logout-token.ts';
import { personIdOf, toIdentity, type Identity } from './identity.ts';
import type { OidcFetch } from './oidc-fetch.ts';

/** What the provider gave: to ask it again, and to end the session there. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  /** The ID token, which names the session at the provider. */
  readonly id: string;
}

export interface SignedIn {
  readonly identity: Identity;
  readonly subject: string;
  readonly sid: string | null;
  readonly tokens: Tokens;
}

/** What has to be the same when somebody comes back. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider says no: to this person, or to this code. Its own sentence is not kept. */
export class RefusedByProvider extends Error {
  override readonly name = 'RefusedByProvider';
}

/** Its description is read again after an hour. */
const DESCRIPTION_MS = 60 * 60_000;
const SKEW_SECONDS = 60;

/** One OpenID provider, by code flow with PKCE (RFC 7636), state and nonce; OpenID Connect Core 1.0, 3.1. */
export class OpenIdProvider {
  readonly #config: SignInConfig;
  readonly #redirectUri: string;
  readonly #client: oauth.Client;
  readonly #options: { [oauth.customFetch]: OidcFetch; [oauth.allowInsecureRequests]: boolean };
  readonly #now: () => number;
  #described: {
    readonly until: number;
    readonly server: Promise<oauth.AuthorizationServer>;
  } | null = null;

  constructor(
    config: SignInConfig,
    redirectUri: string,
    fetch: OidcFetch,
    now: () => number = Date.now,
  ) {
    this.#config = config;
    this.#redirectUri = redirectUri;
    this.#now = now;
    this.#client = { client_id: config.clientId, [oauth.clockTolerance]: SKEW_SECONDS };
    this.#options = {
      [oauth.customFetch]: fetch,
      [oauth.allowInsecureRequests]: config.issuer.protocol === 'http:',
    };
  }

  /** Where somebody signs in. */
  async authorizationUrl({ state, nonce, verifier }: Expected): Promise<URL> {
    const server = await this.#server();
    const url = new URL(needed(server.authorization_endpoint));
    const { scopes, clientId } = this.#config;
    const parameters = {
      client_id: clientId,
      redirect_uri: this.#redirectUri,
      response_type: 'code',
      scope: scopes.join(' '),
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // A refresh token is only given with consent (OpenID Connect Core, 11); Google has a word of its own for it.
      ...(scopes.includes('offline_access') && { prompt: 'consent' }),
      ...(scopes.includes('offline_access') &&
        server.scopes_supported?.includes('offline_access') === false && {
          access_type: 'offline',
        }),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url;
  }

  /** Somebody who came back with a code. Rejects with `RefusedByProvider` where they may not come in. */
  async exchange(callback: URLSearchParams, expected: Expected): Promise<SignedIn> {
    const server = await this.#server();
    return await refusing(async () => {
      const { state, nonce, verifier } = expected;
      const parameters = oauth.validateAuthResponse(server, this.#client, callback, state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        this.#client,
        this.#secret(server),
        parameters,
        this.#redirectUri,
        verifier,
        this.#options,
      );
      const answer = await oauth.processAuthorizationCodeResponse(server, this.#client, response, {
        expectedNonce: nonce,
        requireIdToken: true,
      });
      await this.#checkSignature(server, response);
      const claims = oauth.getValidatedIdTokenClaims(answer);
      if (!claims || answer.id_token === undefined) throw new RefusedByProvider();
      const { access_token: access, refresh_token: refresh = null, id_token: id } = answer;
      return await this.#signedIn(server, claims, claims.sub, { access, refresh, id });
    });
  }

  /** The same person, asked again. Rejects with `RefusedByProvider` where the provider knows of them no more. */
  async recheck(subject: string, tokens: Tokens): Promise<SignedIn> {
    const server = await this.#server();
    if (tokens.refresh === null) {
      return await refusing(() => this.#signedIn(server, {}, subject, tokens));
    }
    const { refresh } = tokens;
    return await refusing(async () => {
      const response = await oauth.refreshTokenGrantRequest(
        server,
        this.#client,
        this.#secret(server),
        refresh,
        this.#options,
      );
      const answer = await oauth.processRefreshTokenResponse(server, this.#client, response);
      const claims = oauth.getValidatedIdTokenClaims(answer);
      if (claims) await this.#checkSignature(server, response);
      if (claims && claims.sub !== subject) throw new RefusedByProvider();
      const {
        access_token: access,
        refresh_token: next = refresh,
        id_token: id = tokens.id,
      } = answer;
      return await this.#signedIn(server, claims ?? {}, subject, { access, refresh: next, id });
    });
  }

  /** Where the session at the provider is ended; `null` where it has no such page. */
  async endSessionUrl(idToken: string, returnTo: string): Promise<URL | null> {
    const server = await this.#server();
    if (server.end_session_endpoint === undefined) return null;
    const url = new URL(server.end_session_endpoint);
    url.searchParams.set('id_token_hint', idToken);
    url.searchParams.set('client_id', this.#config.clientId);
    url.searchParams.set('post_logout_redirect_uri', returnTo);
    return url;
  }

  /** Who signed out at the provider, by its own word. Rejects with `RefusedByProvider` where it is not its word. */
  async signedOut(logoutToken: string): Promise<SignedOut> {
    const server = await this.#server();
    return await refusing(async () => {
      const now = this.#now();
      const read = await readLogoutToken(logoutToken, server, this.#client, this.#options, now);
      if (read === null) throw new RefusedByProvider();
      return read;
    });
  }

  /** Under which id somebody is kept whom the provider calls so. */
  async personId(subject: string): Promise<string> {
    const { issuer } = await this.#server();
    return personIdOf(issuer, subject);
  }

  /** With what the provider's page about a person says, where it has one: it may say more than the ID token. */
  async #signedIn(
    server: oauth.AuthorizationServer,
    claims: Readonly<Record<string, unknown>>,
    subject: string,
    tokens: Tokens,
  ): Promise<SignedIn> {
    const more = server.userinfo_endpoint
      ? await oauth.processUserInfoResponse(
          server,
          this.#client,
          subject,
          await oauth.userInfoRequest(server, this.#client, tokens.access, this.#options),
        )
      : {};
    const all = together(claims, more);
    const identity = toIdentity(all, { issuer: server.issuer, subject }, this.#config);
    const sid = typeof claims['sid'] === 'string' ? claims['sid'] : null;
    return { identity, subject, sid, tokens };
  }

  async #checkSignature(server: oauth.AuthorizationServer, response: Response): Promise<void> {
    try {
      await oauth.validateApplicationLevelSignature(server, response, this.#options);
    } catch (error) {
      if (
        !(error instanceof oauth.OperationProcessingError) ||
        error.code !== oauth.KEY_SELECTION
      ) {
        throw error;
      }
      // Signed with a new key: the library keeps the keys for each description, so another object reads them again.
      const fresh = { ...server };
      this.#described = { until: this.#now() + DESCRIPTION_MS, server: Promise.resolve(fresh) };
      await oauth.validateApplicationLevelSignature(fresh, response, this.#options);
    }
  }

  #secret(server: oauth.AuthorizationServer): oauth.ClientAuth {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const { clientSecret } = this.#config;
    return methods.includes('client_secret_basic')
      ? oauth.ClientSecretBasic(clientSecret)
      : oauth.ClientSecretPost(clientSecret);
  }

  #server(): Promise<oauth.AuthorizationServer> {
    const now = this.#now();
    if (this.#described === null || this.#described.until <= now) {
      const server = this.#describe();
      this.#described = { until: now + DESCRIPTION_MS, server };
      // One that could not be read is asked for again.
      server.catch(() => (this.#described = null));
    }
    return this.#described.server;
  }

  async #describe(): Promise<oauth.AuthorizationServer> {
    const { issuer } = this.#config;
    const response = await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...this.#options });
    return await oauth.processDiscoveryResponse(issuer, response);
  }
}

/** The page counts. What the ID token calls verified is the address in it, and no other. */
function together(
  claims: Readonly<Record<string, unknown>>,
  page: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const isOther = page['email'] !== undefined && page['email'] !== claims['email'];
  const { email_verified: _, xms_edov: __, ...others } = claims;
  return { ...(isOther ? others : claims), ...page };
}

function needed(endpoint: string | undefined): string {
  if (endpoint === undefined) throw new Error('the provider has no page to sign in');
  return endpoint;
}

const AWAY = /^(?:5\d\d|429)$/;

/** Tells a provider that says no from one that does not answer: the latter's failure goes on as it is. */
async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    const isOfLibrary =
      cause instanceof oauth.OperationProcessingError ||
      cause instanceof oauth.ResponseBodyError ||
      cause instanceof oauth.AuthorizationResponseError ||
      cause instanceof oauth.WWWAuthenticateChallengeError;
    const response = isOfLibrary && cause.cause instanceof Response ? cause.cause : null;
    const status = cause instanceof oauth.ResponseBodyError ? cause.status : response?.status;
    if (!isOfLibrary || AWAY.test(String(status))) throw cause;
    throw new RefusedByProvider('', { cause });
  }
}
