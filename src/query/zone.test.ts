import { describe, expect, it, test } from 'vitest';
import { anyField } from '#providers/registry.ts';
import { parseClientQuery } from './client-query.ts';
import { listPath } from './paths.ts';
import { parseZone, readZone, zoneToSay } from './zone.ts';

const parameters = (search: string) => new URLSearchParams(search);
const queryOf = (search: string) => parseClientQuery(parameters(search), anyField).query;
const read = (search: string) => readZone(parameters(search), queryOf(search));

describe('a time zone', () => {
  it.each([
    ['Europe/Rome', 'Europe/Rome'],
    ['europe/rome', 'Europe/Rome'],
    ['UTC', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['', null],
    ['Atlantis/Poseidonis', null],
    ['+02:00', null],
    ['constructor', null],
    ['Europe/Rome ', null],
  ])('is read from %j', (written, zone) => {
    expect(parseZone(written)).toBe(zone);
  });
});

describe('the zone of an address', () => {
  it.each([
    ['updated=gte:2026-01-01&zone=Europe/Rome', 'Europe/Rome'],
    ['updated=this:day&zone=Pacific/Auckland', 'Pacific/Auckland'],
    ['deleted=only&deletedAt=eq:2026-01-01&zone=europe%2Frome', 'Europe/Rome'],
    // Nobody asks for a day.
    ['q=rossi&zone=Europe/Rome', null],
    ['updated=gte:2026-01-01T00:00:00Z&zone=Europe/Rome', null],
    ['updated=gte:2026-01-01', null],
    ['updated=gte:2026-01-01&zone=', null],
  ])('is that of its days: %s', (search, zone) => {
    expect(read(search)).toEqual({ zone, damaged: [] });
  });

  it.each(['updated=this:day&zone=Rome/Europe', 'updated=this:day&zone=UTC&zone=Europe/Rome'])(
    'is named where it cannot be read: %s',
    (search) => expect(read(search)).toEqual({ zone: null, damaged: ['zone'] }),
  );

  it('is spelt so that it can be read, and read as it was', () => {
    const query = queryOf('updated=gte:2026-01-01&q=a/b');
    const path = listPath('wethod', query, 'America/Argentina/Salta');
    expect(path).toBe(
      '/clients/wethod?q=a%2Fb&updated=gte:2026-01-01&zone=America/Argentina/Salta',
    );
    expect(read(path.slice(path.indexOf('?'))).zone).toBe('America/Argentina/Salta');
  });
});

test.each([
  // Calendar days of moments: everybody is to see the same clients.
  ['updated=eq:2026-01-01', null, 'Europe/Rome'],
  ['updated=eq:2026-01-01', 'UTC', 'UTC'],
  // What is relative stays so, unless a zone was chosen.
  ['updated=this:day', null, null],
  ['updated=this:day', 'UTC', 'UTC'],
  // No day of a zone is asked.
  ['q=rossi', 'UTC', null],
  ['updated=eq:2026-01-01T10:00:00Z', 'UTC', null],
  ['intent_date=eq:2026-01-01', 'UTC', null],
] as const)('an address of %s, with %s chosen, says the zone %s', (search, chosen, said) => {
  expect(zoneToSay(queryOf(search), chosen, () => 'Europe/Rome')).toBe(said);
});
