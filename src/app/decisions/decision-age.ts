import type { Client, ClientKey, ProviderId } from '#domain/client.ts';
import { dayIn } from '#query/zoned-day.ts';
import type { KeptDecision } from './kept-decisions.ts';

/** A decision on a client that is in no list any more is kept for so many days from the day it was made. */
const DAYS_KEPT = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a decision is about by now. */
export interface Surroundings {
  readonly clientOf: (key: ClientKey) => Client | null;
  /** Providers whose clients are all here: only of these it can be said that somebody is gone. */
  readonly complete: ReadonlySet<ProviderId>;
  readonly zone: string;
  readonly today: string;
}

/** Whether one of its clients was updated on a later day: that day itself cannot be told from before. */
export function hasChangedSince(
  { a, b, on }: KeptDecision,
  { clientOf, zone }: Pick<Surroundings, 'clientOf' | 'zone'>,
): boolean {
  return [a, b].some((key) => {
    const updatedAt = clientOf(key)?.updatedAt ?? null;
    return updatedAt !== null && dayIn(zone, updatedAt) > on;
  });
}

/** Whether one of its clients is in no list, and that list is complete. */
export function isGone(
  { a, b }: KeptDecision,
  { clientOf, complete }: Pick<Surroundings, 'clientOf' | 'complete'>,
): boolean {
  return [a, b].some((key) => complete.has(providerOf(key)) && clientOf(key) === null);
}

function providerOf(key: ClientKey): ProviderId {
  return key.slice(0, key.indexOf(':'));
}

/** Those that are of no use to anybody any more. */
export function expired(
  decisions: readonly KeptDecision[],
  surroundings: Surroundings,
): readonly KeptDecision[] {
  const days = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  return decisions.filter(
    (decision) =>
      days(surroundings.today) - days(decision.on) > DAYS_KEPT && isGone(decision, surroundings),
  );
}
