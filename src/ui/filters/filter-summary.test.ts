import { describe, expect, test } from 'vitest';
import { asking, type Parts } from '#testing/asking.ts';
import type { QueryPart } from '#query/client-query.ts';
import { parseDateFilter } from '#query/date-filter.ts';
import { countryName } from '#i18n/country-name.ts';
import { dayDate, exactDate } from '#ui/primitives/dates.ts';
import { summary } from './filter-summary.ts';

const of = (part: QueryPart, asked: Partial<Parts>) => summary(asking(asked), part, 'Europe/Rome');
const updated = (spelling: string) => of('updated', { updated: parseDateFilter(spelling) });

describe('a date', () => {
  test('presets stay relative', () => {
    expect(updated('last:30d')).toBe('last 30 days');
    expect(updated('last:1d')).toBe('last day');
    expect(updated('this:day')).toBe('today');
    expect(updated('last:month')).toBe('last month');
  });

  test('every operator has plain words', () => {
    const day = dayDate('2026-01-01');
    expect(updated('eq:2026-01-01')).toBe(`on ${day}`);
    expect(updated('neq:2026-01-01')).toBe(`not on ${day}`);
    expect(updated('lt:2026-01-01')).toBe(`before ${day}`);
    expect(updated('gt:2026-01-01')).toBe(`after ${day}`);
    expect(updated('lte:2026-01-01')).toBe(`on or before ${day}`);
    expect(updated('gte:2026-01-01')).toBe(`on or after ${day}`);
    expect(updated('bt:2026-01-01,2026-01-31')).toBe(`between ${day} and ${dayDate('2026-01-31')}`);
    expect(updated('in:2026-01-01')).toBe(`on any of ${day}`);
  });

  test('several days are two and a number', () => {
    expect(updated('nin:2026-01-01,2026-01-02,2026-01-03,2026-01-04')).toBe(
      `on none of ${dayDate('2026-01-01')}, ${dayDate('2026-01-02')} +2`,
    );
  });

  test('an instant is exact in the zone, and is at, not on', () => {
    const instant = '2026-01-01T10:00:05.000Z';
    const exact = exactDate(Date.parse(instant), 'Europe/Rome');
    expect(updated(`eq:${instant}`)).toBe(`at ${exact}`);
    expect(exact).toContain('11:00:05');
  });
});

test('a text says how it is compared only where it is not as a whole', () => {
  expect(of('name', { name: 'acme' })).toBe('contains acme');
  expect(of('vatNumber', { vatNumber: 'IT 01' })).toBe('IT 01');
});

test('countries are named by the viewer, and as written in quotes where no code is known', () => {
  expect(of('country', { country: ['IT', 'FR', 'DE', 'ES'] })).toBe(
    `${countryName('IT')}, ${countryName('FR')} +2`,
  );
  expect(of('country', { country: ['Repubblica'] })).toBe('“Repubblica”');
});

test('deleted clients are shown, or the only ones', () => {
  expect(of('deleted', { deleted: 'include' })).toBe('shown');
  expect(of('deleted', { deleted: 'only' })).toBe('only');
});

test('options are named in the order of the list, whichever was chosen first', () => {
  expect(of('kind', { kind: ['individual', 'company'] })).toBe('Company, Individual');
});
