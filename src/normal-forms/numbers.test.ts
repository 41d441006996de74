import { describe, expect, test } from 'vitest';
import { readNumber, type NumberField } from './numbers.ts';

const read = (written: string, field: NumberField = 'vat', home: string | null = null) =>
  readNumber(written, field, home).map(
    ({ register, value, state }) => `${register ?? '?'} ${value} ${state}`,
  );

describe('a number is one of its register, however it is written', () => {
  test.each([
    ['P. IVA: it 0001.1020 153', 'vat', null, ['IT 00011020153 holds']],
    ['00011020153', 'vat', null, ['IT 00011020153 holds']],
    ['11020153', 'vat', 'IT', ['IT 00011020153 holds']],
    ['C.F. 00011110152', 'tax', null, ['IT 00011110152 holds']],
    ['brnlri81d52f205u', 'tax', 'IT', ['CF BRNLRI81D52F205U holds']],
    ['FR 81 812003416', 'vat', null, ['VAT:FR 81812003416 holds', 'SIREN 812003416 holds']],
    ['FR82812003416', 'vat', null, ['VAT:FR 82812003416 fails', 'SIREN 812003416 weak']],
    ['RCS Lyon B 812 003 424', 'register', 'FR', ['SIREN 812003424 holds']],
    ['812 003 424 RCS Lyon', 'register', null, ['SIREN 812003424 holds']],
    ['81200341600128', 'tax', 'FR', ['SIRET 81200341600128 holds', 'SIREN 812003416 holds']],
    ['81200341600129', 'tax', 'FR', ['SIRET 81200341600129 fails', 'SIREN 812003416 holds']],
    ['812003416', 'e-address', null, ['SIREN 812003416 holds']],
    [
      '812003424_81200342400031',
      'e-address',
      null,
      ['SIREN 812003424 holds', 'SIRET 81200342400031 holds'],
    ],
    ['FR21000000100', 'vat', null, ['VAT:FR 21000000100 holds']],
    ['BE 412003441', 'vat', null, ['VAT:BE 0412003441 holds']],
    ['CHE-412.003.415 MWST', 'vat', null, ['VAT:CH 412003415 holds']],
    ['CHE412003415', 'vat', null, ['VAT:CH 412003415 holds']],
    ['B-81200412', 'vat', 'ES', ['VAT:ES B81200412 holds']],
    ['ESB81200412', 'vat', null, ['VAT:ES B81200412 holds']],
    ['EL 041200340', 'vat', null, ['VAT:GR 041200340 holds']],
    ['GR41200340', 'vat', null, ['VAT:GR 041200340 holds']],
    ['XI412003429', 'vat', null, ['VAT:GB 412003429 holds']],
    ['USt-IdNr. DE812004111', 'vat', null, ['VAT:DE 812004111 holds']],
    ['ATU08120004', 'vat', null, ['VAT:AT U08120004 holds']],
    ['NL812003401B01', 'vat', null, ['VAT:NL 812003401B01 holds']],
  ] as const)('%s under %s in %s', (written, field, home, numbers) => {
    expect(read(written, field, home)).toEqual(numbers);
  });
});

describe('what is no number of a register is only equal to itself', () => {
  test.each([
    ['37/123/45678', 'tax', 'DE', ['? 3712345678 fails']],
    ['HRB 12345', 'register', 'DE', ['? HRB12345 fails']],
    ['REA MI-123456', 'register', 'IT', ['? MI123456 fails']],
    // Registers whose numbers look like VAT numbers of their country.
    ['0000123456', 'register', 'PL', ['? 0000123456 fails']],
  ] as const)('%s under %s in %s', (written, field, home, numbers) => {
    expect(read(written, field, home)).toEqual(numbers);
  });
});

test('a number with a slip in it is still meant to be one of its country', () => {
  expect(read('IT0001143015')).toEqual(['IT 0001143015 fails']);
  expect(read('00011430155', 'vat', 'IT')).toEqual(['IT 00011430155 fails']);
  expect(read('DE81200411', 'vat')).toEqual(['VAT:DE 81200411 fails']);
});

test('a partita IVA of an office that is not listed holds, and digits that go down are no filler', () => {
  expect(read('00700005556', 'vat', 'IT')).toEqual(['IT 00700005556 holds']);
  expect(read('76543210157', 'vat', 'IT')).toEqual(['IT 76543210157 holds']);
});

test('Bulgarian and Slovak numbers hold by the form that VIES gives them', () => {
  expect(read('BG825312229')).toEqual(['VAT:BG 825312229 holds']);
  expect(read('BG825312228')).toEqual(['VAT:BG 825312228 fails']);
  expect(read('SK1025529197')).toEqual(['VAT:SK 1025529197 holds']);
  expect(read('SK1025529198')).toEqual(['VAT:SK 1025529198 fails']);
});

test('a codice fiscale that begins like a country is one', () => {
  for (const code of ['ATZMRK77L41F205X', 'DEMRCO81D52F205U', 'ITLLRA81D52F205U']) {
    expect(read(code, 'tax')[0]).toMatch(/^CF /);
  }
});

test('what only fills the field is no number', () => {
  const fillers = [
    '00000000000',
    'IT00000000000',
    '12345678903',
    'IT12345678901',
    'n/a',
    '-',
    'XXX',
  ];
  for (const filler of [...fillers, 'FR00000000000', '', '123', 'n.d.']) {
    expect(read(filler)).toEqual([]);
  }
});
