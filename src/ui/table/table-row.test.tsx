import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { demoClient } from '#testing/demo-client.ts';
import { drawnColumns } from './drawn-columns.ts';
import { TableRow } from './table-row.tsx';

/** All that lists show today. */
const FIELDS: readonly Field[] = [
  SHARED.name,
  SHARED.kind,
  SHARED.vatNumber,
  SHARED.email,
  SHARED.city,
  SHARED.country,
  SHARED.externalIdentifiers,
  SHARED.created,
  SHARED.updated,
  SHARED.deleted,
];

/** The texts of a client's cells, in the order of `FIELDS`. */
function cellsOf(client: Client): readonly string[] {
  const row = renderToStaticMarkup(<Row client={client} />);
  return (
    row
      .split(/<t[hd]\b/)
      // The first is the box.
      .slice(2)
      .map((cell) => cell.replace(/^[^>]*>|<[^>]*>/g, ''))
  );
}

const ALL = { pinned: 1, first: 1, end: FIELDS.length };
const COLUMNS = drawnColumns(FIELDS, 'wide', new Map(), ALL, null);

function Row({ client }: { readonly client: Client }) {
  return (
    <TableRow
      client={client}
      columns={COLUMNS}
      index={0}
      layout="wide"
      href="/wethod/1"
      isOpened={false}
      isSelected={false}
      isMarked={false}
      tabStop={null}
      active={null}
      markRow={null}
    />
  );
}

const PLACE = FIELDS.indexOf(SHARED.created);

describe('a row', () => {
  it('shows a client whose value cannot be drawn, and says so in that cell', () => {
    const cells = cellsOf(demoClient({ name: 'Aurora', createdAt: Number.NaN }));
    expect(cells[0]).toBe('Aurora');
    expect(cells[PLACE]).toBe('Cannot be shown');
    expect(cells.filter((cell) => cell === 'Cannot be shown')).toHaveLength(1);
  });

  it.each([
    ['an object', { createdAt: {} }],
    ['a function', { name: () => 'x' }],
    ['a list', { vatNumber: [{}] }],
    ['a wrong date of deletion', { deletedAt: Number.POSITIVE_INFINITY }],
    ['no list of emails', { emails: null }],
    ['identifiers that are none', { externalIdentifiers: [null] }],
    ['an address that is none', { addresses: [7] }],
  ])('is drawn with %s in the place of a value', (_, wrong) => {
    const cells = cellsOf({
      ...demoClient({ name: 'Aurora', vatNumber: '01' }),
      ...(wrong as object),
    });
    expect(cells).toHaveLength(FIELDS.length);
  });

  it('draws the beginning of a text that has no end', () => {
    const long = 'x'.repeat(1_000_000);
    const cells = cellsOf(
      demoClient({
        name: long,
        vatNumber: long,
        emails: [{ role: 'main', address: long }],
        addresses: [
          { role: 'main', street: null, zipCode: null, city: long, province: null, country: long },
        ],
        externalIdentifiers: Array.from({ length: 50_000 }, (_each, index) => ({
          type: `type ${index}`,
          value: long,
          createdAt: null,
          updatedAt: null,
        })),
      }),
    );
    expect(cells.filter((cell) => cell.endsWith('…'))).toHaveLength(6);
    for (const cell of cells) expect(cell.length).toBeLessThan(400);
  });
});
