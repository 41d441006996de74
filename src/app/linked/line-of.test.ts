import { beforeAll, describe, expect, it } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { loadLater } from '#i18n/messages.ts';
import { LinkIndex } from '#linking/link-index.ts';
import { decidingReason } from '#linking/standing.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { Links } from '#app/links/links-store.ts';
import { demoClient } from '#testing/demo-client.ts';
import { madeUpClients } from '#testing/made-up-clients.ts';
import { lineOf } from './line-of.ts';
import { linkedRecords } from './linked-records.ts';

beforeAll(() => loadLater('links'));

function linksOf(clients: readonly Client[]): Links {
  const index = new LinkIndex();
  for (const client of clients) index.put(client);
  index.update();
  const known = new Map(clients.map((client) => [client.key as string, client]));
  return {
    index,
    version: 1,
    complete: new Set(PROVIDERS.map(({ id }) => id)),
    isCurrent: true,
    clientOf: (key) => known.get(key) ?? null,
  };
}

function record(provider: string, id: string, more: Partial<Client>): Client {
  const name = 'Zeffira Malcantone S.r.l.';
  return demoClient({ key: toClientKey(provider, id), provider, id, name, ...more });
}

function line(links: Links, client: Client): string {
  const records = linkedRecords(links, client.key);
  return records === null ? '' : lineOf(client, links, records);
}

const vat = { vatNumber: 'IT00011010154' };
const house = {
  addresses: [
    {
      role: 'billing',
      street: 'Via Verdi 12',
      zipCode: '10124',
      city: 'Torino',
      province: 'TO',
      country: 'IT',
    },
  ],
} as const;

describe('the line of a client that is in another system', () => {
  it('names what the row names where two records are one client', () => {
    const clients = [record('wethod', '1', vat), record('qonto', '2', vat)] as const;
    const links = linksOf(clients);
    expect(decidingReason(links.index, clients[0].key)).toBe('vat');
    expect(line(links, clients[0])).toMatch(
      /^In Qonto: Zeffira Malcantone S\.r\.l\., same partita IVA/,
    );
    expect(line(links, clients[0])).not.toContain('weakest');
  });

  it('names the row’s reason too where another record holds on by a weaker link', () => {
    const clients = [
      record('wethod', '1', { ...vat, ...house }),
      record('qonto', '2', { ...vat, ...house }),
      record('qonto', '3', { ...house, name: 'Malcantone Zeffira' }),
    ] as const;
    const links = linksOf(clients);
    const [first] = clients;
    expect(decidingReason(links.index, first.key)).toBe('name');
    expect(line(links, first)).toMatch(/same partita IVA, weakest link: same name/);
  });

  it('names the row’s reason of every made-up client', () => {
    const { wethod, qonto } = madeUpClients();
    const clients = [...wethod, ...qonto];
    const links = linksOf(clients);
    let linked = 0;
    for (const client of clients) {
      const records = linkedRecords(links, client.key);
      const reason = decidingReason(links.index, client.key);
      if (records === null || reason === null || records.counterparts.length === 0) continue;
      linked += 1;
      const told = records.pairs.filter(({ right, left }) =>
        records.counterparts.slice(0, 1).some((other) => [left, right].includes(other)),
      );
      const isOwn = told.some(({ why }) => why[0]?.code === reason);
      expect([client.key, isOwn || line(links, client).includes('weakest link: ')]).toEqual([
        client.key,
        true,
      ]);
    }
    expect(linked).toBeGreaterThan(0);
  });
});
