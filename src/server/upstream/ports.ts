import type { Quota } from '#providers/upstream.ts';
import type { Clock } from '#server/clock.ts';
import type { ProviderConnection } from './connection.ts';
import type { Limits } from '#server/limits.ts';
import { RateLimiter } from './rate-limiter.ts';
import { ProviderPause } from './pause.ts';
import { ResponseCache } from './response-cache.ts';
import type { ThrottleStore } from '#server/store/store.ts';
import { SharedPause } from './shared-pause.ts';
import { SharedRateLimiter } from './shared-rate-limiter.ts';

/** The same methods, which may also take their time: as those of a store that several servers share do. */
type Port<T> = {
  readonly [Name in keyof T]: T[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result | Promise<Awaited<Result>>
    : T[Name];
};

export type RateLimiterPort = Port<Pick<RateLimiter, 'acquire'>>;
export type PausePort = Port<Pick<ProviderPause, 'note' | 'end' | 'refusal'>>;
type ResponseCachePort = Port<Pick<ResponseCache, 'find' | 'keep' | 'drop' | 'dropAll' | 'clear'>>;

/** What the gateway remembers of its requests, and where. */
export interface Ports {
  readonly rateLimiter: (connection: ProviderConnection, ceiling: Quota) => RateLimiterPort;
  readonly pause: (connection: ProviderConnection) => PausePort;
  readonly cache: ResponseCachePort;
}

/** All in this process, gone when it ends. */
export function inMemory(limits: Limits, clock: Clock): Ports {
  return {
    rateLimiter: (_, ceiling) => new RateLimiter(ceiling, limits.longestWaitMs, clock),
    pause: () => new ProviderPause(clock),
    cache: new ResponseCache(limits, clock),
  };
}

/** Ceilings and pauses of all instances with the same store; answers stay in this process: a client is never stored. */
export function sharedPorts(
  { throttles }: { readonly throttles: ThrottleStore },
  limits: Limits,
  clock: Clock,
): Ports {
  return {
    rateLimiter: ({ name }, ceiling) =>
      new SharedRateLimiter(throttles, name, ceiling, limits.longestWaitMs, clock),
    pause: ({ name }) => new SharedPause(throttles, name, clock),
    cache: new ResponseCache(limits, clock),
  };
}
