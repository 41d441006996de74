import { describe, expect, test } from 'vitest';
import { isRejectedRow, type Client } from '#domain/client.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { makeReadiness } from '#readiness/readiness.ts';
import type { RuleId } from '#readiness/rule-ids.ts';
import { qontoClients, wethodClients } from './seed.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const TODAY = '2026-03-01';
const COUNT = 4000;

/** Of all clients that are not deleted, at least and at most so many in a hundred. What is not named is found in nobody. */
type Shares = Readonly<Partial<Record<RuleId, readonly [number, number]>>>;

const MISTYPED = [0.02, 1.5] as const;

const NUMBERS: Shares = {
  'it.piva.checksum': [0.4, 1.5],
  'it.cf.checksum': MISTYPED,
  'fr.siren.checksum': MISTYPED,
  'fr.siret.checksum': MISTYPED,
  'fr.vat.format': MISTYPED,
  'de.vat.checksum': MISTYPED,
  'es.nif.checksum': [0, 0.5],
  'eu.vat.format': [0, 0.5],
  'eu.vat.checksum': [0, 0.7],
};

const IN_WETHOD: Shares = {
  ...NUMBERS,
  'address.missing': [4, 6],
  'address.incomplete': [0.5, 2],
  'country.missing': [3, 5],
  'it.id.missing': [1, 3],
  'it.recipient.missing': [1.5, 4],
  'it.pec.and-code': [0.5, 2.5],
  'it.address.incomplete': [0.7, 2.5],
  'it.cap.generic': [0.1, 1],
  'it.intent.year': [0.2, 1.2],
  'it.intent.year-end': [0, 0.3],
  'fr.siren.missing': [0.1, 1],
  'eu.vat.missing': [0.3, 2],
};

const IN_QONTO: Shares = {
  ...NUMBERS,
  // Few of its clients are German: of four thousand, one or none has a mistyped number.
  'de.vat.checksum': [0, 0.5],
  'address.missing': [3, 5],
  'it.id.missing': [1.5, 4],
  'it.cf.sole-trader-missing': [3, 6],
  'it.recipient.missing': [8, 13],
  'it.cap.generic': [0.1, 1],
  'fr.siren.missing': [0, 1],
  'fr.eaddress.missing': [3, 6],
  'fr.eaddress.unreachable': [2, 4],
  'eu.vat.missing': [0.3, 2],
  'qonto.currency.missing': [4, 6],
  'qonto.locale.missing': [8.5, 11.5],
  'qonto.email.missing': [5, 7],
};

function sharesIn(id: string, rows: Iterable<unknown>): ReadonlyMap<RuleId, number> {
  const provider = PROVIDERS.find((each) => each.id === id);
  const findingsOf = makeReadiness();
  const clients = [...rows].flatMap((row): readonly Client[] => {
    const read = provider?.readRow(row);
    return read === undefined || isRejectedRow(read) || read.deletedAt !== null ? [] : [read];
  });
  const counts = new Map<RuleId, number>();
  for (const client of clients) {
    const rules = new Set(findingsOf(client, TODAY).map(({ rule }) => rule));
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return new Map([...counts].map(([rule, count]) => [rule, (100 * count) / clients.length]));
}

describe.each([
  ['wethod', () => wethodClients(COUNT, NOW, false), IN_WETHOD],
  ['qonto', () => qontoClients(COUNT, NOW, false), IN_QONTO],
] as const)('what is found in the believable clients of %s', (id, rows, shares) => {
  const found = sharesIn(id, rows());

  test('is what is planted, and nothing else', () => {
    expect([...found.keys()].filter((rule) => shares[rule] === undefined)).toEqual([]);
  });

  test.each(Object.entries(shares))('%s is in about its share', (rule, [least, most]) => {
    const share = found.get(rule as RuleId) ?? 0;
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });
});
