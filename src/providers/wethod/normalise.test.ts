import { reasonOf } from '#testing/reason-of.ts';
import { describe, expect, it } from 'vitest';
import { isRejectedRow, type Client } from '#domain/client.ts';
import { formatter } from '#i18n/formatter.ts';
import { wethod } from './index.ts';
import { toClient } from './normalise.ts';
import { toClientRequest } from './requests.ts';

function read(row: Record<string, unknown>): Client {
  const client = toClient({ id: 1, ...row });
  if (isRejectedRow(client)) throw new Error(reasonOf(client));
  return client;
}

describe('a row of wethod’s', () => {
  it.each(['constructor', '__proto__', 'toString', 'valueOf'])(
    'has the country that somebody wrote, whatever an object calls its own: %s',
    (country) => {
      expect(read({ country }).addresses[0]?.country).toBe(country);
    },
  );

  it.each(['', '0000-00-00', '10/03/2026', '2026-02-30T10:00:00Z', 'ieri 2', '12', '2026-03-10'])(
    'cannot be read where a date-time is not ISO 8601 with an offset: %j',
    (written) => {
      for (const field of ['created_at', 'updated_at', 'deleted_at']) {
        expect(toClient({ id: 7, [field]: written })).toEqual({
          id: '7',
          faults: [{ path: [field], message: 'no date-time' }],
          updatedAt: null,
        });
      }
    },
  );

  it.each([1, 42, 999_999_999_999_999, Number.MAX_SAFE_INTEGER])(
    'can be asked for again by its id: %i',
    (id) => {
      expect(toClientRequest(read({ id }).id)).not.toBeNull();
    },
  );

  it.each([0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1, 'a/b?c#d%', null])(
    'cannot be read where it could not be asked for: id %j',
    (id) => {
      expect(isRejectedRow(toClient({ id }))).toBe(true);
    },
  );

  it('has dates from the first year to the last', () => {
    expect(read({ created_at: '0001-01-01T00:00:00Z' }).createdAt).toBe(-62_135_596_800_000);
    expect(read({ deleted_at: '9999-12-31T23:59:59Z' }).deletedAt).toBe(253_402_300_799_000);
  });
});

describe('external identifiers', () => {
  it('are read, with what is absent as null', () => {
    const at = '2026-03-10T10:00:00Z';
    const row = { id: 3, external_id: '0042', type: '', created_at: at, more: 1 };
    expect(read({ external_identifiers: [row, { external_id: '' }] }).externalIdentifiers).toEqual([
      { type: null, value: '0042', createdAt: Date.parse(at), updatedAt: null },
      { type: null, value: '', createdAt: null, updatedAt: null },
    ]);
    expect(read({ external_identifiers: null }).externalIdentifiers).toEqual([]);
    expect(read({}).externalIdentifiers).toEqual([]);
  });

  it.each([
    [[7], '0: no object'],
    [[{ external_id: 7 }], '0.external_id: no text'],
    [[{}], '0.external_id: no text'],
    [[{ external_id: 'a' }, { external_id: 'b', type: 7 }], '1.type: no text'],
    [[{ external_id: 'a', created_at: 'ieri 2' }], '0.created_at: no date-time'],
    [[{ external_id: 'a', updated_at: 2026 }], '0.updated_at: no date-time'],
    ['SAP', ''],
  ])('that cannot be read are named by path and type: %j', (external_identifiers, where) => {
    const client = toClient({ id: 7, external_identifiers });
    expect(isRejectedRow(client) ? reasonOf(client) : null).toContain(
      where === '' ? 'external_identifiers: ' : `external_identifiers.${where}`,
    );
  });
});

describe('the date of a declaration of intent', () => {
  const field = wethod.fields.find(({ id }) => id === 'wethod.intent_date');
  const shown = (intent_date: string) => field?.text(read({ intent_date }), formatter);

  it('is a day of the calendar', () => {
    expect(field?.type).toBe('day');
    expect(shown('2026-02-28')).toBe('Feb 28, 2026');
  });

  it.each(['2026-02-30', '2025-02-29', '/wethod/1', '2026-2-3', '2026-02-28T00:00:00Z'])(
    'is shown as written where it is no such day: %s',
    (written) => expect(shown(written)).toBe(written),
  );
});
