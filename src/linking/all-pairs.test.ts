import { expect, test } from 'vitest';
import type { Client, ClientKey } from '#domain/client.ts';
import { finish } from '#domain/steps.ts';
import { manyClients } from '#testing/linked-clients.ts';
import type { Surroundings } from './agreement.ts';
import { countBoard, type Board } from './board.ts';
import { connect } from './edges.ts';
import { isBefore, toEntry, type Entry } from './entry.ts';
import { toComponent } from './grouping.ts';
import { judge } from './judge.ts';
import { LinkIndex } from './link-index.ts';
import { allPairs } from './link-result.ts';
import { Party } from './party.ts';
import { unrelatedNamesOf } from './unrelated-names.ts';

/** What the rules say of shared values, counted over all records for each question. */
function countedOver(parties: readonly Party[]): Surroundings {
  const cache = new Map<string, readonly Party[]>();
  const having = (kind: string, value: string, has: (party: Party) => boolean) => {
    const key = `${kind} ${value}`;
    const found = cache.get(key) ?? parties.filter(has);
    cache.set(key, found);
    return found;
  };
  const namesOf = (found: readonly Party[]) =>
    new Set(found.flatMap(({ names }) => names.slice(0, 1).map(({ sorted }) => sorted))).size;
  const nameKeys = ({ names }: Party) =>
    names.flatMap(({ core, sorted, owner }) => [
      core,
      sorted,
      ...(owner === null ? [] : [owner.firm]),
    ]);
  return {
    isShared: (kind, value) => {
      const lists = { email: 'emails', phone: 'phones', domain: 'domains' } as const;
      const found = having(kind, value, (party) => party[lists[kind]].includes(value));
      return namesOf(found) >= 3 || found.length > 50;
    },
    isFiller: (number) =>
      namesOf(
        having('number', number, ({ numbers }) => numbers.some(({ value }) => value === number)),
      ) > 2,
    isOfMany: (number) =>
      unrelatedNamesOf(
        having('number', number, ({ numbers }) =>
          numbers.some(({ value }) => value === number),
        ).map((party) => toEntry(party)),
      ).count() >= 4,
    isOnlyPair: (a, b) =>
      [...nameKeys(a), ...nameKeys(b)].every((key) =>
        having('name', key, (party) => nameKeys(party).includes(key)).every(
          (party) => party === a || party === b,
        ),
      ),
  };
}

/** Every record compared with every other, and all put together at once. */
function compareAll(clients: readonly Client[]): {
  readonly board: Board;
  readonly strengths: ReadonlyMap<string, string | null>;
} {
  const entries = clients.map((client) => toEntry(new Party(client)));
  const surroundings = countedOver(entries.map(({ party }) => party));
  const edges = entries.flatMap((one, index) =>
    entries.slice(index + 1).flatMap((other) => {
      const [left, right] = isBefore(one.party, other.party) ? [one, other] : [other, one];
      const judgement = judge(left.party, right.party, surroundings);
      return judgement === null ? [] : [connect(left, right, judgement)];
    }),
  );
  const { groups } = finish(toComponent(entries, new Map()));
  const groupOf = new Map(
    groups.flatMap((group) => group.members.map((member) => [member, group] as const)),
  );
  const clusters = [
    ...groups.map(({ members }) => members),
    ...entries.filter((entry) => !groupOf.has(entry)).map((entry): readonly Entry[] => [entry]),
  ];
  const sources = (members: readonly Entry[]) => [
    ...new Set(members.filter(({ party }) => !party.isDeleted).map(({ party }) => party.source)),
  ];
  const strengthOf = (members: readonly Entry[]) => {
    const [first] = members;
    return first === undefined ? null : groupOf.get(first)?.weakest.strength;
  };
  const both = clusters.filter((members) => sources(members).length === 2);
  const only = (source: string) =>
    clusters.filter((members) => sources(members).join(' ') === source);
  const counted = (count: (source: string) => number) =>
    new Map(
      ['wethod', 'qonto'].map((each) => [each, count(each)] as const).filter(([, n]) => n > 0),
    );
  const isLinked = (strength: string | null) => strength === 'certain' || strength === 'likely';
  const isWithin = (left: Entry, right: Entry) => left.party.source === right.party.source;
  return {
    strengths: new Map(
      edges.map(({ left, right, strength }) => [
        pairKey(left.party.key, right.party.key),
        strength,
      ]),
    ),
    board: {
      both: {
        certain: both.filter((members) => strengthOf(members) === 'certain').length,
        likely: both.filter((members) => strengthOf(members) === 'likely').length,
      },
      only: counted((source) => only(source).length),
      deletedElsewhere: counted(
        (source) =>
          only(source).filter((members) => members.some(({ party }) => party.source !== source))
            .length,
      ),
      // Of what is deleted everywhere nobody has to look at anything.
      conflicts: groups.filter(
        ({ members }) =>
          sources(members).length > 0 &&
          edges.some(
            (edge) =>
              members.includes(edge.left) &&
              members.includes(edge.right) &&
              isLinked(edge.strength) &&
              edge.judgement.isConflict,
          ),
      ).length,
      suggestions: edges.filter(
        ({ left, right, strength }) =>
          strength === 'possible' &&
          !isWithin(left, right) &&
          (groupOf.get(left) ?? left) !== (groupOf.get(right) ?? right),
      ).length,
      duplicates: edges.filter(
        ({ left, right, strength, judgement }) =>
          isLinked(strength) &&
          isWithin(left, right) &&
          judgement.establishment !== 'other-establishment',
      ).length,
    },
  };
}

function pairKey(a: ClientKey, b: ClientKey): string {
  return [a, b].toSorted().join(' ');
}

test.each([1, 2, 3, 4])('keys lose no pair that all pairs have, with seed %i', (seed) => {
  const clients = manyClients(300, seed);
  const index = new LinkIndex();
  for (const client of clients) index.put(client);
  index.update();
  const { board, strengths } = compareAll(clients);
  const found = new Map(
    [...allPairs(index)].map(({ left, right, strength }) => [pairKey(left, right), strength]),
  );
  expect(found).toEqual(strengths);
  expect(countBoard(index)).toEqual(board);
  // The set is worth comparing: there is some of everything.
  expect(Math.min(board.both.certain, board.both.likely, board.conflicts)).toBeGreaterThan(0);
  expect(Math.min(board.suggestions, board.duplicates)).toBeGreaterThan(0);
});
