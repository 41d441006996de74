import { reasonOf } from '#testing/reason-of.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isRejectedRow, type Client } from '#domain/client.ts';
import { formatter } from '#i18n/formatter.ts';
import type { Provider } from './contract.ts';
import { qonto } from './qonto/index.ts';
import { qontoClient } from './qonto/wire.ts';
import { wethod } from './wethod/index.ts';
import { wethodClient } from './wethod/wire.ts';

interface Wire {
  readonly provider: Provider;
  readonly schema: z.ZodMiniType;
  /** The smallest row. */
  readonly least: Readonly<Record<string, unknown>>;
  /** What a schema cannot say of its values. */
  readonly samples: Readonly<Record<string, unknown>>;
  /** Keys that no field is made of, and why. */
  readonly without: Readonly<Record<string, string>>;
}

const AT = '2026-01-31T10:00:00Z';
const LATER = '2026-02-28T10:00:00Z';

const WIRES: readonly Wire[] = [
  {
    provider: wethod,
    schema: wethodClient,
    least: { id: 1 },
    samples: {
      created_at: LATER,
      updated_at: LATER,
      deleted_at: LATER,
      intent_date: '2026-02-28',
      external_identifiers: [{ external_id: 'SF-1', type: 'Salesforce' }],
    },
    without: {},
  },
  {
    provider: qonto,
    schema: qontoClient,
    least: {
      id: '3f8b1c5e-0000-4000-8000-000000000001',
      kind: 'company',
      created_at: AT,
      updated_at: AT,
    },
    samples: {
      id: '3f8b1c5e-0000-4000-8000-000000000002',
      kind: 'freelancer',
      type: 'freelancer',
      created_at: LATER,
      updated_at: LATER,
    },
    without: { type: 'the older name of kind, which counts where both are there' },
  },
];

interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** A value of this shape that a person would know again. */
function sampleOf(key: string, shape: Shape): unknown {
  const one = shape.anyOf?.find(({ type }) => type !== 'null') ?? shape;
  const is = (type: string) => [one.type].flat().includes(type);
  if (is('array')) return [sampleOf(key, one.items ?? {})];
  if (is('number') || is('integer')) return 7301;
  if (is('boolean')) return true;
  return `a ${key.replaceAll('_', ' ')}`;
}

/** Every key of a schema, those within its objects too, with a row that has just this one. */
function rowsOf({ schema, samples }: Wire): [path: string, row: Record<string, unknown>][] {
  const root: Shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  return Object.entries(root.properties ?? {}).flatMap(([key, shape]) => {
    if (Object.hasOwn(samples, key)) return [[key, { [key]: samples[key] }]];
    const within = shape.anyOf?.find(({ type }) => type === 'object')?.properties;
    if (within === undefined) return [[key, { [key]: sampleOf(key, shape) }]];
    return Object.entries(within).map(([part, inner]) => [
      `${key}.${part}`,
      // A dial code alone is no phone.
      {
        [key]: { ...(key === 'phone' && { number: '06 1' }), [part]: sampleOf(part, inner) },
      },
    ]);
  });
}

function textsOf({ readRow, fields }: Provider, row: unknown): string {
  const client = readRow(row);
  if (isRejectedRow(client)) throw new Error(reasonOf(client));
  return fields
    .map((field) => field.text(client, formatter) ?? '')
    .filter((text) => text !== '')
    .join('\n');
}

describe.each(WIRES.map((wire) => ({ id: wire.provider.id, wire })))('$id', ({ wire }) => {
  const { provider, least, without } = wire;
  const base = textsOf(provider, least);

  it.each(rowsOf(wire))('says %s in one of its fields', (path, row) => {
    const said = textsOf(provider, { ...least, ...row });
    if (Object.hasOwn(without, path)) return expect(said).toBe(base);
    expect(said).not.toBe(base);
    const [value] = Object.values(row).flatMap((each) =>
      typeof each === 'object' ? Object.values(Object(each)).slice(-1) : [each],
    );
    // As it was written, but dates, choices and lists of more than a text.
    if (typeof value === 'number') expect(said).toContain(String(value));
    if (typeof value === 'string' && value.startsWith('a ')) expect(said).toContain(value);
  });

  it('knows as many keys as the schema has', () => {
    expect(rowsOf(wire).length).toBeGreaterThan(25);
  });

  it('has each field once, its columns among them, and a name for each of its own', () => {
    const ids = provider.fields.map((field) => field.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const column of provider.usualColumns) expect(provider.fields).toContain(column);
    for (const field of provider.fields) {
      const isOwn = field.id.startsWith(`${provider.id}.`);
      expect(isOwn || /^[a-z]+$/i.test(field.id)).toBe(true);
      expect(field.label?.() ?? null).toEqual(isOwn ? expect.stringMatching(/./) : null);
    }
  });

  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    'reads nothing that a record only inherits: %s',
    (key) => {
      const row = JSON.parse(`{"${key}": {"currency": "EUR", "notes": "x", "number": "1"}}`);
      const client = provider.readRow({ ...least, ...row });
      if (isRejectedRow(client)) throw new Error(reasonOf(client));
      const bare: Client = { ...client, raw: row };
      for (const field of provider.fields.filter(({ label }) => label !== null)) {
        expect(field.text(bare, formatter)).toBeNull();
      }
    },
  );
});

it('says nothing of another provider’s client, though its record has a key of the name', () => {
  const client = wethod.readRow({ id: 1, currency: 'EUR', notes: 'x' });
  if (isRejectedRow(client)) throw new Error(reasonOf(client));
  for (const field of qonto.fields.filter(({ label }) => label !== null)) {
    expect(field.text(client, formatter)).toBeNull();
  }
});

it('shows a number that stands for something as it is', () => {
  const client = wethod.readRow({ id: 1, payment_term_id: 30, group_id: 0 });
  if (isRejectedRow(client)) throw new Error(reasonOf(client));
  const said = (id: string) =>
    wethod.fields.find((field) => field.id === id)?.text(client, formatter);
  expect(said('wethod.payment_term_id')).toBe('30');
  expect(said('wethod.group_id')).toBe('0');
});

it('says the phone in parts only where it is another', () => {
  const said = (row: object) => {
    const client = qonto.readRow({ ...WIRES[1]?.least, ...row });
    if (isRejectedRow(client)) throw new Error(reasonOf(client));
    return qonto.fields.find(({ id }) => id === 'qonto.phone')?.text(client, formatter);
  };
  const phone = { country_code: '+33', number: '612345678' };
  expect(said({ phone_number: '+33 6 12 34 56 78', phone })).toBeNull();
  expect(said({ phone_number: '+33 1 11 11 11 11', phone })).toBe('+33 612345678');
  expect(said({ phone: null })).toBeNull();
});
