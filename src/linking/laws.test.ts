import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toClientKey, type Client, type ClientKey } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { clientsOfBoth, decisionsOn } from '#testing/linked-clients.ts';
import { countBoard } from './board.ts';
import type { Decision, Pair } from './codes.ts';
import { LinkIndex } from './link-index.ts';
import { allClusters, allPairs, type Cluster } from './link-result.ts';
import { link, type Links } from './link.ts';

const RUNS = { numRuns: 150 };

const set = clientsOfBoth(9).chain((clients) =>
  fc.record({ clients: fc.constant(clients), decisions: decisionsOn(clients) }),
);

/** What is said, without the order in which two are named. */
function said({ clusters, pairs }: Links, rename: (key: ClientKey) => string = (key) => key) {
  const both = ({ left, right }: Pair) => [rename(left), rename(right)].toSorted().join(' ');
  const codes = (listed: readonly { readonly code: string }[]) => listed.map(({ code }) => code);
  return {
    clusters: clusters
      .map(({ members, strength, isConflict, isDisputed, weakest }: Cluster) =>
        JSON.stringify([
          members.map(rename).toSorted(),
          strength,
          isConflict,
          isDisputed,
          weakest === null ? null : both(weakest),
        ]),
      )
      .toSorted(),
    pairs: pairs
      .map((pair) =>
        JSON.stringify([
          both(pair),
          pair.strength,
          codes(pair.why),
          codes(pair.against),
          pair.notes,
          pair.isConflict,
          pair.sharedVat,
        ]),
      )
      .toSorted(),
  };
}

function read(index: LinkIndex): Links {
  return { clusters: [...allClusters(index)], pairs: [...allPairs(index)] };
}

test('the order in which clients come changes nothing', () => {
  const shuffled = set.chain(({ clients, decisions }) =>
    fc.record({
      clients: fc.constant(clients),
      decisions: fc.constant(decisions),
      others: fc.shuffledSubarray([...clients], { minLength: clients.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ clients, decisions, others }) => {
      expect(link(others, decisions.toReversed())).toEqual(link(clients, decisions));
    }),
    RUNS,
  );
});

test('which provider a client is of changes nothing, as long as it is another than the other', () => {
  const other = (provider: string) => (provider === 'wethod' ? 'qonto' : 'wethod');
  const swappedKey = (key: ClientKey): ClientKey => {
    const [provider = '', ...id] = key.split(':');
    return toClientKey(other(provider), id.join(':'));
  };
  fc.assert(
    fc.property(set, ({ clients, decisions }) => {
      const swapped = clients.map((client): Client => ({
        ...client,
        provider: other(client.provider),
        key: swappedKey(client.key),
      }));
      const decided = decisions.map(({ a, b, verdict }): Decision => ({
        a: swappedKey(a),
        b: swappedKey(b),
        verdict,
      }));
      expect(said(link(swapped, decided), swappedKey)).toEqual(said(link(clients, decisions)));
    }),
    RUNS,
  );
});

const stranger = demoClient({
  key: 'wethod:99',
  id: '99',
  name: 'Ostrogota Nautica S.r.l.',
  emails: [{ role: 'main', address: 'porto@ostrogota.example' }],
  phones: ['+39 081 5551234'],
  vatNumber: 'IT00011700150',
});

test('a client that shares nothing with the others changes nothing for them', () => {
  fc.assert(
    fc.property(set, ({ clients, decisions }) => {
      const { clusters, pairs } = link([stranger, ...clients], decisions);
      const others = clusters.filter(({ members }) => !members.includes(stranger.key));
      expect(clusters.length - others.length).toBe(1);
      expect({ clusters: others, pairs }).toEqual(link(clients, decisions));
    }),
    RUNS,
  );
});

/** What can happen to an index. */
type Step =
  | { readonly type: 'put'; readonly client: Client }
  | { readonly type: 'remove'; readonly key: ClientKey }
  | { readonly type: 'decide'; readonly decisions: readonly Decision[] }
  | { readonly type: 'update' };

const history = fc.tuple(clientsOfBoth(7), clientsOfBoth(7)).chain(([before, after]) => {
  const all = [...before, ...after];
  const step: fc.Arbitrary<Step> =
    all.length === 0
      ? fc.constant({ type: 'update' })
      : fc.oneof(
          {
            weight: 4,
            arbitrary: fc.record({ type: fc.constant('put'), client: fc.constantFrom(...all) }),
          },
          {
            weight: 2,
            arbitrary: fc.record({
              type: fc.constant('remove'),
              key: fc.constantFrom(...all.map((client) => client.key)),
            }),
          },
          {
            weight: 1,
            arbitrary: fc.record({ type: fc.constant('decide'), decisions: decisionsOn(all) }),
          },
          { weight: 2, arbitrary: fc.record({ type: fc.constant('update') }) },
        );
  return fc.array(step, { maxLength: 40 });
});

test('an index that follows changes says what a new one does', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const index = new LinkIndex();
      const clients = new Map<ClientKey, Client>();
      let decisions: readonly Decision[] = [];
      for (const step of steps) {
        if (step.type === 'put') {
          clients.set(step.client.key, step.client);
          index.put(step.client);
        } else if (step.type === 'remove') {
          clients.delete(step.key);
          index.remove(step.key);
        } else if (step.type === 'decide') {
          ({ decisions } = step);
          index.decide(decisions);
        } else index.update();
      }
      index.update();
      const fresh = new LinkIndex();
      for (const client of clients.values()) fresh.put(client);
      fresh.decide(decisions);
      fresh.update();
      expect(read(index)).toEqual(read(fresh));
      expect(countBoard(index)).toEqual(countBoard(fresh));
    }),
    { numRuns: 300 },
  );
});

test('a client that goes and comes again changes nothing', () => {
  fc.assert(
    fc.property(set, fc.nat(), ({ clients, decisions }, turn) => {
      const client = clients[turn % Math.max(1, clients.length)];
      if (client === undefined) return;
      const index = new LinkIndex();
      for (const each of clients) index.put(each);
      index.decide(decisions);
      index.update();
      const before = read(index);
      index.remove(client.key);
      index.update();
      index.put(client);
      index.update();
      expect(read(index)).toEqual(before);
    }),
    RUNS,
  );
});

test('clients that come while links are being found are seen to', () => {
  fc.assert(
    fc.property(clientsOfBoth(60), clientsOfBoth(5), (clients, changed) => {
      const index = new LinkIndex();
      for (const client of clients) index.put(client);
      const steps = index.steps();
      const later = [...changed];
      while (steps.next().done !== true) {
        const client = later.pop();
        if (client !== undefined) index.put(client);
      }
      const now = new Map(clients.map((client) => [client.key, client] as const));
      for (const client of changed.slice(later.length).toReversed()) now.set(client.key, client);
      expect(read(index)).toEqual(link(now.values()));
    }),
    { numRuns: 40 },
  );
});
