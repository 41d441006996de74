import type { Client, Instant } from '#domain/client.ts';
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

/** Whether a change lies in a window, or so many seconds outside it. */
export function isWithin(change: Instant, { from, to }: TimeWindow, margin: number): boolean {
  return (
    (from === null || (from - margin) * 1000 <= change) &&
    (to === null || change <= (to + margin) * 1000)
  );
}
