import { describe, expect, test } from 'vitest';
import { SHARED, type SharedFieldId } from '#domain/fields/shared.ts';
import { formatClientQuery, PLAIN_QUERY } from '#query/client-query.ts';
import { nextSort } from './next-sort.ts';

/** Clicks columns one after another, `+city` with Shift; answers the order as a URL spells it. */
function click(...heads: readonly (SharedFieldId | `+${SharedFieldId}`)[]): string {
  const sort = heads.reduce(
    (earlier, head) =>
      nextSort(earlier, SHARED[head.replace('+', '') as SharedFieldId], head.startsWith('+')),
    PLAIN_QUERY.sort,
  );
  return formatClientQuery({ ...PLAIN_QUERY, sort }).get('sort') ?? 'name';
}

describe('a click', () => {
  test('goes up, down, and back to the names', () => {
    expect(click('city')).toBe('city');
    expect(click('city', 'city')).toBe('-city');
    expect(click('city', 'city', 'city')).toBe('name');
  });

  test('asks for the newest dates and the most identifiers first', () => {
    expect(click('updated')).toBe('-updated');
    expect(click('updated', 'updated')).toBe('updated');
    expect(click('updated', 'updated', 'updated')).toBe('name');
    expect(click('externalIdentifiers')).toBe('-externalIdentifiers');
  });

  test('turns the names of the plain list around and back', () => {
    expect(click('name')).toBe('-name');
    expect(click('name', 'name')).toBe('name');
  });

  test('leaves one column of several, in its first direction', () => {
    expect(click('city', '+kind', 'kind')).toBe('kind');
    expect(click('city', 'city', '+kind', 'city')).toBe('city');
  });
});

describe('a click with Shift', () => {
  test('adds a column behind the others', () => {
    expect(click('+city')).toBe('name,city');
    expect(click('city', '+updated', '+kind')).toBe('city,-updated,kind');
  });

  test('turns a column around in its place, then takes it out', () => {
    expect(click('city', '+kind', '+city')).toBe('-city,kind');
    expect(click('city', '+kind', '+city', '+city')).toBe('kind');
  });

  test('never leaves the list without an order', () => {
    expect(click('city', '+city', '+city')).toBe('name');
  });
});
