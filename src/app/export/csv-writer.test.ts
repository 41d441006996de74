import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenFile } from '#testing/workbook.ts';
import type { CsvDialect } from './csv-writer.ts';
import type { Cell, ColumnKind, Row } from './sheet-writer.ts';

const PROGRAM: CsvDialect = { reader: 'program' };
const dialects: readonly CsvDialect[] = [
  PROGRAM,
  { reader: 'spreadsheet', separator: ',' },
  { reader: 'spreadsheet', separator: ';' },
];

async function csvOf(dialect: CsvDialect, rows: readonly Row[], kinds: readonly ColumnKind[]) {
  const columns = kinds.map((kind, index) => ({ heading: `column ${index + 1}`, kind }));
  const layout = { columns, zone: 'Europe/Rome', names: ['a', 'b'] } as const;
  const bytes = await writtenFile(layout, { type: 'csv', dialect }, rows);
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
}

function read(dialect: CsvDialect, text: string): string[][] {
  const delimiter = dialect.reader === 'spreadsheet' ? dialect.separator : ',';
  return parse(text, { delimiter, bom: true, record_delimiter: '\r\n' });
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', ' ', '=', "'", 'a', '\0') }),
);
const cell = fc.oneof(text, fc.constant(null));
const row = fc.tuple(cell, cell, cell);
const TEXTS = ['text', 'text', 'text'] as const;

/** Written from what spreadsheets do: the sign goes before what they would calculate, and nothing else changes. */
const shownText = (value: Cell): string => {
  const written = String(value ?? '');
  const first = written.trimStart()[0] ?? '';
  const isDangerous = /^[\t\r\n\0]/.test(written) || '=+-@|＝＋－＠｜'.split('').includes(first);
  return isDangerous ? `'${written}` : written;
};

describe.each(dialects)('a CSV for %o', (dialect) => {
  it('is read as what was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const [head, ...lines] = read(dialect, await csvOf(dialect, rows, TEXTS));
        expect(head).toEqual(['column 1', 'column 2', 'column 3']);
        const expected = rows.map((cells) =>
          cells.map((value) => (dialect.reader === 'program' ? (value ?? '') : shownText(value))),
        );
        expect(lines).toEqual(expected);
      }),
    );
  });
});

describe('for a program', () => {
  it('values are as they are, dates in ISO 8601, no mark at the start', async () => {
    const rows = [
      ['00184', Date.parse('2026-11-26T14:32:05.123Z'), 1234.5, '2026-01-31', '+39 02'],
    ];
    const kinds = ['text', 'moment', 'number', 'day', 'text'] as const;
    expect(await csvOf(PROGRAM, rows, kinds)).toBe(
      'column 1,column 2,column 3,column 4,column 5\r\n00184,2026-11-26T14:32:05.123Z,1234.5,2026-01-31,+39 02\r\n',
    );
  });
});

describe('for a spreadsheet', () => {
  it('it has a mark of UTF-8, the separator and the decimal sign of the language, and dates of the zone', async () => {
    const rows = [['Łódź', Date.parse('2026-11-26T14:32:05.123Z'), -1234.5, '2026-01-31']];
    const kinds = ['text', 'moment', 'number', 'day'] as const;
    expect(await csvOf({ reader: 'spreadsheet', separator: ';' }, rows, kinds)).toBe(
      '\uFEFFcolumn 1;column 2;column 3;column 4\r\nŁódź;2026-11-26 15:32:05;-1234,5;2026-01-31\r\n',
    );
    expect(await csvOf({ reader: 'spreadsheet', separator: ',' }, rows, kinds)).toBe(
      '\uFEFFcolumn 1,column 2,column 3,column 4\r\nŁódź,2026-11-26 15:32:05,-1234.5,2026-01-31\r\n',
    );
  });

  it.each([
    '=1+1',
    '+39 02',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '|calc',
    '＝1',
    ' =1',
    '\u00A0+1',
  ])('no text is calculated: %j', async (dangerous) => {
    const dialect = { reader: 'spreadsheet', separator: ',' } as const;
    expect(read(dialect, await csvOf(dialect, [[dangerous]], ['text']))[1]).toEqual([
      `'${dangerous}`,
    ]);
  });
});
