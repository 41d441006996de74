import type { Random } from './random.ts';

const DAY = 86_400_000;

/** When a client came, last changed and went: milliseconds since 1970. */
export interface Chronology {
  created: number;
  updated: number;
  deleted: number | null;
}

/** The moment of an import that gave every fortieth client the same times to the millisecond. */
export const importedAt = (now: number): number => now - 45 * DAY + 34_200_000;

export function makeChronology(random: Random, now: number, index: number): Chronology {
  const age = random.integer(1, 6 * 365);
  const created = now - age * DAY + random.integer(0, DAY - 1);
  // Squared, so that much of an address book was touched lately; whole seconds half of the time.
  const since = random.fraction() ** 2.5 * (now - created);
  const exact = Math.floor(now - since);
  const updated = Math.max(created, random.chance(0.5) ? exact : exact - (exact % 1000));
  const deleted = random.chance(0.1) ? updated : null;
  if (index % 40 === 0) {
    const moment = importedAt(now);
    return { created: moment, updated: moment, deleted: null };
  }
  // Some were touched around the start of the present day, for "today" and "yesterday".
  if (index % 97 === 0) {
    return {
      created: created - DAY,
      updated: now - 3_600_000 + random.integer(0, 3_720_000),
      deleted: null,
    };
  }
  return { created, updated, deleted };
}

const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * DAY;
};

/**
 * Both ends of the latest days of 25 and 23 hours in Italy, each with the millisecond before it:
 * summer time changes at 01:00 UTC on the last Sunday of October and of March (directive 2000/84/EC).
 */
export function changeOfClockEdges(now: number): readonly number[] {
  const year = new Date(now).getUTCFullYear() - 1;
  const long = lastSunday(year, 9);
  const short = lastSunday(year, 2);
  const HOUR = 3_600_000;
  const edges = [long - 2 * HOUR, long + 23 * HOUR, short - HOUR, short + 22 * HOUR];
  return edges.flatMap((edge) => [edge - 1, edge]);
}
