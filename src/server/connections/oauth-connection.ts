import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Connectable } from '#providers/upstream.ts';
import type { Clock } from '#server/clock.ts';
import type { Authorisation, ProviderConnection } from '#server/upstream/connection.ts';
import type { Renewal } from './renewal.ts';
import { TokenError } from './token-endpoint.ts';
import type { Tokens } from './tokens.ts';

/** An access token is renewed as soon as it has less than this; what is asked meanwhile goes on with the old one. */
const AHEAD_MS = 5 * 60 * 1000;
/** With less it may be over when it arrives: then its successor is waited for. */
const LEAST_MS = 10_000;
/**
 * An access token that was made for a refusal, and is refused itself within this time, is not refused for its age. Then
 * another one would be refused as well, and Qonto throttles after 200 answers of 401 in an hour (`apis/qonto.md`).
 */
const YOUNG_MS = 5 * 60 * 1000;
/** How long nobody tries where the application's own credentials are not taken, which no trying changes. */
const APPLICATION_REST_MS = 10 * 60 * 1000;

interface Failure {
  readonly problem: ProblemError;
  readonly until: number;
}

interface OAuthConnectionOptions {
  readonly renewal: Renewal;
  readonly clock: Clock;
  readonly tokens: Tokens;
  /** How long nobody tries after a renewal that did not come about. */
  readonly restMs: number;
}

/** One provider's account as somebody connected it; its access tokens renew themselves. */
export class OAuthConnection implements ProviderConnection {
  readonly name: string;
  readonly baseUrl: URL;
  readonly #connectable: Connectable;
  readonly #renewal: Renewal;
  readonly #clock: Clock;
  readonly #restMs: number;
  #tokens: Tokens;
  #authorisation: Authorisation;
  /** Kept until the disk or another instance says otherwise: nobody is connected. */
  #isGone = false;
  #pending: Promise<void> | null = null;
  #failure: Failure | null = null;

  constructor(
    name: string,
    connectable: Connectable,
    { renewal, clock, tokens, restMs }: OAuthConnectionOptions,
  ) {
    this.name = name;
    this.baseUrl = connectable.baseUrl;
    this.#connectable = connectable;
    this.#renewal = renewal;
    this.#clock = clock;
    this.#restMs = restMs;
    this.#tokens = tokens;
    this.#authorisation = this.#toAuthorisation(tokens);
  }

  get grant(): string {
    return this.#tokens.grant;
  }

  /** Only a person can connect it again. */
  get isRefused(): boolean {
    return this.#tokens.isRefused;
  }

  /** What another instance, or an earlier start, has written. */
  adopt(tokens: Tokens): void {
    if (tokens.access === this.#tokens.access && tokens.isRefused === this.#tokens.isRefused)
      return;
    this.#tokens = tokens;
    this.#authorisation = this.#toAuthorisation(tokens);
    this.#failure = null;
  }

  /** Throws a `ProblemError`; `unauthorised` where only a person can go on, without a request to the provider. */
  readonly authorise = async (): Promise<Authorisation> => {
    this.#checkUsable();
    const left = this.#tokens.endsAt - this.#clock.wall();
    if (left > AHEAD_MS) return this.#authorisation;
    if (left > LEAST_MS) {
      // In the background: whether it fails is of interest once this token is over.
      this.#renewOnce().catch(() => {});
      return this.#authorisation;
    }
    await this.#renewOnce();
    this.#checkUsable();
    return this.#authorisation;
  };

  /** After a 401: with another access token, or the end of the connection where that has just been tried. */
  readonly renew = async (): Promise<boolean> => {
    const refused = this.#tokens;
    if (refused.isRefused || this.#isGone) return false;
    const age = this.#clock.wall() - refused.gotAt;
    const isYoung = age >= 0 && age < YOUNG_MS;
    if (refused.followsRefusal && isYoung) this.#take(await this.#renewal.refuse(refused));
    else await this.#renewOnce(true);
    return this.#tokens !== refused && !this.#tokens.isRefused && !this.#isGone;
  };

  #checkUsable(): void {
    if (this.#isGone || this.#tokens.isRefused) throw new ProblemError(toProblem('unauthorised'));
  }

  /** One renewal for all who wait; after one that failed, none for a while. */
  #renewOnce(followsRefusal = false): Promise<void> {
    if (this.#failure !== null && this.#clock.steady() < this.#failure.until) {
      return Promise.reject(this.#failure.problem);
    }
    this.#pending ??= this.#renewNow(followsRefusal).finally(() => (this.#pending = null));
    return this.#pending;
  }

  async #renewNow(followsRefusal: boolean): Promise<void> {
    try {
      this.#take(await this.#renewal.after(this.#tokens, followsRefusal));
    } catch (error) {
      const problem = toProblemError(error);
      const isApplication = error instanceof TokenError && error.fault === 'application';
      const said = error instanceof TokenError ? error.waitMs : null;
      const rest = said ?? (isApplication ? APPLICATION_REST_MS : this.#restMs);
      this.#failure = { problem, until: this.#clock.steady() + rest };
      throw problem;
    }
  }

  /** Another grant is another connection's: this one is over. */
  #take(kept: { readonly tokens: Tokens } | null): void {
    if (kept === null || kept.tokens.grant !== this.grant) this.#isGone = true;
    else this.adopt(kept.tokens);
  }

  #toAuthorisation({ access, refresh }: Tokens): Authorisation {
    const { headers, secrets } = this.#connectable;
    return {
      headers: { ...headers, authorization: `Bearer ${access}` },
      secrets: [access, refresh, ...secrets],
    };
  }
}

function toProblemError(error: unknown): ProblemError {
  if (!(error instanceof TokenError)) return new ProblemError(toProblem('fault'), { cause: error });
  const retryAfter = error.waitMs === null ? null : Math.ceil(error.waitMs / 1000);
  const kind = error.fault === 'unclear' ? 'upstream' : 'unauthorised';
  return new ProblemError(toProblem(kind, { retryAfter }), { cause: error });
}
