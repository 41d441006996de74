import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instant, ZONES } from '#testing/arbitraries.ts';
import { readWorkbook, workbookPart, writtenFile } from '#testing/workbook.ts';
import type { ColumnKind, Row, SheetLayout } from './sheet-writer.ts';

const XLSX = { type: 'xlsx' } as const;
const SHEET = 'xl/worksheets/sheet1.xml';

function layoutOf(kinds: readonly ColumnKind[], zone = 'UTC'): SheetLayout {
  const columns = kinds.map((kind, index) => ({ heading: `Column ${index + 1}`, kind }));
  return { columns, zone, names: ['Clients', 'About this list'] };
}

const textsOf = async (texts: readonly string[]) => {
  const file = await writtenFile(
    layoutOf(['text']),
    XLSX,
    texts.map((text) => [text]),
  );
  const sheets = await readWorkbook(file);
  return {
    file,
    cells: sheets
      .get('Clients')
      ?.slice(1)
      .map(([cell]) => cell),
  };
};

/** What people and programs write: also what a spreadsheet would calculate, or an XML reader change. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', '4', '1', 'D', '\r', '\0', '\uFFFE'),
    minLength: 1,
  }),
  fc.constantFrom(
    '01234567890',
    '00184',
    '+39 02 1234567',
    '+33612345678',
    '=1+1',
    '-2',
    '@here',
    '1E5',
    '12/05/2026',
    ' before and after ',
    'two\nlines',
    'two\r\nlines',
    'tab\there',
    '<b>&"\'</b>',
    '_x0041_',
    '_x000D_',
    '_x005F_',
    '\u001F\u0000\uFFFF',
    '𝒳 and 👩🏽‍🚀',
    'שלום',
  ),
);

describe('a workbook', () => {
  it('gives every text back as it was, and none of them as a number, a date or a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const { file, cells } = await textsOf(texts);
        expect(cells).toEqual(texts);
        const xml = workbookPart(file, SHEET);
        expect(xml).not.toMatch(/<f[ >/]/);
        expect(xml).not.toContain('<v>');
      }),
    );
  });

  it('has the text format on texts, so that they stay texts when somebody edits them', async () => {
    const { file } = await textsOf(['00184']);
    const [, style] = /<c r="A2" s="(\d+)" t="inlineStr">/.exec(workbookPart(file, SHEET)) ?? [];
    const formats = [
      ...workbookPart(file, 'xl/styles.xml').matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g),
    ];
    expect(formats[Number(style)]?.[1]).toBe('49');
  });

  it('gives moments back as what clocks of the zone show', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ZONES),
        fc.array(instant, { minLength: 1 }),
        async (zone, moments) => {
          const rows = moments.map((moment) => [moment]);
          const file = await writtenFile(layoutOf(['moment'], zone), XLSX, rows);
          const cells = (await readWorkbook(file)).get('Clients')?.slice(1) ?? [];
          // Swedish writes what ISO 8601 does.
          const clock = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'medium',
          });
          for (const [index, moment] of moments.entries()) {
            const cell = cells[index]?.[0];
            expect(cell).toBeInstanceOf(Date);
            // A number of days has no exact milliseconds: readers are one off.
            const wall = (cell as Date).getTime() + 1;
            expect(new Date(wall).toISOString().slice(0, 19).replace('T', ' ')).toBe(
              clock.format(moment),
            );
          }
        },
      ),
    );
  });

  it.each([
    ['2026-01-31', new Date('2026-01-31')],
    ['1900-03-01', new Date('1900-03-01')],
    ['9999-12-31', new Date('9999-12-31')],
    // Spreadsheets disagree on these, or have none.
    ['1900-02-28', '1900-02-28'],
    ['0001-01-01', '0001-01-01'],
    // As somebody wrote it.
    ['31/01/2026', '31/01/2026'],
    ['2026-02-30', '2026-02-30'],
  ])('has %s as a day where it is one that spreadsheets agree on', async (day, expected) => {
    const file = await writtenFile(layoutOf(['day']), XLSX, [[day]]);
    expect((await readWorkbook(file)).get('Clients')?.[1]).toEqual([expected]);
  });

  it('has an early moment as a text, in the zone', async () => {
    const moment = Date.parse('1899-12-31T23:59:59Z');
    const file = await writtenFile(layoutOf(['moment'], 'Asia/Kathmandu'), XLSX, [[moment]]);
    expect((await readWorkbook(file)).get('Clients')?.[1]).toEqual(['1900-01-01 05:41:15']);
  });

  it('has numbers as numbers, and nothing where there is nothing', async () => {
    const rows: Row[] = [
      [1.5, null, -2],
      [null, '', null],
      [Number.NaN, 'x', 1e21],
    ];
    const file = await writtenFile(layoutOf(['number', 'text', 'number']), XLSX, rows);
    expect((await readWorkbook(file)).get('Clients')?.slice(1)).toEqual([
      [1.5, null, -2],
      [null, null, null],
      ['NaN', 'x', 1e21],
    ]);
    expect(workbookPart(file, SHEET)).not.toContain('A3');
  });

  it('cuts what no cell can hold, between two letters', async () => {
    const long = `${'a'.repeat(32_766)}👍 and more`;
    const { cells } = await textsOf(['short', long, 'b'.repeat(32_767)]);
    expect(cells).toEqual(['short', 'a'.repeat(32_766), 'b'.repeat(32_767)]);
  });

  it('has a head that stays in sight and filters, and columns as wide as what is in them', async () => {
    const file = await writtenFile(layoutOf(['text', 'moment']), XLSX, [
      ['Società Agricola Niccolò e figli', 0],
      ['x'.repeat(500), 0],
    ]);
    const xml = workbookPart(file, SHEET);
    expect(xml).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(xml).toContain('<autoFilter ref="A1:B3"/>');
    expect(xml).toContain(
      '<col min="1" max="1" width="60" customWidth="1"/><col min="2" max="2" width="17"',
    );
    expect(workbookPart(file, 'xl/styles.xml')).toContain('<b/>');
  });

  it('says on a second sheet what it is', async () => {
    const about = [
      ['System', 'wethod'],
      ['Filters', 'Country: France\nName: contains =x'],
    ] as const;
    const file = await writtenFile(layoutOf(['text']), XLSX, [], about);
    const sheets = await readWorkbook(file);
    expect([...sheets.keys()]).toEqual(['Clients', 'About this list']);
    expect(sheets.get('About this list')).toEqual(about);
    expect(sheets.get('Clients')).toEqual([['Column 1']]);
  });

  it('has sheet names that every spreadsheet takes', async () => {
    const names = ["L'elenco: [a/b]*?", `'${'x'.repeat(40)}`] as const;
    const file = await writtenFile({ ...layoutOf(['text']), names }, XLSX, []);
    expect([...(await readWorkbook(file)).keys()]).toEqual([
      "L'elenco   a b   ",
      ` ${'x'.repeat(30)}`,
    ]);
  });
});

test('many rows are all there, in their order, whatever their number', async () => {
  for (const count of [0, 1, 999, 1000, 1001, 5000]) {
    const rows = Array.from({ length: count }, (_, index) => [`client ${index}`, index]);
    const file = await writtenFile(layoutOf(['text', 'number']), XLSX, rows);
    expect((await readWorkbook(file)).get('Clients')?.slice(1)).toEqual(rows);
  }
});

test('columns beyond Z have two letters', async () => {
  const kinds = Array.from({ length: 60 }, () => 'text' as const);
  const row = kinds.map((_, index) => `cell ${index}`);
  const file = await writtenFile(layoutOf(kinds), XLSX, [row]);
  expect((await readWorkbook(file)).get('Clients')?.[1]).toEqual(row);
  expect(workbookPart(file, SHEET)).toContain('<c r="BH2"');
});
