import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoClient } from '#testing/demo-client.ts';
import { ClientStore } from './client-store.ts';
import { SearchIndex, type SearchResult } from './indexes/search-index.ts';
import { searchMatcher, searchText, searchTextInSteps } from './search.ts';
import { isNarrower } from './search-words.ts';
import { client as anyClient } from '#testing/arbitraries.ts';
import { finish, ITEMS_IN_STEP } from '#domain/steps.ts';

const client = demoClient({
  name: 'Łódź Straße S.r.l.',
  legalName: 'Œuvre & Figli',
  emails: [{ role: 'certified', address: 'fatture@pec.example' }],
  phones: ['+39 011 234.567'],
  vatNumber: 'IT 01234567890',
  taxId: 'RSSMRA85T10A562S',
  registrationNumber: 'TO-123456',
  addresses: [
    {
      role: 'main',
      street: 'Via Àncora 1',
      zipCode: '10100',
      city: 'Torino',
      province: null,
      country: 'IT',
    },
  ],
  eInvoicing: [{ type: 'sdi', value: '0ABCDE1' }],
  externalIdentifiers: [{ type: 'Salesforce', value: 'SF-0001', createdAt: null, updatedAt: null }],
});

const finds = (search: string) => searchMatcher(search)(searchText(client));

describe('search', () => {
  it.each([
    'lodz',
    'STRASSE',
    'oeuvre figli',
    'srl',
    'fatture@pec',
    '011234567',
    '011 234 567',
    'it01234567890',
    'IT 012.345.678.90',
    '01234 567890',
    'rssmra85',
    'to123456',
    'ancora torino',
    '0abcde1',
    'sf0001',
    'SF-0001',
    'torino lodz',
    '  ',
    '',
  ])('finds a client by «%s»', (search) => {
    expect(finds(search)).toBe(true);
  });

  it.each(['lodz milano', 'salesforces', '99', 'zipcode', '1010 0x'])(
    'does not find it by «%s»: every word must match',
    (search) => {
      expect(finds(search)).toBe(false);
    },
  );
});

const astrom = demoClient({
  name: 'Åström Alimentari',
  emails: [{ role: 'certified', address: 'pec@astrom-alimentari.example' }],
  eInvoicing: [{ type: 'pec', value: 'pec@astrom-alimentari.example' }],
  externalIdentifiers: [
    { type: null, value: 'x@cork-ag.example', createdAt: null, updatedAt: null },
  ],
});
const legno = demoClient({
  id: '2',
  key: 'wethod:2',
  name: 'Legno–Ferro Srl',
  legalName: 'D’Angelo, Işık & KADIKÖY',
  phones: ['+39 06 1234 5678'],
  vatNumber: 'BE 0456‑789‑012',
  taxId: '0456−789−013',
  externalIdentifiers: [{ type: null, value: 'SF—0001', createdAt: null, updatedAt: null }],
});

/** Whether a search that is pasted finds a client. */
const isFound = (one: typeof client, search: string) => searchMatcher(search)(searchText(one));

describe('what a search looks at', () => {
  it.each(['roma', 'ge', 'astromalimentari', 'agexample', 'corkag'])(
    'is never an email without its separators: «%s» finds none',
    (search) => {
      expect(isFound(astrom, search)).toBe(false);
    },
  );

  it.each(['astrom-alimentari', 'pec@astrom', 'cork-ag.example', 'PEC@ASTROM-ALIMENTARI.EXAMPLE'])(
    'is an email as it is written: «%s»',
    (search) => {
      expect(isFound(astrom, search)).toBe(true);
    },
  );

  it.each([
    'legno-ferro',
    'legno—ferro',
    'BE0456789012',
    'BE 0456-789-012',
    '0456-789-013',
    '0456789013',
    'sf-0001',
    'sf0001',
    '(06) 1234',
    '-1234',
    '/39',
    '.5678',
    'isik',
    'ışık',
    'IŞIK',
    'kadıköy',
    'kadikoy',
    "d'angelo,",
    'dʼangelo',
  ])('finds a number or a name by «%s»', (search) => {
    expect(isFound(legno, search)).toBe(true);
  });
});

describe('a search', () => {
  const letter = fc.constantFrom(
    ...'0123456789abeflmors -./()+@,',
    'ı',
    '–',
    'é',
    'и',
    '\u0306',
    '\u0301',
    '\u00a0',
  );
  const typed = fc.oneof(
    fc.array(letter, { maxLength: 12 }).map((letters) => letters.join('')),
    fc.constantFrom('(06) 1234', '-1', '/39', '.5', 'S.r.l.', 'legno–ferro', 'IT 012.345', 'й'),
    fc.constantFrom(
      'P.IVA IT 012',
      'tel. 0039 011',
      'VAT no. BE 0456',
      '+39 (0)6 1234',
      'C.F.: 045',
    ),
  );
  const clients = [client, astrom, legno].map((each, index) => ({
    ...each,
    id: `${index}`,
    key: `wethod:${index}` as const,
  }));
  const indexOf = () => {
    const set = new ClientStore();
    set.add(clients);
    return new SearchIndex(set);
  };

  it('finds the same typed key by key, corrected on the way, and pasted', () => {
    fc.assert(
      fc.property(typed, typed, (search, mistake) => {
        const index = indexOf();
        const keys = [mistake, ...Array.from(search, (_, end) => search.slice(0, end + 1))];
        let last: SearchResult | null = null;
        for (const key of keys) last = index.find(key, last);
        expect(index.find(search, last).holds).toEqual(indexOf().find(search).holds);
      }),
      { numRuns: 2000 },
    );
  });

  it('never finds more than one that it is said to be narrower than', () => {
    fc.assert(
      fc.property(typed, fc.oneof(typed, fc.constantFrom(...'01a -./()+@,é–')), (search, more) => {
        const longer = search + more;
        if (!isNarrower(longer, search)) return;
        for (const each of clients) {
          if (isFound(each, longer)) expect(isFound(each, search)).toBe(true);
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('looks again through all clients only where a label, a prefix or brackets may add some', () => {
    for (const text of [
      'rossi srl milano',
      'IT',
      '012345678',
      'S.p.A.',
      'd’angelo 12',
      '0039011',
    ]) {
      for (let end = 1; end < text.length; end += 1) {
        expect(isNarrower(text.slice(0, end + 1), text.slice(0, end)), text.slice(0, end + 1)).toBe(
          true,
        );
      }
    }
    expect(isNarrower('P.IVA 0', 'P.IVA ')).toBe(false);
    expect(isNarrower('IT01234', 'IT0123')).toBe(false);
  });

  it('finds a number with and without its separators alike', () => {
    const number = fc.array(fc.constantFrom(...'0123456789'), { minLength: 4, maxLength: 9 });
    const separator = fc.constantFrom('', '', ' ', '.', '-', '‑', '–', '/', ' (', ') ');
    fc.assert(
      fc.property(
        number,
        fc.array(separator, { minLength: 9, maxLength: 9 }),
        (digits, between) => {
          const written = digits.map((digit, index) => digit + (between[index] ?? '')).join('');
          const one = demoClient({ vatNumber: written });
          expect(isFound(one, digits.join(''))).toBe(true);
          expect(isFound(demoClient({ taxId: digits.join('') }), written)).toBe(true);
        },
      ),
    );
  });
});

describe('the text of a client, made in steps', () => {
  it('is the one that is made at once', () => {
    fc.assert(
      fc.property(anyClient, fc.nat({ max: 3 }), (one, times) => {
        const many = Array.from({ length: times * ITEMS_IN_STEP }, (_, index) => ({
          ...one.externalIdentifiers[index % Math.max(1, one.externalIdentifiers.length)],
          type: null,
          value: `S.F-${index % 3000}${index % 7 === 0 ? '@x.example' : ''}`,
          createdAt: null,
          updatedAt: null,
        }));
        const long = { ...one, externalIdentifiers: [...one.externalIdentifiers, ...many] };
        expect(finish(searchTextInSteps(long))).toBe(searchText(long));
      }),
      { numRuns: 30 },
    );
  });
});
