import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { joinRecords } from '#domain/join-records.ts';
import { formatter } from '#i18n/formatter.ts';
import { demoClient } from '#testing/demo-client.ts';
import { makeFound } from './found.ts';
import { searchMatcher, searchText } from './search.ts';

const FIELDS = [SHARED.name, SHARED.vatNumber, SHARED.city, SHARED.country, SHARED.phones];

/** What is marked in the cells, and what is said to be elsewhere. */
function look(client: Client, search: string) {
  const shown = FIELDS.map((field) => ({ field, text: field.text(client, formatter) }));
  const { ranges, elsewhere } = makeFound(search)(client, shown);
  return {
    marked: ranges.flatMap((each, place) =>
      each.map(([from, to]) => shown[place]?.text?.slice(from, to)),
    ),
    elsewhere: elsewhere.map(({ text }) => text),
  };
}

const client = demoClient({
  name: 'Łódź Straße S.r.l.',
  legalName: 'Œuvre & Figli',
  vatNumber: 'IT 0123.4567-890',
  phones: ['+39 011 234.567', '0039 055 1'],
  emails: [{ role: 'certified', address: 'pec@fatture.example' }],
  eInvoicing: [{ type: 'sdi', value: 'M5UXCR1' }],
  externalIdentifiers: [{ type: 'Salesforce', value: 'SF-0001', createdAt: null, updatedAt: null }],
  addresses: [
    {
      role: 'main',
      street: 'Via Po 1',
      zipCode: '20121',
      city: 'Köln',
      province: 'MI',
      country: 'DE',
    },
  ],
});

describe('what a search found', () => {
  it.each([
    ['lodz', ['Łódź']],
    ['STRASSE', ['Straße']],
    ['str', ['Str']],
    ['srl', ['S.r.l']],
    ['IT0123', ['IT 0123']],
    ['01234567', ['0123.4567']],
    ['koln', ['Köln']],
    ['ko\u0308ln', ['Köln']],
    ['germ', ['Germ']],
    ['de', ['Germany']],
    ['0039011', ['+39 011']],
    ['+39055', ['0039 055']],
    ['tel. +39 011', ['+39', '011']],
    ['lodz 890', ['Łódź', '890']],
  ])('is marked where it is shown: «%s»', (search, marked) => {
    expect(look(client, search).marked).toEqual(expect.arrayContaining(marked));
    expect(look(client, search).elsewhere).toEqual([]);
  });

  it.each([
    ['m5ux', ['M5UXCR1']],
    ['sf0001', ['SF-0001']],
    ['CAP 20121', ['20121']],
    ['oeuvre', ['Œuvre & Figli']],
    ['@fatture', ['pec@fatture.example']],
    ['via po', ['Via Po 1']],
    ['m5ux 20121 lodz', ['M5UXCR1', '20121']],
  ])('is said where it is not: «%s»', (search, elsewhere) => {
    expect(look(client, search).elsewhere).toEqual(elsewhere);
  });

  it('is marked in every field that has it, whichever columns are shown', () => {
    const fields = [
      [SHARED.sdiCode, 'm5ux'],
      [SHARED.certifiedEmail, 'pec@fatture'],
      [SHARED.phone, '0039011'],
      [SHARED.zipCode, '20121'],
      [SHARED.province, 'mi'],
      [SHARED.street, 'via'],
      [SHARED.addresses, 'po 20121'],
      [SHARED.externalValues, 'sf0001'],
      [SHARED.eInvoicing, 'm5uxcr1'],
    ] as const;
    for (const [field, search] of fields) {
      const text = field.text(client, formatter);
      const { ranges, elsewhere } = makeFound(search)(client, [{ field, text }]);
      expect(ranges[0]?.length, `${field.id}: ${search}`).toBeGreaterThan(0);
      expect(elsewhere, field.id).toEqual([]);
    }
  });

  it('is marked in a value beside the name for each word that it has', () => {
    const { elsewhere } = makeFound('sf 0001 lodz')(client, [{ field: SHARED.name, text: 'Łódź' }]);
    expect(elsewhere).toMatchObject([
      {
        text: 'SF-0001',
        ranges: [
          [0, 2],
          [3, 7],
        ],
      },
    ]);
  });

  it('marks no country in the middle of a word, and nothing where nothing is searched', () => {
    expect(look(client, 'many').marked).toEqual([]);
    expect(look(client, '')).toEqual({ marked: [], elsewhere: [] });
  });

  it('is seen for every client that answers: marked, or said', () => {
    const letter = fc.constantFrom(...'lodzstrasemfi0123459 .-+@&');
    const search = fc.array(letter, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(search, (typed) => {
        if (!searchMatcher(typed)(searchText(client))) return;
        if (!/[^\s.-]/.test(typed)) return;
        const { marked, elsewhere } = look(client, typed);
        expect(marked.length + elsewhere.length, typed).toBeGreaterThan(0);
        for (const text of marked) expect(text, typed).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

it('finds in the other records of a row what the row itself does not say', () => {
  const own = { ...client, addresses: [] };
  const other = demoClient({ key: 'qonto:b', provider: 'qonto', id: 'b', vatNumber: 'FR 99' });
  const row = joinRecords([own, other]);
  const { elsewhere } = makeFound('fr99')(row, []);
  expect(elsewhere).toMatchObject([{ where: SHARED.vatNumber, text: 'FR 99', record: other }]);
  expect(makeFound('m5uxcr1')(row, []).elsewhere).toMatchObject([{ record: null }]);
});
