import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRejectedRow, type Client } from '#domain/client.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { COMPARED_FIELDS, compareClients } from './comparison.ts';
import { clientWith, fieldOf, outcome } from '#testing/compared-field.ts';
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

test('only fields are compared that all systems have', () => {
  for (const { fields } of PROVIDERS) {
    expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining([...COMPARED_FIELDS]));
  }
});
