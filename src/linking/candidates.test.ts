import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientsOfBoth } from '#testing/linked-clients.ts';
import { BesidesName } from './besides-name.ts';
import { toEntry, type Entry } from './entry.ts';
import { meetBesidesName } from './meeting.ts';
import { matchPartyNames } from './name-evidence.ts';
import { NearNames } from './near-names.ts';
import { Party } from './party.ts';

const RUNS = { numRuns: 300 };

const entries = clientsOfBoth(12).map((clients) =>
  clients.map((client) => toEntry(new Party(client))),
);

/** Of each, that nobody is missed of those with whom it agrees. */
function missed(
  all: readonly Entry[],
  like: (entry: Entry) => readonly Entry[],
  agree: (a: Entry, b: Entry) => boolean,
): readonly (readonly [Entry, Entry])[] {
  return all.flatMap((one) => {
    const found = new Set(like(one));
    return all
      .filter((other) => agree(one, other) && !found.has(other))
      .map((other) => [one, other] as const);
  });
}

test('names by their sketches miss none that agree', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const names = new NearNames(all);
      const agree = (a: Entry, b: Entry) => {
        const { match } = matchPartyNames(a.party, b.party);
        // Equal ones have a key of their own, whatever else they have.
        return match?.grade === 'near' && match.near !== 'form' && match.near !== 'person';
      };
      expect(missed(all, (entry) => names.like(entry), agree)).toEqual([]);
    }),
    RUNS,
  );
});

test('those of one name, by what else agrees, miss none that meet', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const besides = new BesidesName(all);
      const agree = (a: Entry, b: Entry) => meetBesidesName(a.party, b.party);
      expect(missed(all, (entry) => besides.like(entry), agree)).toEqual([]);
    }),
    RUNS,
  );
});
