import fc from 'fast-check';
import { expect, it } from 'vitest';
import { qontoClients, wethodClients } from '#sandbox/seed/seed.ts';
import { qontoRow } from './qonto/row.ts';
import { qontoClient } from './qonto/wire.ts';
import { wethodRow } from './wethod/row.ts';
import { wethodClient } from './wethod/wire.ts';

/*
 * Rows are checked by hand, since that is quick; what is right of a row is said by the schemas. Both have to say the
 * same of anything at all.
 */

const NOW = Date.parse('2026-06-01T12:00:00Z');
const written = (rows: Iterable<unknown>) => JSON.parse(JSON.stringify([...rows])) as object[];

const WIRES = [
  {
    name: 'wethod',
    check: wethodRow,
    schema: wethodClient,
    keys: Object.keys(wethodClient.shape),
    rows: written(wethodClients(200, NOW)),
  },
  {
    name: 'Qonto',
    check: qontoRow,
    schema: qontoClient,
    keys: Object.keys(qontoClient.shape),
    rows: written(qontoClients(200, NOW)),
  },
];

/** What may stand in any place: as it should be, nearly so, and anything else that JSON can hold. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -0,
    1,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 53),
    Infinity,
    Number.NaN,
  ),
  fc.constantFrom<unknown>(true, false, [], {}, [null], [7], ['a@b.it'], 'company', 'Company'),
  fc.constantFrom('2026-03-10T10:00:00Z', '2026-02-30T10:00:00Z', '2026-03-10', 'ieri 2'),
  fc.constantFrom('3f8b1c5e-0000-4000-8000-000000000001', '3f8b1c5e', '..', 'constructor'),
  fc.constantFrom<unknown>(
    { city: 7 },
    { country_code: null, number: '1' },
    [{ external_id: 'a' }],
    [{ external_id: 'a', type: 7 }],
    [{ external_id: 'a', created_at: 'ieri 2' }, 7],
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

it.each(WIRES)('is what the schema says of $name’s rows', ({ check, schema, keys, rows }) => {
  for (const row of rows) expect(check(row)).toBeNull();
  const changes = fc.array(fc.tuple(fc.constantFrom(...keys, '__proto__'), value), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.constantFrom(...rows), changes, (row, changed) => {
      const other = { ...row, ...Object.fromEntries(changed) };
      expect(check(other) === null).toBe(schema.safeParse(other).success);
    }),
    { numRuns: 3000 },
  );
});

it.each(WIRES)('says of $name’s where the schema says it', ({ check, schema, keys, rows }) => {
  const [row = {}] = rows;
  const wrong = fc.tuple(fc.constantFrom(...keys), value);
  fc.assert(
    fc.property(wrong, ([key, changed]) => {
      const { error } = schema.safeParse({ ...row, [key]: changed });
      const paths = (check({ ...row, [key]: changed }) ?? []).map(({ path }) => path.join('.'));
      expect(paths).toEqual((error?.issues ?? []).slice(0, 3).map(({ path }) => path.join('.')));
    }),
    { numRuns: 2000 },
  );
});

it.each(WIRES)('takes nothing else for a row of $name’s', ({ check, schema }) => {
  fc.assert(
    fc.property(value, (anything) => {
      expect(check(anything) === null).toBe(schema.safeParse(anything).success);
    }),
  );
});
