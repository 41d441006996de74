import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRejectedRow, toClientKey, type Client, type RejectedRow } from '#domain/client.ts';
import { finish } from '#domain/steps.ts';
import { toClient as toQontoClient } from '#providers/qonto/normalise.ts';
import { toClient as toWethodClient } from '#providers/wethod/normalise.ts';
import { countBoard } from './board.ts';
import { danglingReferences, numbersAtManyNames } from './findings.ts';
import { LinkIndex } from './link-index.ts';
import { allClusters, allPairs, clusterOf } from './link-result.ts';
import { link } from './link.ts';
import type { Pair } from './codes.ts';

interface Listed {
  readonly trap: string;
  readonly wethod: number | null;
  readonly qonto: string | null;
  readonly expect: 'linked' | 'suggested' | 'none' | 'either';
  readonly allowed?: readonly string[];
  readonly strength?: readonly string[];
  readonly why?: readonly string[];
  readonly against?: readonly string[];
}

interface Within {
  readonly ids: readonly [string | number, string | number];
  readonly strength: string;
  readonly why: readonly string[];
  readonly meaning: string;
}

interface MadeUp {
  readonly wethod: readonly unknown[];
  readonly qonto: readonly unknown[];
  readonly links: readonly Listed[];
  readonly within: { readonly wethod: readonly Within[]; readonly qonto: readonly Within[] };
  readonly coverage: {
    readonly both: number;
    readonly onlyWethod: number;
    readonly onlyQonto: number;
  };
}

const madeUp = JSON.parse(
  readFileSync(new URL('fixtures/made-up-clients.json', import.meta.url), 'utf8'),
) as MadeUp;

function read(row: Client | RejectedRow): Client {
  if (isRejectedRow(row)) throw new Error(JSON.stringify(row.faults));
  return row;
}

const clients = [
  ...madeUp.wethod.map((row) => read(toWethodClient(row))),
  ...madeUp.qonto.map((row) => read(toQontoClient(row))),
];
const result = link(clients);
const pairs = new Map(result.pairs.map((pair) => [keyOf(pair.left, pair.right), pair]));

function keyOf(a: string, b: string): string {
  return [a, b].toSorted().join(' ');
}

function outcome(pair: Pair | undefined): 'linked' | 'suggested' | 'none' {
  if (pair === undefined || pair.strength === null) return 'none';
  return pair.strength === 'possible' ? 'suggested' : 'linked';
}

const listed = madeUp.links.filter(({ wethod, qonto }) => wethod !== null && qonto !== null);

describe('every pair that is listed is what it is said to be', () => {
  test.each(
    listed.map((each) => [`${each.trap}: ${each.wethod} and ${each.qonto}`, each] as const),
  )('%s', (_, { wethod, qonto, expect: expected, allowed, strength, why = [], against = [] }) => {
    const pair = pairs.get(keyOf(`wethod:${wethod}`, `qonto:${qonto}`));
    const may = expected === 'either' ? (allowed ?? ['linked', 'suggested', 'none']) : [expected];
    expect(may).toContain(outcome(pair));
    if (outcome(pair) === 'none') return;
    if (strength !== undefined) expect(strength).toContain(pair?.strength);
    expect(pair?.why.map(({ code }) => code)).toEqual(expect.arrayContaining([...why]));
    expect(pair?.against.map(({ code }) => code)).toEqual(expect.arrayContaining([...against]));
  });
});

test('no other pair of the two providers is linked or suggested', () => {
  const known = new Set(
    listed.map(({ wethod, qonto }) => keyOf(`wethod:${wethod}`, `qonto:${qonto}`)),
  );
  const others = result.pairs.filter(
    ({ left, right }) =>
      left.split(':')[0] !== right.split(':')[0] && !known.has(keyOf(left, right)),
  );
  expect(others.filter((pair) => outcome(pair) !== 'none')).toEqual([]);
});

test('within a provider the listed pairs are found, and no others', () => {
  for (const source of ['wethod', 'qonto'] as const) {
    const found = result.pairs
      .filter(({ left, right }) => left.startsWith(`${source}:`) && right.startsWith(`${source}:`))
      .filter((pair) => outcome(pair) !== 'none');
    const wanted = madeUp.within[source].map(({ ids, strength, why }) => {
      const [a, b] = ids.map((id) => toClientKey(source, String(id)));
      const pair = pairs.get(keyOf(a ?? '', b ?? ''));
      expect(pair?.strength).toBe(strength);
      expect(pair?.why.map(({ code }) => code)).toEqual(expect.arrayContaining([...why]));
      return pair;
    });
    expect(new Set(found)).toEqual(new Set(wanted));
  }
});

test('the clusters are as many as are listed', () => {
  const count = (...sources: string[]) =>
    result.clusters.filter(
      ({ presentIn }) =>
        presentIn.length === sources.length &&
        sources.every((source) => presentIn.includes(source)),
    ).length;
  expect({
    both: count('wethod', 'qonto'),
    onlyWethod: count('wethod'),
    onlyQonto: count('qonto'),
  }).toEqual({
    both: madeUp.coverage.both,
    onlyWethod: madeUp.coverage.onlyWethod,
    // The list counts by pairs of both providers; the client that stands twice in Qonto alone is one.
    onlyQonto: madeUp.coverage.onlyQonto - 1,
  });
});

describe('what a board says besides', () => {
  const index = new LinkIndex();
  for (const client of clients) index.put(client);
  index.update();
  const clusterOfWethod = (id: number) => clusterOf(index, `wethod:${id}`);

  test('an id that is in no list, once the list is complete', () => {
    expect(finish(danglingReferences(index, new Set(['qonto'])))).toEqual([
      { key: 'wethod:1004', id: '1d000000-0000-4000-8000-000000009999' },
    ]);
    expect(finish(danglingReferences(index, new Set(['wethod'])))).toEqual([]);
  });

  test('one number at four names that have nothing in common, and at none fewer', () => {
    const withNumber = (id: number, corporate_name: string) =>
      read(toWethodClient({ id, corporate_name, vat: 'IT00011010154' }));
    const names = ['Zeffira Ceramiche', 'Tornielli Vetri', 'Grimaudo Legnami', 'Bremide Chimica'];
    const holders = names.map((name, place) => withNumber(place + 1, name));
    const found = (all: readonly Client[]) => {
      const filled = new LinkIndex();
      for (const client of all) filled.put(client);
      filled.update();
      return finish(numbersAtManyNames(filled)).map(({ names: count, keys }) => ({ count, keys }));
    };
    expect(found(holders)).toEqual([{ count: 4, keys: holders.map(({ key }) => key) }]);
    expect(found(holders.slice(1))).toEqual([]);
    // A fifth whose name meets one of them is no other name.
    expect(found([...holders, withNumber(5, 'Tornielli Figli')])[0]?.count).toBe(4);
  });

  test('one company with two establishments', () => {
    expect(clusterOfWethod(1008)?.several).toEqual([
      {
        source: 'qonto',
        keys: [7, 8].map((id) => `qonto:1d000000-0000-4000-8000-00000000000${id}`),
        areEstablishments: true,
      },
    ]);
  });

  test('one VAT number of several companies', () => {
    const found = (wethod: number, qonto: string) =>
      pairs.get(keyOf(`wethod:${wethod}`, `qonto:1d000000-0000-4000-8000-${qonto}`));
    expect(found(1009, '000000000009')?.sharedVat).toBe('same-vat-other-siren');
    expect(found(1010, '000000000010')?.sharedVat).toBe('same-vat-other-cf');
  });

  test('what is deleted in one and present in the other', () => {
    expect(clusterOfWethod(1038)).toMatchObject({ presentIn: ['qonto'], deletedIn: ['wethod'] });
  });

  test('the counts', () => {
    expect(countBoard(index)).toMatchObject({
      only: new Map([
        ['wethod', 29],
        ['qonto', 28],
      ]),
      deletedElsewhere: new Map([['qonto', 1]]),
      duplicates: 2,
    });
  });
});

describe('the laws hold of these clients too', () => {
  test('the order in which they come changes nothing', () => {
    expect(link(clients.toReversed())).toEqual(result);
    const turned = [...clients.slice(37), ...clients.slice(0, 37)];
    expect(link(turned)).toEqual(result);
  });

  test('which provider a client is of changes nothing, as long as it is another than the other', () => {
    const other = (text: string) =>
      text.replace(/^(wethod|qonto)/, (provider) => (provider === 'wethod' ? 'qonto' : 'wethod'));
    const swapped = link(
      clients.map((client) => ({
        ...client,
        provider: other(client.provider),
        key: toClientKey(other(client.provider), client.id),
      })),
    );
    const said = (all: readonly Pair[], rename: (key: string) => string) =>
      all
        .map(({ left, right, strength, why, notes }) =>
          JSON.stringify([
            [rename(left), rename(right)].toSorted(),
            strength,
            why.map(({ code }) => code),
            notes,
          ]),
        )
        .toSorted();
    expect(said(swapped.pairs, other)).toEqual(said(result.pairs, (key) => key));
  });

  test('each may go and come again, and without it the others are as if it had never been there', () => {
    const index = new LinkIndex();
    for (const client of clients) index.put(client);
    index.update();
    for (const client of clients) {
      index.remove(client.key);
      index.update();
      const others = link(clients.filter(({ key }) => key !== client.key));
      expect([...allPairs(index)]).toEqual(others.pairs);
      index.put(client);
      index.update();
      expect([...allPairs(index)]).toEqual(result.pairs);
    }
    expect([...allClusters(index)]).toEqual(result.clusters);
  });
});
