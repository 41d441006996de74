import type { Client, Instant } from '#core/client.ts';
import type { TimeWindow } from '#providers/contract.ts';

/** When these clients changed last, as far as they bear a date. */
export function changesOf(clients: readonly (Client | undefined)[]): Instant[] {
  const changes: Instant[] = [];
  for (const client of clients) {
    if (client !== undefined && client.updatedAt !== null) changes.push(client.updatedAt);
  }
  return changes;
}

export function newestOf(changes: readonly Instant[]): Instant | null {
  return changes.length === 0 ? null : changes.reduce((a, b) => Math.max(a, b));
}

/** How many of these lie in a window, or so many seconds outside it. */
export function countWithin(
  changes: readonly Instant[],
  { from, to }: TimeWindow,
  margin: number,
): number {
  const first = from === null ? -Infinity : (from - margin) * 1000;
  const last = to === null ? Infinity : (to + margin) * 1000;
  return changes.filter((at) => first <= at && at <= last).length;
}
