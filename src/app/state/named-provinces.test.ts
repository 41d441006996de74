import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { SHARED } from '#domain/fields/shared.ts';
import { ClientStore } from '#engine/client-store.ts';
import { makeFound } from '#engine/found.ts';
import { SearchIndex, type SearchResult } from '#engine/indexes/search-index.ts';
import { knownProvinces, learnProvinces } from '#engine/province-words.ts';
import { searchMatcher, searchText } from '#engine/search.ts';
import { isNarrower } from '#engine/search-words.ts';
import { ITALIAN_PROVINCE_NAMES } from '#normal-forms/italian-provinces.ts';
import { demoClient } from '#testing/demo-client.ts';
import { provincesNamed } from './named-provinces.ts';

const before = knownProvinces();
beforeEach(() => learnProvinces(provincesNamed));
afterEach(() => learnProvinces(before));

function clientIn(province: string | null, country: string | null, city: string | null = null) {
  const parts = { street: null, zipCode: null };
  const addresses = [{ role: 'main', ...parts, city, province, country } as const];
  return demoClient({ id: `${province} ${country} ${city}`, name: 'Delta', addresses });
}

const finds = (province: string | null, country: string | null, search: string) =>
  searchMatcher(search)(searchText(clientIn(province, country)));

describe('a client in an Italian province', () => {
  it('is found by each name of the province, whole and as it is typed', () => {
    for (const [letters, name] of ITALIAN_PROVINCE_NAMES) {
      for (let end = 1; end <= name.length; end += 1) {
        expect(finds(letters, 'IT', name.slice(0, end)), name.slice(0, end)).toBe(true);
      }
      expect(finds(letters, 'IT', `delta ${name}`), name).toBe(true);
    }
  });

  it.each([
    ['MI', 'milano'],
    ['mi', 'MILANO'],
    ['MI', 'it-mi'],
    ['FC', 'forli'],
    ['FC', 'Forlì-Cesena'],
    ['AQ', 'aquila'],
    ['AQ', 'L’Aquila'],
    ['RE', 'reggio emilia'],
    ['RC', 'reggio calabria'],
    ['BZ', 'bozen'],
    ['FI', 'Florence'],
    ['TO', 'Turin'],
    ['VE', 'venise'],
    ['GE', 'Gênes'],
    ['MI', 'mi'],
  ])('%s is found by «%s»', (province, search) => {
    expect(finds(province, 'IT', search)).toBe(true);
  });

  it.each([
    ['MI', 'IT', 'monza'],
    ['MI', 'IT', 'ilano'],
    ['MI', 'IT', 'milanox'],
    ['RE', 'IT', 'reggio calabria'],
    // Michigan.
    ['MI', 'US', 'milano'],
    ['MI', null, 'milano'],
    // France is no province of Frosinone, and neither is Monaco of Macerata.
    [null, 'FR', 'frosinone'],
    [null, 'MC', 'macerata'],
    [null, 'IT', 'milano'],
  ])('%s in %s is not found by «%s»', (province, country, search) => {
    expect(finds(province, country, search)).toBe(false);
  });
});

const CLIENTS = [...ITALIAN_PROVINCE_NAMES.keys()].map((letters) => clientIn(letters, 'IT'));
const indexOf = () => {
  const store = new ClientStore();
  store.add([...CLIENTS, clientIn(null, 'IT', 'Milano'), clientIn('MI', 'US', 'Romeo')]);
  return new SearchIndex(store);
};

test('the names that have come are looked for again, also in what is longer', () => {
  const index = indexOf();
  learnProvinces(() => []);
  const early = index.find('mila');
  learnProvinces(provincesNamed);
  const whole = (search: string) => indexOf().find(search).holds;
  expect(early.holds).not.toEqual(whole('mila'));
  expect(index.find('mila', early).holds).toEqual(whole('mila'));
  expect(index.find('milan', early).holds).toEqual(whole('milan'));
});

const letters = fc.constantFrom(...'milanoregtcsvu -');
const typed = fc.oneof(
  fc.array(letters, { maxLength: 6 }).map((all) => all.join('')),
  fc.constantFrom(...[...ITALIAN_PROVINCE_NAMES.values()].map((name) => name.toLowerCase())),
);

test('typed key by key it finds the same, and what is narrower finds no more', () => {
  const index = indexOf();
  fc.assert(
    fc.property(typed, typed, (search, mistake) => {
      const keys = [mistake, ...Array.from(search, (_, end) => search.slice(0, end + 1))];
      let last: SearchResult | null = null;
      for (const key of keys) last = index.find(key, last);
      const all = index.find(search);
      expect(index.find(search, last).holds).toEqual(all.holds);
      if (!isNarrower(search, mistake)) return;
      const wider = index.find(mistake).holds;
      for (const [at, holds] of all.holds.entries()) if (holds === 1) expect(wider[at]).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test('the letters are marked where they are shown, and said where they are not', () => {
  const client = clientIn('MI', 'IT');
  const look = (search: string) => {
    const found = makeFound(search);
    return {
      shown: found(client, [{ field: SHARED.province, text: 'MI' }]),
      hidden: found(client, [{ field: SHARED.name, text: 'Delta' }]),
    };
  };
  expect(look('milano').shown).toEqual({ ranges: [[[0, 2]]], elsewhere: [] });
  expect(look('milano').hidden.elsewhere).toMatchObject([{ where: SHARED.province, text: 'MI' }]);
  // Of its country the province has nothing.
  expect(look('it').shown.ranges).toEqual([[]]);
});
