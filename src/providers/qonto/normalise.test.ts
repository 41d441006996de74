import { reasonOf as rejectedBecause } from '#testing/reason-of.ts';
import { describe, expect, it } from 'vitest';
import { isRejectedRow } from '#domain/client.ts';
import { toClient } from './normalise.ts';

const ROW = {
  id: '3f8b1c5e-0000-4000-8000-000000000001',
  kind: 'company',
  created_at: '2026-01-31T10:00:00.000Z',
  updated_at: '2026-01-31T10:00:00Z',
};

/** What is wrong with a row; `null` where it is a client. */
function reasonOf(row: Record<string, unknown>): string | null {
  const read = toClient({ ...ROW, ...row });
  return isRejectedRow(read) ? rejectedBecause(read) : null;
}

describe('a row of Qonto’s', () => {
  it.each(['\ud800', '..', '.', 'a/b?c#d%', 'a b', '%2e%2e', '', '3f8b1c5e', `${ROW.id}/..`])(
    'cannot be read where its id cannot stand in an address: %j',
    (id) => {
      expect(reasonOf({ id })).toMatch(/^id: /);
    },
  );

  it('says what is wrong by path and type, without the id', () => {
    expect(reasonOf({ id: 'a/b?c#d%' })).not.toContain('a/b');
  });

  it.each(['10/03/2026', '2026-02-30T10:00:00Z', 'ieri 2', '12', '2026-03-10T10:00:00'])(
    'cannot be read where a date-time is not ISO 8601 with an offset: %j',
    (written) => {
      expect(reasonOf({ created_at: written })).toBe('created_at: no date-time');
    },
  );

  it('has one country, whatever its code is written like', () => {
    const countries = ['UK', 'gb', 'Gb ', 'GBR', 'United Kingdom'].map((code) => {
      const read = toClient({ ...ROW, billing_address: { country_code: code } });
      return isRejectedRow(read) ? rejectedBecause(read) : read.addresses[0]?.country;
    });
    expect(countries).toEqual(countries.map(() => 'GB'));
  });
});
