import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { client as anyClient } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { compareClients } from './comparison.ts';
import type { FieldResult } from './result.ts';

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
