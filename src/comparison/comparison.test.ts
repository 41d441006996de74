import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRejectedRow, type Address, type Client } from '#domain/client.ts';
import type { SharedFieldId } from '#domain/fields/shared.ts';
import { toCountry } from '#domain/country-code.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { client as anyClient } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { compareClients } from './comparison.ts';
import type { FieldResult } from './result.ts';

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')) as T;
}

/** What the fixtures call the sides. */
const RESULTS: Readonly<Record<string, FieldResult>> = {
  equal: 'equal',
  formatting: 'formatting',
  different: 'different',
  onlyWethod: 'only-left',
  onlyQonto: 'only-right',
  none: 'none',
};

interface Case {
  readonly field: string;
  readonly wethod: string | null;
  readonly qonto: string | null;
  readonly country?: string;
  readonly expect: string;
  readonly either?: string;
}

const { cases } = fixture<{ cases: readonly Case[] }>('fields.json');

function addressed(known: Partial<Address>): readonly Address[] {
  return [
    {
      role: 'main',
      street: null,
      zipCode: null,
      city: null,
      province: null,
      country: null,
      ...known,
    },
  ];
}

/** A client of which one field is said, and its country. */
function clientWith(
  field: string,
  value: string | null,
  country: string | null,
  isTaxId: boolean,
): Client {
  switch (field) {
    case 'name':
      return demoClient({ name: value });
    case 'number':
      return demoClient({
        addresses: country === null ? [] : addressed({ country }),
        ...(isTaxId ? { taxId: value } : { vatNumber: value }),
      });
    case 'email':
      return demoClient({ emails: value === null ? [] : [{ role: 'main', address: value }] });
    case 'phone':
      return demoClient({
        phones: value === null ? [] : [value],
        addresses: country === null ? [] : addressed({ country }),
      });
    case 'code':
      return demoClient({ eInvoicing: value === null ? [] : [{ type: 'sdi', value }] });
    case 'country':
      return demoClient({
        addresses: value === null ? [] : addressed({ country: toCountry(value) }),
        raw: { country: value },
      });
    default: {
      const part = field === 'zip' ? 'zipCode' : field;
      return demoClient({ addresses: addressed({ [part]: value, country }) });
    }
  }
}

const FIELDS: Readonly<Record<string, SharedFieldId>> = {
  zip: 'zipCode',
  code: 'sdiCode',
  vat: 'vatNumber',
  recipientCode: 'sdiCode',
};

function fieldOf(name: string): SharedFieldId {
  return FIELDS[name] ?? (name as SharedFieldId);
}

function outcome(left: Client, right: Client, field: SharedFieldId) {
  const found = compareClients(left, right).fields.find((each) => each.field === field);
  if (found === undefined) throw new Error(`${field} is not compared`);
  return found;
}

describe('one field', () => {
  test.each(cases)(
    '$field: $wethod and $qonto',
    ({ field, wethod, qonto, country = null, ...due }) => {
      // A SIREN and a SIRET stand under the tax id.
      const isTaxId = field === 'number' && country === 'FR' && /^\d+$/.test(wethod ?? '');
      const [a, b] = [wethod, qonto].map((value) => clientWith(field, value, country, isTaxId));
      const of = field === 'number' ? (isTaxId ? 'taxId' : 'vatNumber') : fieldOf(field);
      expect(outcome(a as Client, b as Client, of).result).toBe(RESULTS[due.expect]);
    },
  );
});

interface Pair {
  readonly trap: string;
  readonly wethod: unknown;
  readonly qonto: unknown;
  readonly fields: Readonly<Record<string, string>>;
}

function read(source: string, row: unknown): Client {
  const client = PROVIDERS.find(({ id }) => id === source)?.readRow(row);
  if (client === undefined || isRejectedRow(client)) throw new Error(`${source} refuses this row`);
  return client;
}

describe('two clients that are one', () => {
  test.each(fixture<{ pairs: readonly Pair[] }>('pairs.json').pairs)(
    '$trap',
    ({ wethod, qonto, fields }) => {
      const { fields: compared } = compareClients(read('wethod', wethod), read('qonto', qonto));
      const results = Object.keys(fields).map((name) => [
        name,
        compared.find(({ field }) => field === fieldOf(name))?.result,
      ]);
      const due = Object.entries(fields).map(([name, result]) => [name, RESULTS[result]]);
      expect(results).toEqual(due);
    },
  );
});

describe('what else is said of a result', () => {
  test.each([
    ['name', 'Zelkova', 'Zelkova S.r.l.', 'form-on-one-side'],
    ['name', 'Zelkova S.r.l.', 'Zelkova S.r.l.s.', 'other-form'],
    ['name', 'Zelkova', 'Zelkowa', 'one-slip'],
    ['code', '2R4GT08', '2R4GTO8', 'look-alike'],
    ['number', 'n/a', 'IT00011010154', 'filler'],
    ['number', 'IT00011010154', 'IT00011010155', 'one-slip'],
    ['number', 'IT00011010154', 'FR81812003416', 'other-country'],
    ['country', 'Atlantide', 'IT', 'unknown-country'],
    ['street', 'Via G. Garibaldi 41', 'Via Giuseppe Garibaldi 41', 'initial'],
  ])('%s: %s and %s', (field, left, right, reason) => {
    const of = field === 'number' ? 'vatNumber' : fieldOf(field);
    const [a, b] = [left, right].map((value) => clientWith(field, value, null, false));
    expect(outcome(a as Client, b as Client, of).reason).toBe(reason);
  });

  test('an email that the other has as a further one is no difference', () => {
    const left = demoClient({ emails: [{ role: 'main', address: 'conti@a.example' }] });
    const right = demoClient({
      emails: [
        { role: 'main', address: 'info@a.example' },
        { role: 'extra', address: 'Conti@a.example' },
      ],
    });
    expect(outcome(left, right, 'email')).toMatchObject({
      result: 'formatting',
      reason: 'listed-as-further',
    });
  });

  test('an address that is the other one’s delivery address is different, and it is said', () => {
    const place = { street: 'Via Lana 4', zipCode: '13900', city: 'Biella', country: 'IT' };
    const left = demoClient({ addresses: addressed(place) });
    const right = demoClient({
      addresses: [
        ...addressed({ ...place, street: 'Via Seta 1' }),
        ...addressed({ ...place, role: 'delivery', street: 'via Lana, 4' }),
      ],
    });
    expect(outcome(left, right, 'street')).toMatchObject({
      result: 'different',
      reason: 'equals-delivery-address',
    });
    expect(compareClients(left, right).differences).toBe(1);
  });

  test('numbers of two registers are not compared', () => {
    const [left, right] = ['37/123/45678', 'DE812004111'].map((taxId) =>
      demoClient({ taxId, addresses: addressed({ country: 'DE' }) }),
    );
    expect(outcome(left as Client, right as Client, 'taxId')).toMatchObject({
      result: 'none',
      reason: 'other-kinds',
    });
  });
});

describe('whatever two clients say', () => {
  const text = fc.option(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('IT00011010154', '812003416', '81200341600011', 'n/a', '00000000000'),
      fc.constantFrom(
        'Via S. Marco 12/A',
        'Milan',
        'Milano',
        'Paris 9e',
        'Rossi Mario',
        'Mario Rossi',
      ),
      fc.constantFrom(
        'Bar Sport di Bruno Lissoni',
        'Bar Sport',
        'A S.r.l.',
        'A',
        '+39 02 1234',
        '\ud800',
      ),
    ),
  );
  const place = fc.record({
    street: text,
    zipCode: text,
    city: text,
    province: text,
    country: text,
  });
  const written = fc
    .record({
      name: text,
      legalName: text,
      vatNumber: text,
      taxId: text,
      registrationNumber: text,
      phones: fc.array(
        text.map((phone) => phone ?? ''),
        { maxLength: 2 },
      ),
      emails: fc.array(
        fc.record({
          role: fc.constantFrom('main', 'administration', 'certified', 'extra'),
          address: text.map((email) => email ?? ''),
        }),
        { maxLength: 3 },
      ),
      addresses: fc.tuple(fc.option(place), fc.option(place), fc.option(place)).map((places) =>
        (['billing', 'main', 'delivery'] as const).flatMap((role, index) => {
          const known = places[index] ?? null;
          return known === null ? [] : [{ ...known, role }];
        }),
      ),
      raw: fc.dictionary(fc.constantFrom('country', 'phone', 'billing_address'), fc.anything()),
    })
    .map(demoClient);
  const either = fc.oneof(anyClient, written);
  const swapped: Readonly<Record<FieldResult, FieldResult>> = {
    equal: 'equal',
    formatting: 'formatting',
    different: 'different',
    none: 'none',
    'only-left': 'only-right',
    'only-right': 'only-left',
  };

  test('with the sides changed the same is said of the other side', () => {
    fc.assert(
      fc.property(either, either, (a, b) => {
        const there = compareClients(b, a).fields.map((field) => ({
          ...field,
          result: swapped[field.result],
        }));
        const said = compareClients(a, b).fields;
        expect(said.map(({ field, result, reason }) => [field, result, reason])).toEqual(
          there.map(({ field, result, reason }) => [field, result, reason]),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('a client is no different from itself', () => {
    fc.assert(
      fc.property(either, (client) => {
        for (const { field, result } of compareClients(client, { ...client }).fields) {
          expect([field, result]).toEqual([field, result === 'none' ? 'none' : 'equal']);
        }
      }),
    );
  });
});
