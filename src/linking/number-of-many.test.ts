import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { clientsOfBoth } from '#testing/linked-clients.ts';
import { toEntry } from './entry.ts';
import { LinkIndex } from './link-index.ts';
import { allPairs } from './link-result.ts';
import { link } from './link.ts';
import { namesDiffer } from './name-evidence.ts';
import { Party } from './party.ts';
import { FEWEST_NAMES, UnrelatedNames, unrelatedNamesOf } from './unrelated-names.ts';

/** Names of one word each, which have nothing in common. */
const NAMES =
  'Alba Brina Cedro Duna Edera Faggio Gelso Hortus Ibisco Lauro Mirto Noce Olmo Pioppo'.split(' ');

function client(name: string | null, place: number, more: Partial<Client> = {}) {
  const id = String(place);
  return demoClient({
    key: toClientKey('qonto', id),
    provider: 'qonto',
    id,
    name,
    vatNumber: 'IT00011010154',
    ...more,
  });
}

/** Clients that are told to be one, by their places. */
function groupsOf(clients: readonly Client[]): readonly (readonly string[])[] {
  return link(clients)
    .clusters.map(({ members }) => members.map((key) => key.replace('qonto:', '')))
    .filter((members) => members.length > 1);
}

test('of a number at many names each name is read once, however many pairs have it', () => {
  const read = vi.spyOn(UnrelatedNames.prototype, 'add');
  const index = new LinkIndex();
  for (const [place, name] of NAMES.entries()) index.put(client(name, place));
  index.update();
  const pairs = [...allPairs(index)];
  expect(pairs).toHaveLength((NAMES.length * (NAMES.length - 1)) / 2);
  expect(pairs.every(({ notes }) => notes.includes('number-of-many'))).toBe(true);
  expect(read).toHaveBeenCalledTimes(NAMES.length);
  // One more is read alone; where one has left, all others are read again.
  for (const [change, times] of [
    [() => index.put(client('Quercia', NAMES.length)), 1],
    [() => index.remove(toClientKey('qonto', '0')), NAMES.length],
  ] as const) {
    read.mockClear();
    change();
    index.update();
    expect([...allPairs(index)].length).toBeGreaterThan(1);
    expect(read).toHaveBeenCalledTimes(times);
  }
  read.mockRestore();
});

test('a number is somebody’s again once the many have gone', () => {
  const index = new LinkIndex();
  for (const [place, name] of NAMES.entries()) index.put(client(name, place));
  index.update();
  for (const place of NAMES.keys()) if (place > 1) index.remove(toClientKey('qonto', `${place}`));
  index.update();
  const pairs = [...allPairs(index)];
  expect(pairs.map(({ strength, notes }) => [strength, notes])).toEqual([['certain', []]]);
});

test('a client without a name makes nobody of them one, and may be any of them', () => {
  const clients = [null, 'Alba', 'Brina', 'Cedro', 'Duna'].map((name, place) =>
    client(name, place),
  );
  expect(groupsOf(clients)).toEqual([]);
  const { pairs } = link(clients);
  const nameless = pairs.filter(({ left, right }) => [left, right].includes('qonto:0'));
  expect(nameless.map(({ strength, notes }) => [strength, notes])).toEqual(
    ['Alba', 'Brina', 'Cedro', 'Duna'].map(() => ['possible', ['number-of-many']]),
  );
});

test('two clients without a name may be any of them too', () => {
  const clients = [null, null, 'Alba', 'Brina', 'Cedro', 'Duna'].map((name, place) =>
    client(name, place),
  );
  expect(groupsOf(clients)).toEqual([]);
});

describe('names that are one in another way than by a word are no further names', () => {
  const three = ['Alba', 'Brina', 'Cedro'].map((name, place) => client(name, place));
  const cases: readonly (readonly [string, Client, Client])[] = [
    [
      'a name and a legal name',
      client('Duna', 3, { legalName: 'Alba S.r.l.' }),
      client('Duna S.r.l.', 4),
    ],
    [
      'a short name',
      client('Duna Levante Ponente', 3, { raw: { acronym: 'DLP' } }),
      client('DLP', 4),
    ],
    ['a letter', client('Zefiretta', 3), client('Zefireta', 4)],
    ['one word or two', client('Duna Levante', 3), client('Dunalevante', 4)],
    ['the firm of an owner', client('DB Due di Bruno Lissoni', 3), client('Dbdue', 4)],
  ];
  test.each(cases)('%s', (_, one, other) => {
    const entries = (clients: readonly Client[]) => clients.map((each) => toEntry(new Party(each)));
    const names = one.legalName === null ? 4 : 3;
    expect(unrelatedNamesOf(entries([...three, one, other])).count()).toBe(names);
    expect(unrelatedNamesOf(entries([other, one, ...three].toReversed())).count()).toBe(names);
    // With one name less they are three, and the number is somebody's.
    const all = [...three.slice(names - 3), one, other];
    expect(unrelatedNamesOf(entries(all)).count()).toBe(3);
    expect(groupsOf(all)).toEqual([all.map(({ id }) => id)]);
  });
});

test('whatever the names are, a number of many makes none of them one that have nothing in common', () => {
  const withOneNumber = (made: Client): Client =>
    client(made.name, 0, {
      key: made.key,
      provider: made.provider,
      id: made.id,
      legalName: made.legalName,
      kind: made.kind,
      raw: made.raw,
    });
  fc.assert(
    fc.property(clientsOfBoth(14), (made) => {
      const clients = made.map(withOneNumber);
      const partyOf = new Map(clients.map((each) => [each.key, new Party(each)] as const));
      if (groupsThatMeet([...partyOf.values()]) < FEWEST_NAMES) return;
      for (const { members } of link(clients).clusters) {
        const parties = members.flatMap((key) => partyOf.get(key) ?? []);
        if (parties.length < 2) continue;
        expect(parties.every(({ names }) => names.length > 0)).toBe(true);
        expect(groupsThatMeet(parties)).toBe(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('names are counted as they are compared', () => {
  fc.assert(
    fc.property(clientsOfBoth(14), (clients) => {
      const entries = clients.map((each) => toEntry(new Party(each)));
      const count = groupsThatMeet(entries.map(({ party }) => party));
      if (count < FEWEST_NAMES)
        expect(unrelatedNamesOf(entries).count()).toBeLessThan(FEWEST_NAMES);
      else expect(unrelatedNamesOf(entries).count()).toBe(count);
    }),
    { numRuns: 500 },
  );
});

/** How many groups there are of names that meet, or meet what meets: each compared with each. */
function groupsThatMeet(parties: readonly Party[]): number {
  const left = new Set(parties.filter(({ names }) => names.length > 0));
  let count = 0;
  for (const first of left) {
    count += 1;
    const group = new Set([first]);
    for (const party of group) {
      left.delete(party);
      for (const other of left) if (!namesDiffer(party, other)) group.add(other);
    }
  }
  return count;
}
