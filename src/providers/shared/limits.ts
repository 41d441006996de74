import type { ProviderId } from '#domain/client.ts';

/** What both halves of a provider need to know; it stands once, in the `limits.ts` of its folder. */
export interface ProviderLimits {
  readonly id: ProviderId;
  /** As people know it: `wethod`, `Qonto`. */
  readonly label: string;
  /** The environment variables that connect it: each of these sets is enough by itself. */
  readonly variables: readonly (readonly string[])[];
  /** How many rows a page has that is not the last. */
  readonly pageSize: number;
  /** What it allows with one set of credentials; `null` where that is not known. */
  readonly quota: Quota | null;
}

/** So many requests within any so many seconds. */
export interface Quota {
  readonly requests: number;
  readonly seconds: number;
}
