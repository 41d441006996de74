import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRejectedRow, type Client } from '#domain/client.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { client as anyClient } from '#testing/arbitraries.ts';
import { exampleClient, TODAY } from './fixtures/example-client.ts';
import { makeReadiness, RULES } from './readiness.ts';
import type { Example } from './rule.ts';
import { RULE_IDS } from './rule-ids.ts';

const findingsOf = makeReadiness();

interface Records {
  readonly today: string;
  readonly severities: Readonly<Record<string, string>>;
  readonly records: readonly {
    readonly source: string;
    readonly expect: readonly string[];
    readonly either?: readonly string[];
    readonly note?: string;
    readonly row: Readonly<Record<string, unknown>>;
  }[];
}

const { today, severities, records } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/records.json'), 'utf8'),
) as Records;

/** What a provider calls a field, in its record. */
function wireName(field: string, { provider, addresses, kind }: Client): string {
  const isQonto = provider === 'qonto';
  const billing = addresses.some(({ role }) => role === 'billing') ? 'billing_address.' : '';
  const names: Readonly<Record<string, string>> = isQonto
    ? {
        name: kind === 'company' ? 'name' : 'first_name',
        billingAddress: 'billing_address',
        vatNumber: 'vat_number',
        taxId: 'tax_identification_number',
        sdiCode: 'recipient_code',
        electronicAddress: 'e_invoicing_address',
        zipCode: `${billing}zip_code`,
        province: `${billing}province_code`,
      }
    : {
        name: 'corporate_name',
        zipCode: 'zip_code',
        city: 'town',
        administrationEmail: 'administration_email',
        vatNumber: 'vat',
        taxId: 'tax_reference',
        sdiCode: 'sdi_code',
        certifiedEmail: 'pec',
        externalIdentifiers: 'external_identifiers',
      };
  return names[field] ?? field.replace(`${provider}.`, '');
}

function read(source: string, row: unknown): Client {
  const provider = PROVIDERS.find(({ id }) => id === source);
  const client = provider?.readRow(row);
  if (client === undefined || isRejectedRow(client)) throw new Error(`${source} refuses this row`);
  return client;
}

describe('the findings in a record', () => {
  test.each(records)('$source $row.id: $expect', ({ source, row, expect: due, either = [] }) => {
    const client = read(source, row);
    const found = findingsOf(client, today)
      .filter(
        ({ rule }) => due.some((each) => each.startsWith(`${rule} `)) || !either.includes(rule),
      )
      .map(({ rule, field }) => `${rule} ${wireName(field, client)}`);
    expect(found.toSorted()).toEqual(due.toSorted());
  });

  test('a deleted client has none', () => {
    expect(findingsOf({ ...exampleClient({ name: null }), deletedAt: 0 }, TODAY)).toEqual([]);
  });
});

describe('the rules', () => {
  test('are exactly those that have an id, in their order', () => {
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
  });

  test('have the severity that was agreed', () => {
    expect(Object.fromEntries(RULES.map(({ id, severity }) => [id, severity]))).toEqual(severities);
  });

  test.each(RULES)('$id says where it is written', ({ source }) => {
    expect(source.length).toBeGreaterThan(5);
  });

  test.each(RULES)('$id finds its example, and lets the other pass', ({ id, finds, passes }) => {
    const ids = (example: typeof finds) =>
      findingsOf(exampleClient(example), TODAY).map(({ rule }) => rule);
    expect(ids(finds)).toContain(id);
    expect(ids(passes)).not.toContain(id);
  });

  test.each(RULES)('$id speaks of a field that the provider has', ({ finds }) => {
    const client = exampleClient(finds);
    const known = PROVIDERS.find(({ id }) => id === client.provider)?.fields.map(({ id }) => id);
    for (const { field } of findingsOf(client, TODAY)) expect(known).toContain(field);
  });

  test('that depend on a date are read again in time', () => {
    const now = new Date().toISOString();
    const old = RULES.filter(({ readAgain }) => readAgain !== undefined && readAgain <= now);
    expect(old.map(({ id, source }) => `${id}: read again ${source}`)).toEqual([]);
  });

  test('that hold from a day on say when they are to be read again', () => {
    const dated = RULES.filter(({ source }) => /\b(since|before|from) \d{4}/.test(source));
    expect(dated.length).toBeGreaterThan(0);
    expect(dated.filter(({ readAgain }) => readAgain === undefined)).toEqual([]);
  });

  test('that are switched off find nothing', () => {
    for (const { id, finds } of RULES) {
      const without = makeReadiness(new Set([id]))(exampleClient(finds), TODAY);
      const all = findingsOf(exampleClient(finds), TODAY);
      expect(without).toEqual(all.filter(({ rule }) => rule !== id));
    }
  });
});

describe('a client without faults', () => {
  test.each(['IT', 'FR', 'DE', 'SM'])('of %s has no findings in either system', (country) => {
    for (const provider of ['wethod', 'qonto']) {
      expect(findingsOf(exampleClient({ provider, country }), TODAY)).toEqual([]);
    }
  });
});

/** What somebody pastes, what a broken program writes, and what attacks: half letters, signs that turn a line round, nothing. */
const anyText = fc.option(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    fc
      .tuple(
        fc.constantFrom(...' \t\n9Aà-.@(\0\u202e\u200b\ud800\udc00', '😀', 'P. IVA ', '0 '),
        fc.nat(20_000),
        fc.constantFrom('', 'x', '00000010157'),
      )
      .map(([piece, times, end]) => piece.repeat(times) + end),
    fc.constantFrom(
      'IT',
      'DE',
      'FR',
      'SM',
      'MC',
      'LI',
      'IC',
      'it',
      'constructor',
      '__proto__',
      '﷽',
    ),
    fc.stringMatching(/^(IT|FR|DE|ES|CHE|EL)?[0-9A-Z]{0,16}$/),
  ),
);

const maybe = anyText.map((text) => text ?? undefined);

const anyExample: fc.Arbitrary<Example> = fc.record(
  {
    name: anyText,
    vatNumber: anyText,
    taxId: anyText,
    registrationNumber: anyText,
    street: anyText,
    zipCode: anyText,
    city: anyText,
    country: fc.oneof(anyText, fc.constantFrom('IT', 'FR', 'DE', 'ES', 'SM', 'AT')),
    recipient: anyText,
    province: anyText,
    electronicAddress: anyText,
    email: anyText,
    certifiedEmail: maybe.map((text) => text ?? ''),
    phone: maybe.map((text) => text ?? ''),
    address: fc.constantFrom('none', 'main'),
    identifier: fc.record({ type: fc.constantFrom('Leitweg-ID', 'qonto'), value: fc.string() }),
    provider: fc.constantFrom('wethod', 'qonto', 'another'),
    kind: fc.constantFrom('company', 'freelancer', 'individual'),
    own: fc.dictionary(
      fc.constantFrom('first_name', 'last_name', 'name', 'intent_code', 'intent_date', 'currency'),
      fc.oneof(anyText, fc.anything()),
    ),
  },
  { requiredKeys: [] },
);

test('no rule throws, whatever a client says', () => {
  fc.assert(
    fc.property(fc.oneof(anyClient, anyExample.map(exampleClient)), (client) => {
      for (const { rule, field, value, params } of findingsOf(client, TODAY)) {
        expect(RULE_IDS).toContain(rule);
        expect(typeof field).toBe('string');
        expect(value === null || typeof value === 'string').toBe(true);
        expect(Object.values(params).every((each) => typeof each === 'string')).toBe(true);
      }
    }),
  );
});
