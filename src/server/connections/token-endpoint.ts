import { z } from 'zod';
import type { Connectable } from '#providers/upstream.ts';
import { CLOCK, type Clock } from '#server/clock.ts';
import { LIMITS } from '#server/limits.ts';
import { HttpTransport, type UpstreamResponse } from '#server/upstream/http-transport.ts';
import type { Proxies } from '#server/upstream/proxy.ts';

/**
 * `refused`: this code or refresh token is taken no more. `application`: the provider does not take the application's
 * own credentials, or what it asks for. `unclear`: no answer, or none that can be read, so that the token may have been
 * used there or not.
 */
export type TokenFault = 'refused' | 'application' | 'unclear';

/** Never a word of the provider's: it has been seen to repeat what was sent. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly fault: TokenFault;
  /** Milliseconds that the provider wants to be left alone. */
  readonly waitMs: number | null;
  constructor(fault: TokenFault, waitMs: number | null = null, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
    this.waitMs = waitMs;
  }
}

export interface IssuedTokens {
  readonly access: string;
  /** `null` where the answer has none: then the one that was sent stays (RFC 6749, 6). */
  readonly refresh: string | null;
  /** Milliseconds since 1970. */
  readonly gotAt: number;
  readonly endsAt: number;
}

/** What fits into a header, and is no novel. */
const Token = z.string().regex(/^[!-~]{1,8192}$/);
const Issued = z.object({
  access_token: Token,
  refresh_token: Token.nullish(),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().min(1).max(31_536_000).nullish(),
});
const Refusal = z.object({ error: z.string() });

/** For an answer that does not say how long (`apis/qonto.md`). */
const USUAL_SECONDS = 3600;
/** Less than half of the time for which a used refresh token stays usable: there is time for another try. */
const WHOLE_MS = 10_000;
const CONNECT_MS = 5000;
const MOST_BYTES = 64 * 1024;

/** Where codes and refresh tokens become access tokens (RFC 6749, 3.2). Each call is one request. */
export class TokenEndpoint {
  readonly #connectable: Connectable;
  readonly #transport: HttpTransport;
  readonly #clock: Clock;

  constructor(connectable: Connectable, proxies: Proxies = {}, clock: Clock = CLOCK) {
    this.#connectable = connectable;
    this.#clock = clock;
    // Node's own client, as for every request to a provider: `fetch` adds `sec-fetch-mode`.
    this.#transport = new HttpTransport(
      { ...LIMITS, wholeMs: WHOLE_MS, connectMs: CONNECT_MS, mostBytes: MOST_BYTES },
      proxies,
    );
  }

  /** Throws a `TokenError`. */
  exchange(code: string, verifier: string, redirectUri: string): Promise<IssuedTokens> {
    return this.#issue({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
    });
  }

  /** Throws a `TokenError`. */
  refresh(token: string): Promise<IssuedTokens> {
    return this.#issue({ grant_type: 'refresh_token', refresh_token: token });
  }

  /** Throws a `TokenError`. */
  async revoke(token: string): Promise<void> {
    const { status } = await this.#post(this.#connectable.revokeUrl, { token });
    if (status !== 200) throw new TokenError('unclear');
  }

  close(): void {
    this.#transport.close();
  }

  async #issue(form: Readonly<Record<string, string>>): Promise<IssuedTokens> {
    const gotAt = this.#clock.wall();
    const response = await this.#post(this.#connectable.tokenUrl, form);
    const body = readJson(response);
    if (response.status !== 200) throw toError(response, body);
    const issued = Issued.safeParse(body);
    if (!issued.success) throw new TokenError('unclear');
    const { access_token: access, refresh_token, expires_in } = issued.data;
    const lifetime = (expires_in ?? USUAL_SECONDS) * 1000;
    return { access, refresh: refresh_token ?? null, gotAt, endsAt: gotAt + lifetime };
  }

  async #post(url: URL, form: Readonly<Record<string, string>>): Promise<UpstreamResponse> {
    const { application, headers } = this.#connectable;
    const body = { ...form, client_id: application.id, client_secret: application.secret };
    try {
      return await this.#transport.ask(
        { baseUrl: new URL(url.origin), target: url.pathname, form: new URLSearchParams(body) },
        headers,
        new AbortController().signal,
      );
    } catch (error) {
      throw new TokenError('unclear', null, { cause: error });
    }
  }
}

function readJson({ body }: UpstreamResponse): unknown {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return json;
  } catch {
    return null;
  }
}

function toError({ status, headers }: UpstreamResponse, body: unknown): TokenError {
  const error = Refusal.safeParse(body).data?.error ?? null;
  if (status === 400 && error === 'invalid_grant') return new TokenError('refused');
  if (error !== null && (status === 400 || status === 401 || status === 403)) {
    return new TokenError('application');
  }
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new TokenError('unclear', seconds > 0 ? Math.min(seconds, 3600) * 1000 : null);
}
