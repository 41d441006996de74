import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '#testing/asking.ts';
import { client, moment, narrowQuery } from '#testing/arbitraries.ts';
import { selectClients } from './selection.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { ClientStore } from './client-store.ts';
import { ClientIndexes } from './indexes/client-indexes.ts';
import { countCountries } from './country-facet.ts';

describe('the number beside a country', () => {
  it('is how many clients choosing it shows, whatever else is asked', () => {
    fc.assert(
      fc.property(
        fc.array(client, { maxLength: 40 }),
        narrowQuery,
        moment,
        (clients, query, when) => {
          const set = new ClientStore();
          const indexes = new ClientIndexes(set);
          set.add(clients);
          for (const { value, count } of countCountries(set, indexes, query, when)) {
            expect([value, count]).toEqual([
              value,
              selectClients(set, indexes, asking({ country: [value] }, query), when).positions
                .length,
            ]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is there for every country that a client has, though it shows none', () => {
    fc.assert(
      fc.property(fc.array(client, { maxLength: 20 }), moment, (clients, when) => {
        const set = new ClientStore();
        const indexes = new ClientIndexes(set);
        set.add(clients);
        const query = { ...PLAIN_QUERY, search: 'nobody is called this' };
        const known = set.clients.flatMap((one) => one?.addresses[0]?.country ?? []);
        const counted = countCountries(set, indexes, query, when);
        expect(new Set(counted.map(({ value }) => value))).toEqual(new Set(known));
        expect(counted.every(({ count }) => count === 0)).toBe(true);
      }),
    );
  });
});
