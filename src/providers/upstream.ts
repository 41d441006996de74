import type { ProviderId } from '#domain/client.ts';
import type { Problem } from '#domain/errors.ts';
import type { Quota } from './shared/limits.ts';

export type { Quota };

/**
 * The gateway's half of a provider: how to reach it, with which credentials, and what may be asked.
 * Nothing in the browser's graph reaches an `upstream.ts`.
 */
export interface Upstream {
  readonly id: ProviderId;
  readonly label: string;
  /** The variables it reads, for telling "not set at all" from "half set" and for unknown values. */
  readonly variables: readonly string[];
  /** Those of them that are secrets: each may stand in a file, which the variable with `_FILE` behind its name names. */
  readonly secretVariables: readonly string[];
  /** What the environment says of it. Pure; every fault is named at once. */
  readonly connect: (environment: Environment) => Connection;
  /** The environment that reaches the sandbox, except the base URL, which the gateway knows. */
  readonly demo: Environment;
  /** Its variable for the base URL. */
  readonly baseUrlVariable: string;
  readonly routes: readonly UpstreamRoute[];
  /** How much of its provider's allowance Rubrica uses, at the most. */
  readonly ceiling: Quota;
  /** Reads an answer that is not a 200. `body` is parsed JSON, or `null` where it was none. */
  readonly readProblem: (status: number, headers: Headers, body: unknown) => Problem;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type Connection =
  | { readonly state: 'absent' }
  /** Sentences that name the variable and the way out; never a value of a secret. */
  | { readonly state: 'faulty'; readonly faults: readonly string[] }
  | Connectable
  | {
      readonly state: 'connected';
      /** `staging` where the provider's own test system is reached. */
      readonly mode: 'configured' | 'staging';
      readonly baseUrl: URL;
      /** Which of the provider's accounts it is, where the environment says so; never a secret. */
      readonly account?: string;
      /** The headers of every request, credentials included. */
      readonly headers: Readonly<Record<string, string>>;
      /** What may stand in no answer and no log line, should the provider echo it. */
      readonly secrets: readonly string[];
    };
export type Connected = Extract<Connection, { state: 'connected' }>;

/**
 * What is needed so that a person can connect an account in the browser (OAuth 2.0, RFC 6749): the credentials are
 * those of an application, and the account's own come later and renew themselves.
 */
export interface Connectable {
  readonly state: 'connectable';
  readonly mode: Connected['mode'];
  readonly baseUrl: URL;
  /** Of every request, the token endpoint's included; without the account's credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly application: {
    readonly id: string;
    readonly secret: string;
  };
  /** Where a person allows it, in their own browser. */
  readonly authoriseUrl: URL;
  /** Where codes and refresh tokens become access tokens, and where they end. */
  readonly tokenUrl: URL;
  readonly revokeUrl: URL;
  readonly scopes: readonly string[];
}

export interface UpstreamRoute {
  /** Below `/api/providers/{provider}`: `/clients` or `/clients/{id}`. */
  readonly path: string;
  /** At the provider, with the same placeholders: `/v2/clients/{id}`. */
  readonly upstreamPath: string;
  /** Each placeholder's rule: the segment as it is to be sent, or `null` where it is refused. */
  readonly segments: Readonly<Record<string, Rule>>;
  /** Each allowed parameter's rule. A parameter that is not here, or comes twice, is refused. */
  readonly parameters: Readonly<Record<string, Rule>>;
  /**
   * Whether an answer may be given again for a while: to these parameters, as they were sent, read at
   * this moment of the provider's clock (milliseconds since 1970). Pure; without it, none is.
   */
  readonly isCacheable?: (parameters: ReadonlyMap<string, string>, readAt: number) => boolean;
}

/** The value as it is to be sent, or `null` where it is refused. */
export type Rule = (value: string) => string | null;

const SETTLED_MS = 2 * 60 * 1000;

/**
 * Whether a window of changes that ends there (milliseconds since 1970) takes no more in. Two minutes
 * are for writes under way, for second-precise bounds, and for clocks that differ at the provider.
 */
export function isSettled(end: number, readAt: number): boolean {
  return end <= readAt - SETTLED_MS;
}

/** What `GET /api/providers` says of each provider; never a secret. */
export interface ProviderStatus {
  readonly id: ProviderId;
  readonly label: string;
  /** `configured` until the credentials have been accepted, then `live`. */
  readonly mode: 'configured' | 'live' | 'staging' | 'sandbox' | 'absent';
}
