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
/** Refused this soon after it was made, an access token is refused for another reason than its age. */
const YOUNG_MS = 60_000;
/** After a renewal that did not come about, for who asks next. */
const REST_MS = 5000;
/** The same where the application's own credentials are not taken, which no trying changes. */
const APPLICATION_REST_MS = 10 * 60 * 1000;

interface Failure {
  readonly problem: ProblemError;
  readonly until: number;
}

/** One provider's account as somebody connected it; its access tokens renew themselves. */
export class OAuthConnection implements ProviderConnection {
  readonly name: string;
  readonly baseUrl: URL;
  readonly #connectable: Connectable;
  readonly #renewal: Renewal;
  readonly #clock: Clock;
  #tokens: Tokens;
  #authorisation: Authorisation;
  /** Kept until the disk or another instance says otherwise: nobody is connected. */
  #isGone = false;
  #pending: Promise<void> | null = null;
  #failure: Failure | null = null;

  constructor(
    name: string,
    connectable: Connectable,
    { renewal, clock, tokens }: { renewal: Renewal; clock: Clock; tokens: Tokens },
  ) {
    this.name = name;
    this.baseUrl = connectable.baseUrl;
    this.#connectable = connectable;
    this.#renewal = renewal;
    this.#clock = clock;
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

  /**
   * After a 401. A token that was made a moment ago and is refused already ends the connection: another one would fare
   * no better, and Qonto throttles after 200 answers of 401 in an hour (`apis/qonto.md`).
   */
  readonly renew = async (): Promise<boolean> => {
    const refused = this.#tokens;
    if (refused.isRefused || this.#isGone) return false;
    const age = this.#clock.wall() - refused.gotAt;
    if (age >= 0 && age < YOUNG_MS) this.#take(await this.#renewal.refuse(refused));
    else await this.#renewOnce();
    return this.#tokens !== refused && !this.#tokens.isRefused && !this.#isGone;
  };

  #checkUsable(): void {
    if (this.#isGone || this.#tokens.isRefused) throw new ProblemError(toProblem('unauthorised'));
  }

  /** One renewal for all who wait; after one that failed, none for a while. */
  #renewOnce(): Promise<void> {
    if (this.#failure !== null && this.#clock.steady() < this.#failure.until) {
      return Promise.reject(this.#failure.problem);
    }
    this.#pending ??= this.#renewNow().finally(() => (this.#pending = null));
    return this.#pending;
  }

  async #renewNow(): Promise<void> {
    try {
      this.#take(await this.#renewal.after(this.#tokens));
    } catch (error) {
      const problem = toProblemError(error);
      const isApplication = error instanceof TokenError && error.fault === 'application';
      const said = error instanceof TokenError ? error.waitMs : null;
      const rest = said ?? (isApplication ? APPLICATION_REST_MS : REST_MS);
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
