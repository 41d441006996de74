import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoClient } from '#testing/demo-client.ts';
import { searchMatcher, searchText } from './search.ts';

type Known = Parameters<typeof demoClient>[0];
const finds = (known: Known, search: string) =>
  searchMatcher(search)(searchText(demoClient(known)));

const ADDRESS = {
  role: 'main',
  street: null,
  zipCode: null,
  city: null,
  province: null,
  country: null,
} as const;
const at = (address: object): Known => ({ addresses: [{ ...ADDRESS, ...address }] });

const AROUND_A_NUMBER = [
  'P.IVA #',
  'P. IVA: #',
  'P.Iva:#;',
  'p iva #',
  'Partita IVA #,',
  'Partita I.V.A. n. #',
  'PIVA #',
  'P.I. #',
  'C.F. #',
  'CF: #',
  'c.f.#',
  'Cod. Fisc. #',
  'Codice fiscale: #',
  'C.F./P.IVA #',
  'C.F. e P.IVA: #',
  'VAT no. #',
  'VAT number #',
  'VAT #',
  'VAT ID: #',
  'N° TVA #',
  'N° TVA : #',
  'Nº de TVA #',
  'numéro de TVA #',
  'TVA intracommunautaire : #',
  'N° TVA intracommunautaire #',
  'SIREN #',
  'SIRET : #',
  'n° SIREN #',
  'USt-IdNr. #',
  'USt-ID: #',
  'NIF #',
  'N.I.F.: #',
  'Tax ID #',
  'Registration number #',
  'REA #',
  'tel. #',
  'Tel: #',
  'Telefono #',
  'Téléphone : #',
  'cell. #',
  'Fax #',
  'SDI #',
  'codice destinatario: #',
  '"#"',
  '“#”',
  '«#»',
  "'#';",
  '(#)',
  '<#>,',
  '#;',
  '#…',
  '("P.IVA #")',
  '\u00a0P.IVA\u00a0#\u00a0',
] as const;

describe('what people paste', () => {
  it.each(AROUND_A_NUMBER)('around a number is not part of it: «%s»', (form) => {
    expect(finds({ vatNumber: '01234567890' }, form.replace('#', '01234567890'))).toBe(true);
    expect(finds({ vatNumber: 'IT01234567890' }, form.replace('#', 'IT 012 345.678-90'))).toBe(
      true,
    );
    expect(finds({ taxId: 'RSSMRA85T10A562S' }, form.replace('#', 'RSSMRA85T10A562S'))).toBe(true);
    expect(finds({ vatNumber: '99999999999' }, form.replace('#', '01234567890'))).toBe(false);
  });

  it.each(['IT 01234567890', 'IT01234567890', 'P.IVA IT 012 345 678 90;', 'it-01234567890'])(
    'has a prefix that the number may lack: «%s»',
    (search) => {
      expect(finds({ vatNumber: '01234567890' }, search)).toBe(true);
      expect(finds({ vatNumber: 'IT 01234567890' }, search)).toBe(true);
      expect(finds({ vatNumber: 'FR01234567890' }, search)).toBe(false);
    },
  );

  it.each([
    '+39 011 234567',
    '0039011234567',
    '0039 011 234567',
    'tel. +39 (011) 234.567',
    '+39-011-234567',
  ])('is a phone with 00 or a plus: «%s»', (search) => {
    expect(finds({ phones: ['+39 011 234567'] }, search)).toBe(true);
    expect(finds({ phones: ['0039 011 234567'] }, search)).toBe(true);
    expect(finds({ vatNumber: '1003901123456' }, search)).toBe(false);
  });

  it.each(['+44 (0)20 7946', '+44(0)207946', '+44 20 7946', '0044 (0) 20 7946', '+44 020 7946'])(
    'is a phone with and without the zero in brackets: «%s»',
    (search) => {
      expect(finds({ phones: ['+44 (0)20 7946'] }, search)).toBe(true);
    },
  );

  it('finds a phone that is written without the zero in brackets', () => {
    for (const search of ['+44 (0)20 7946', '+44(0)207946', '0044 (0) 20 7946']) {
      expect(finds({ phones: ['+44 20 7946'] }, search)).toBe(true);
    }
  });

  it.each([
    'PEC: a@posta.example',
    'e-mail a@posta.example',
    '<a@posta.example>;',
    'mailto:a@posta.example',
  ])('around an email is not part of it: «%s»', (search) => {
    expect(finds({ emails: [{ role: 'main', address: 'a@posta.example' }] }, search)).toBe(true);
  });

  it('is a word where nothing with digits follows', () => {
    expect(finds({ name: 'Tel Aviv Trading' }, 'tel')).toBe(true);
    expect(finds({ name: 'Tel Aviv Trading' }, 'tel aviv')).toBe(true);
    expect(finds({ name: 'Aviv Trading' }, 'tel aviv')).toBe(false);
    expect(finds({ name: 'Siren GmbH' }, 'siren')).toBe(true);
    expect(finds({ name: 'Rossi' }, 'p.iva')).toBe(false);
    expect(finds({ name: 'Hotel 3 Re' }, 'hotel 3')).toBe(true);
    expect(finds({ name: 'Motel 3 Re' }, 'hotel 3')).toBe(false);
  });

  it('finds what the number alone finds, and never less with more around it', () => {
    const number = fc.array(fc.constantFrom(...'0123456789'), { minLength: 5, maxLength: 12 });
    const form = fc.constantFrom(...AROUND_A_NUMBER);
    const separator = fc.constantFrom('', ' ', '.', '-', '/');
    fc.assert(
      fc.property(number, number, form, form, separator, (digits, held, one, other, between) => {
        const bare = digits.join('');
        const known = { vatNumber: held.join(''), phones: [`+${bare}`], taxId: bare.slice(2) };
        const pasted = one.replace('#', digits.join(between));
        const twice = other.replace('#', pasted);
        for (const client of [known, { vatNumber: bare }, { phones: [`00${bare}`] }]) {
          if (!finds(client, bare)) continue;
          expect(finds(client, pasted), pasted).toBe(true);
          expect(finds(client, twice), twice).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a place', () => {
  it.each([
    [{ zipCode: '20121' }, '20121'],
    [{ zipCode: '20121' }, 'CAP 20121'],
    [{ zipCode: 'SW1A 1AA' }, 'sw1a1aa'],
    [{ zipCode: 'SW1A 1AA' }, 'SW1A 1AA'],
    [{ province: 'MI' }, 'mi'],
    [{ province: 'Monza e Brianza' }, 'brianza'],
    [{ province: 'Emilia-Romagna' }, 'romagna'],
    [{ province: 'Emilia-Romagna' }, 'emilia-romagna'],
    [{ country: 'IT' }, 'it'],
    [{ country: 'IT' }, 'ital'],
    [{ country: 'DE' }, 'Germany'],
    [{ country: 'GB' }, 'united kingdom'],
    [{ country: 'Ruritania' }, 'ruritania'],
  ])('%j is found by «%s»', (address, search) => {
    expect(finds(at(address), search)).toBe(true);
  });

  it.each([
    [{ country: 'DE' }, 'many'],
    [{ country: 'DE' }, 'm.any'],
    [{ country: 'IT' }, 't'],
    [{ country: 'IT' }, 'itx'],
    [{ province: 'MI' }, 'milano'],
    // Frosinone is not France.
    [{ province: 'FR' }, 'france'],
    [{ province: 'MI', country: 'IT' }, 'miit'],
  ])('%j is not found by «%s»', (address, search) => {
    expect(finds(at(address), search)).toBe(false);
  });
});
