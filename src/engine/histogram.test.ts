import { parseDate, toZoned } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client, ClientKey } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { PLAIN_QUERY, withFilter, type ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { ALL_FIELDS, client, instant, narrowQuery } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { ClientStore } from './client-store.ts';
import { makeHistogramCounter, toAxis, withoutDate } from './histogram.ts';
import { ClientIndexes } from './indexes/client-indexes.ts';
import type { DateField } from './indexes/date-index.ts';
import { selectClients } from './selection.ts';

const ZONES = ['Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe']
  // A day was left out; days that begin at one o'clock; clocks that change for Ramadan.
  .concat(['Pacific/Apia', 'America/Sao_Paulo', 'Africa/Casablanca', 'UTC']);
const DATES = ALL_FIELDS.filter(
  (field): field is DateField => field.type === 'instant' || field.type === 'day',
);

/** Around days without a midnight, days of other lengths, a day that is not there, and far from all. */
const at = fc.oneof(
  instant,
  fc
    .tuple(
      fc
        .constantFrom('2011-12-29', '2011-12-30', '2011-12-31', '2018-11-04', '2018-02-18')
        .map((day) => Date.parse(day)),
      fc.integer({ min: -30 * 3600, max: 54 * 3600 }),
    )
    .map(([day, seconds]) => day + seconds * 1000),
  fc.constantFrom('0001-01-01', '1970-01-01', '9999-12-31').map((day) => Date.parse(day)),
);
const near = fc.tuple(at, fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 }));

/** Clients whose dates are close to each other, or anywhere. */
const clients: fc.Arbitrary<readonly Client[]> = fc
  .tuple(fc.array(client, { maxLength: 30 }), near, fc.boolean())
  .map(([all, [start, hours], isNear]) =>
    all.map((each, index) =>
      isNear && hours[index] !== undefined
        ? { ...each, createdAt: start + hours[index] * 3_600_000, updatedAt: start }
        : each,
    ),
  );

function setOf(all: readonly Client[]) {
  const store = new ClientStore();
  store.add(all);
  const indexes = new ClientIndexes(store);
  const count = makeHistogramCounter();
  return {
    store,
    /** As the screen counts: with the list's own answer at hand. */
    fromAnswer: (field: DateField, query: ClientQuery, moment: Moment, most: number) => {
      const { matches } = selectClients(store, indexes, query, moment);
      return count([{ store, indexes, matches }], field, query, moment, most);
    },
    shownBy: (query: ClientQuery, moment: Moment) =>
      selectClients(store, indexes, query, moment).positions.length,
    histogram: (
      field: DateField,
      query: ClientQuery,
      moment: Moment,
      most = 40,
      only?: Set<ClientKey>,
    ) => count([{ store, indexes, matches: null }], field, query, moment, most, only),
  };
}

const between = (first: string, last: string) =>
  ({ operator: 'date', date: { operator: 'bt', values: [first, last] } }) as const;

describe('a histogram', () => {
  it.each(ZONES)('sums to the list, and each bar is what its filter shows, in %s', (zone) => {
    fc.assert(
      fc.property(
        clients,
        fc.array(narrowQuery, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...DATES),
        fc.integer({ min: 14, max: 40 }),
        (all, queries, field, most) => {
          const moment = { zone, today: '2026-03-31' };
          const { shownBy, histogram, fromAnswer } = setOf(all);
          for (const query of queries) {
            const { bins, counts, absent } = histogram(field, query, moment, most);
            const sum = counts.reduce((total, each) => total + each, 0);
            expect(sum + absent).toBe(shownBy(withoutDate(query, field), moment));
            expect(fromAnswer(field, query, moment, most).counts).toEqual(counts);
            expect(counts).toHaveLength(bins.length);
            expect([...counts]).toEqual(
              bins.map(({ first, last }) =>
                shownBy(withFilter(query, field, between(first, last)), moment),
              ),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has days that begin where the editors’ calendar has them begin', () => {
    const start = (day: string, zone: string) => toZoned(parseDate(day), zone).toDate().getTime();
    fc.assert(
      fc.property(
        at,
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(...ZONES),
        (from, days, zone) => {
          fc.pre(from > Date.parse('1971-01-01') && from < Date.parse('2100-01-01'));
          const { bins, edges } = toAxis(from, from + days * 86_400_000, zone, 40);
          expect(Array.from(edges.subarray(0, -1))).toEqual(
            bins.map(({ first }) => start(first, zone)),
          );
        },
      ),
    );
  });

  it.each([
    ['Europe/Rome', '2026-03-29', 23],
    ['Europe/Rome', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['Asia/Kolkata', '2026-03-29', 24],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Africa/Casablanca', '2026-02-15', 25],
    ['Africa/Casablanca', '2026-03-22', 23],
  ])('has a bar of its own length in %s for %s: %d hours', (zone, day, hours) => {
    const noon = Date.parse(`${day}T12:00:00Z`);
    const { bins, edges } = toAxis(noon - 3 * 86_400_000, noon + 3 * 86_400_000, zone, 40);
    const place = bins.findIndex(({ first }) => first === day);
    expect(((edges[place + 1] ?? 0) - (edges[place] ?? 0)) / 3_600_000).toBe(hours);
  });

  it('has no bar for a day that a zone has left out', () => {
    const noon = Date.parse('2011-12-30T12:00:00Z');
    const { bins } = toAxis(noon - 2 * 86_400_000, noon + 2 * 86_400_000, 'Pacific/Apia', 40);
    const days = bins.map(({ first }) => first);
    expect(days).toContain('2011-12-29');
    expect(days).not.toContain('2011-12-30');
    expect(days).toContain('2011-12-31');
  });

  it('stays where it is while somebody types, and follows the clients as they change', () => {
    const { store, histogram } = setOf([
      demoClient({ id: '1', key: 'wethod:1', name: 'Rossi', updatedAt: Date.parse('2026-05-01') }),
      demoClient({
        id: '2',
        key: 'wethod:2',
        name: 'Bianchi',
        updatedAt: Date.parse('2026-05-20'),
      }),
    ]);
    const moment = { zone: 'UTC', today: '2026-05-20' };
    const all = histogram(SHARED.updated, PLAIN_QUERY, moment);
    const some = histogram(SHARED.updated, { ...PLAIN_QUERY, search: 'rossi' }, moment);
    expect(some.bins).toEqual(all.bins);
    expect(some.counts[0]).toBe(1);
    expect(some.counts.at(-1)).toBe(0);
    const part = histogram(SHARED.updated, PLAIN_QUERY, moment, 40, new Set(['wethod:2']));
    expect(part.bins).toEqual(all.bins);
    expect(part.counts[0]).toBe(0);
    expect(part.counts.at(-1)).toBe(1);
    expect(histogram(SHARED.updated, PLAIN_QUERY, moment).counts).toEqual(all.counts);
    store.remove(['wethod:1']);
    expect(histogram(SHARED.updated, PLAIN_QUERY, moment).bins).toHaveLength(7);
    store.remove(['wethod:2']);
    expect(histogram(SHARED.updated, PLAIN_QUERY, moment).bins).toEqual([]);
  });
});
