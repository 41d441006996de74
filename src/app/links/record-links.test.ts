import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { finish } from '#domain/steps.ts';
import { loadLater } from '#i18n/messages.ts';
import { counterpartsOf } from '#linking/counterparts.ts';
import { danglingReferences, numbersAtManyNames } from '#linking/findings.ts';
import type { Decision } from '#linking/codes.ts';
import { formatter } from '#i18n/formatter.ts';
import { LinkIndex } from '#linking/link-index.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { PLAIN_QUERY, withFilter } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { madeUpClients } from '#testing/made-up-clients.ts';
import { demoClient } from '#testing/demo-client.ts';
import { ClusterRows } from './cluster-rows.ts';
import { linkOf } from './cluster-row.ts';
import { filedFields } from './filed-fields.ts';
import { FINDING, OWN_LINK_FIELDS } from './link-fields.ts';
import type { Links } from './links-store.ts';
import { amongLinked, countLinked } from './list-answers.ts';
import { RecordLinks } from './record-links.ts';

const { wethod, qonto } = madeUpClients();
const everybody = [...wethod, ...qonto];
const ids = PROVIDERS.map(({ id }) => id);
const moment: Moment = { zone: 'UTC', today: '2026-01-01' };

beforeAll(() => Promise.all([loadLater('both'), loadLater('links')]));

/** What is known of these clients, changed step by step as lists are. */
function recordsAfter(steps: readonly (readonly Client[])[], decisions: readonly Decision[] = []) {
  const index = new LinkIndex();
  index.decide(decisions);
  const [records, rows] = [new RecordLinks(), new ClusterRows(ids)];
  let known = new Map<string, Client>();
  const links: Links = {
    index,
    version: 0,
    complete: new Set(ids),
    isCurrent: true,
    clientOf: (key) => known.get(key) ?? null,
  };
  for (const clients of steps) {
    const next = new Map(clients.map((client) => [client.key as string, client]));
    for (const [key, client] of known) if (!next.has(key)) index.remove(client.key);
    for (const [key, client] of next) if (known.get(key) !== client) index.put(client);
    known = next;
    index.update();
    const changed = index.takeChanged();
    finish(records.take(changed, links));
    finish(records.later(() => true));
    finish(rows.take(changed, links));
  }
  const told = (client: Client) => {
    const link = linkOf(records.rowOf(client));
    return { ...link, reason: link?.reason(), differing: link?.differing(), why: link?.why() };
  };
  return { index, records, rows, told, state: rows.stateOf(links, ids) };
}

const some = fc.subarray(everybody, { minLength: 1 });

describe('what is known of a record’s link', () => {
  it('is the same whatever came, changed and went before', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), some, (before, clients) => {
        const [late, early] = [recordsAfter([...before, clients]), recordsAfter([clients])];
        expect(clients.map(late.told)).toEqual(clients.map(early.told));
      }),
      { numRuns: 20 },
    );
  });

  it('says that a client is elsewhere exactly where a record of it is that is not deleted', () => {
    const byKey = new Map(everybody.map((client) => [client.key, client]));
    fc.assert(
      fc.property(some, (clients) => {
        const { index, records, told } = recordsAfter([clients]);
        for (const client of clients) {
          const isElsewhere = counterpartsOf(index, client.key).some(
            (key) => byKey.get(key)?.deletedAt === null,
          );
          expect(records.isElsewhere(client.key)).toBe(isElsewhere);
          expect(told(client).where).toBe(isElsewhere ? 'both' : client.provider);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is what the row of the list of both says of it', () => {
    const { told, rows, state, records } = recordsAfter([everybody]);
    for (const client of everybody) {
      const row = state.set.get(rows.rowOf(client.key) ?? 'x:');
      const link = row && linkOf(row);
      expect(told(client)).toMatchObject({
        strength: link?.strength,
        findings: link?.findings,
        reason: link?.reason(),
      });
    }
    expect(records.clusters).toBe(state.set.liveCount);
  });

  it('answers each value of a filter with as many clients as are counted beside it', () => {
    const { records } = recordsAfter([everybody]);
    for (const provider of ids) {
      const own = everybody.filter((client) => client.provider === provider);
      for (const field of OWN_LINK_FIELDS.get(provider) ?? []) {
        if (field.type !== 'choice') continue;
        const { values, empty } = countLinked(records, field, [], own, moment);
        const { filters } = withFilter(PLAIN_QUERY, field, { operator: 'empty', isEmpty: true });
        expect(amongLinked(records, filters, own, moment)?.size).toBe(empty);
        for (const { value, count } of values) {
          const asked = withFilter(PLAIN_QUERY, field, { operator: 'any', values: [value] });
          expect(amongLinked(records, asked.filters, own, moment)?.size).toBe(count);
        }
      }
    }
  });

  it('has what is odd, also where it changes with others', () => {
    const { told, index } = recordsAfter([everybody]);
    const having = (finding: string) =>
      everybody
        .filter((client) => told(client).findings?.some((each) => each === finding))
        .map(({ key }) => key);
    expect(having('dangling')).toEqual(
      expect.arrayContaining(finish(danglingReferences(index, new Set(ids))).map(({ key }) => key)),
    );
    expect(having('dangling')).not.toEqual([]);
    expect(having('many-names')).toEqual(
      expect.arrayContaining(finish(numbersAtManyNames(index)).flatMap(({ keys }) => keys)),
    );
    expect(having('shared-vat')).not.toEqual([]);
  });

  it('says of a number that it is at many names to all that have it, once the last one has come', () => {
    const names = ['Zeffira', 'Quarzifera', 'Malcantone', 'Vauquelin'];
    const clients = names.map((name, place) =>
      demoClient({
        key: toClientKey('wethod', `${place}`),
        provider: 'wethod',
        id: `${place}`,
        name,
        vatNumber: 'IT00011010154',
      }),
    );
    const findings = (after: ReturnType<typeof recordsAfter>) =>
      clients.map((client) => after.told(client).findings?.includes('many-names'));
    expect(findings(recordsAfter([clients.slice(0, 3)]))).toEqual([false, false, false, false]);
    expect(findings(recordsAfter([clients.slice(0, 3), clients]))).toEqual(names.map(() => true));
    expect(findings(recordsAfter([clients, clients.slice(0, 3)]))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(FINDING.options).toContain('many-names');
  });

  it('is told in sentences, with the other record where it is another client', () => {
    const { told } = recordsAfter([everybody]);
    const sentences = everybody.map((client) => told(client).why).filter((why) => why !== null);
    expect(sentences.some((why) => why?.startsWith('Certain. Same '))).toBe(true);
    expect(
      sentences.some((why) => /With .+ \(Qonto [\da-f-]+\): Possible\. /.test(why ?? '')),
    ).toBe(true);
  });

  it('is told wherever something is found, so that every worklist says why', () => {
    const { told } = recordsAfter([everybody]);
    const found = everybody.map(told).filter(({ findings }) => (findings?.length ?? 0) > 0);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ why }) => why === null || why === undefined)).toEqual([]);
  });

  it('tells every link of a client that has three records, and of which two each is', () => {
    const vatNumber = 'IT00011010154';
    const client = (provider: 'wethod' | 'qonto', id: string, more: Partial<Client>) =>
      demoClient({ key: toClientKey(provider, id), provider, id, name: 'Aurora', ...more });
    const emails = [{ role: 'main', address: 'info@aurora.example' }] as const;
    const clients = [
      client('wethod', '1', { vatNumber, emails }),
      client('qonto', 'a', { vatNumber }),
      client('qonto', 'b', { emails }),
    ];
    const { told } = recordsAfter([clients]);
    for (const each of clients) {
      expect(told(each).why).toMatch(/wethod 1 and Qonto a: Certain\. Same partita IVA/);
      expect(told(each).why).toMatch(/^wethod 1 and Qonto b: Likely\. .*same email/);
    }
    const [one, two] = clients;
    if (one === undefined || two === undefined) throw new Error('There are three.');
    const { told: ofTwo } = recordsAfter([[one, two]]);
    expect(ofTwo(one).why).toMatch(/^Certain\. Same partita IVA/);
  });

  it('stands in a file of one list as it does in the list of both', () => {
    const { records, rows, state } = recordsAfter([everybody]);
    for (const provider of ids) {
      const [where, why, ...more] = filedFields(provider, (client) => records.rowOf(client));
      expect([where?.id, why?.id, more]).toEqual(['where', 'why', []]);
      for (const client of everybody.filter((each) => each.provider === provider)) {
        const row = state.set.get(rows.rowOf(client.key) ?? 'x:');
        expect(why?.text(client, formatter)).toBe(row === null ? null : linkOf(row)?.why());
        expect(where?.read(client)).toBe(linkOf(records.rowOf(client))?.where);
      }
    }
  });

  it('is disputed where a person’s word keeps out what links would bring in, and says with whom', () => {
    const client = (provider: 'wethod' | 'qonto', id: string, name: string) =>
      demoClient({
        key: toClientKey(provider, id),
        provider,
        id,
        name,
        vatNumber: 'IT00011010154',
      });
    const clients = [
      client('wethod', '1', 'Aurora'),
      client('qonto', 'a', 'Aurora'),
      client('qonto', 'b', 'Aurora Due'),
    ];
    const findings = (decisions: readonly Decision[]) =>
      clients.map((each) => recordsAfter([clients], decisions).told(each));
    expect(findings([]).some((each) => each.findings?.includes('disputed'))).toBe(false);
    const [ours, theirs] = findings([{ a: 'wethod:1', b: 'qonto:b', verdict: 'not-the-same' }]);
    for (const told of [ours, theirs]) expect(told?.findings).toContain('disputed');
    expect(ours?.why).toMatch(/With Aurora Due \(Qonto b\): .*Decided: not the same\./);
  });
});
