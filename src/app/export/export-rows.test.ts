import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARED, SHARED_FIELDS } from '#domain/fields/shared.ts';
import { choice, day } from '#domain/fields/define.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { client as anyClient } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { exportTable } from './export-rows.ts';

const CREATED = Date.parse('2026-03-01T10:00:00Z');
const identifiers = ['Salesforce', null].map((type, index) => ({
  type,
  value: `0${index}`,
  createdAt: CREATED,
  updatedAt: null,
}));
const client = demoClient({
  id: '42',
  name: 'Aurora',
  vatNumber: '01234567890',
  createdAt: CREATED,
  externalIdentifiers: identifiers,
});

describe('one row a client', () => {
  it('has what a person reads, and dates as they are', () => {
    const { columns, rowsOf } = exportTable(
      [SHARED.name, SHARED.vatNumber, SHARED.externalIdentifiers, SHARED.created],
      'clients',
      'xlsx',
    );
    expect(columns.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Name', 'text'],
      ['VAT number', 'text'],
      ['External IDs', 'text'],
      ['Created', 'moment'],
    ]);
    expect([...rowsOf(client)]).toEqual([['Aurora', '01234567890', '2 · Salesforce', CREATED]]);
  });

  it('costs a value that cannot be read its cell only', () => {
    const broken = day('broken', 'dates', () => {
      throw new Error('no day');
    });
    const { rowsOf } = exportTable([broken, SHARED.name], 'clients', 'csv-spreadsheet');
    expect([...rowsOf(client)]).toEqual([['Cannot be shown', 'Aurora']]);
  });
});

describe('for a program', () => {
  it('has ids as headings, codes and not their names, and lists as JSON', () => {
    const colour = choice(
      'colour',
      'provider',
      () => 'r',
      () => 'Red',
    );
    const { columns, rowsOf } = exportTable(
      [SHARED.name, colour, SHARED.externalIdentifiers],
      'clients',
      'csv-program',
    );
    expect(columns.map(({ heading }) => heading)).toEqual([
      'id',
      'name',
      'colour',
      'externalIdentifiers',
    ]);
    const [[id, name, code, json] = []] = [...rowsOf(client)];
    expect([id, name, code]).toEqual(['42', 'Aurora', 'r']);
    expect(JSON.parse(String(json))).toEqual(
      identifiers.map((each) => ({ ...each, createdAt: '2026-03-01T10:00:00.000Z' })),
    );
  });

  it('has no heading twice', () => {
    for (const { fields } of PROVIDERS) {
      const headings = exportTable(fields, 'identifiers', 'csv-program').columns.map(
        ({ heading }) => heading,
      );
      expect(new Set(headings).size).toBe(headings.length);
    }
  });
});

describe('one row a client and external identifier', () => {
  it('repeats the client, with the identifier beside it and not once more as a list', () => {
    const { columns, rowsOf } = exportTable(
      [SHARED.name, SHARED.externalIdentifiers],
      'identifiers',
      'xlsx',
    );
    expect(columns.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Name', 'text'],
      ['External ID type', 'text'],
      ['External ID', 'text'],
      ['External ID created', 'moment'],
      ['External ID updated', 'moment'],
    ]);
    expect([...rowsOf(client)]).toEqual([
      ['Aurora', 'Salesforce', '00', CREATED, null],
      ['Aurora', null, '01', CREATED, null],
    ]);
    expect([...rowsOf(demoClient({ name: 'Nobody', externalIdentifiers: [] }))]).toEqual([
      ['Nobody', null, null, null, null],
    ]);
  });

  it('has as many rows as there are identifiers, and one where there is none; each as wide as the head', () => {
    fc.assert(
      fc.property(anyClient, fc.constantFrom('xlsx', 'csv-program'), (some, format) => {
        const { columns, rowsOf } = exportTable(SHARED_FIELDS, 'identifiers', format);
        const rows = [...rowsOf(some)];
        expect(rows).toHaveLength(Math.max(1, some.externalIdentifiers.length));
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }),
    );
  });
});
