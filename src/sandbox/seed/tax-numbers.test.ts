import { expect, test } from 'vitest';
import { withWrongDigit } from './check-digits.ts';
import { eInvoicingAddress, frenchVat, siren, siret } from './french-tax.ts';
import { codiceFiscale, partitaIva } from './italian-tax.ts';
import {
  austrianVat,
  belgianVat,
  britishVat,
  dutchVat,
  germanVat,
  polishVat,
  portugueseVat,
  spanishVat,
  swedishVat,
  swissVat,
} from './tax-numbers.ts';

// The examples are those of national authorities and of python-stdnum's documentation.
test.each([
  ['Italy', partitaIva('0074311', 15), '00743110157'],
  ['France', frenchVat(siren('73282932')), 'FR44732829320'],
  ['Germany', germanVat('13669597'), 'DE136695976'],
  ['Spain', spanishVat('A', '5881850'), 'ESA58818501'],
  ['Belgium', belgianVat('04030192'), 'BE0403019261'],
  ['the Netherlands', dutchVat('00449544'), 'NL004495445B01'],
  ['Austria', austrianVat('1358562'), 'ATU13585627'],
  ['Portugal', portugueseVat('50196484'), 'PT501964843'],
  ['Switzerland', swissVat('10015521'), 'CHE-100.155.212 MWST'],
  ['the United Kingdom', britishVat('9807806'), 'GB980780684'],
  ['Poland', polishVat('856734621'), 'PL8567346215'],
  ['Sweden', swedishVat('556188840'), 'SE556188840401'],
])('%s: the check digits are the authority’s', (_, made, known) => {
  expect(made).toBe(known);
});

test('a SIRET is its SIREN, the establishment and a check digit', () => {
  expect(siret('732829320', 7)).toBe('73282932000074');
});

test('a French address for invoices is in one of four forms', () => {
  const forms = (['siren', 'siret', 'routing', 'suffix'] as const).map((form) =>
    eInvoicingAddress('732829320', form),
  );
  expect(forms).toEqual([
    '732829320',
    `732829320_${siret('732829320', 1)}`,
    `732829320_${siret('732829320', 1)}_COMPTA01`,
    '732829320_FACTURES',
  ]);
});

test.each([
  [
    'Mario',
    'Rossi',
    { year: '85', month: 12, day: 10, isFemale: false, place: 'A562' },
    'RSSMRA85T10A562S',
  ],
  [
    'Matteo',
    'Moretti',
    { year: '25', month: 4, day: 9, isFemale: false, place: 'F205' },
    'MRTMTT25D09F205Z',
  ],
  [
    'Samantha',
    'Miller',
    { year: '82', month: 9, day: 25, isFemale: true, place: 'Z404' },
    'MLLSNT82P65Z404U',
  ],
])('%s %s has the codice fiscale of the textbooks', (firstName, surname, birth, known) => {
  expect(codiceFiscale(firstName, surname, birth)).toBe(known);
});

test('short and accented names are filled up', () => {
  const birth = { year: '70', month: 1, day: 1, isFemale: true, place: 'H501' };
  expect(codiceFiscale('Noè', 'Fo', birth).slice(0, 6)).toBe('FOXNOE');
});

test('a wrong digit is the last digit', () => {
  expect(withWrongDigit('NL004495445B01')).toBe('NL004495445B02');
  expect(withWrongDigit('CHE-100.155.219 MWST')).toBe('CHE-100.155.210 MWST');
});
