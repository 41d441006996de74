import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStreets, toStreet } from './streets.ts';

const compared = (a: string, b: string) => compareStreets(toStreet(a), toStreet(b));

describe('one street', () => {
  test.each([
    ['Via Faentina 12', 'Via Faentina, 12'],
    ['V.le Monza, 10', 'Viale Monza 10'],
    ['P.zza S. Marco n. 4', 'Piazza San Marco 4'],
    ['P.zza S.Marco n°4', 'Piazza San Marco 4'],
    ['C.so Francia 8', 'Corso Francia 8'],
    ['L.go Augusto 3', 'Largo Augusto, 3'],
    ['P.le Loreto 1', 'Piazzale Loreto 1'],
    ['Str. Statale 11', 'Strada Statale 11'],
    ['Loc. Fornaci 2', 'Località Fornaci, 2'],
    ['Fraz. Borgo 5', 'frazione borgo 5'],
    ['Via Verdi 12/A', 'Via Verdi 12a'],
    ['Via Verdi 12 A', 'Via Verdi 12-a'],
    ['Via Verdi snc', 'Via Verdi'],
    ['Via Verdi, s.n.c.', 'Via Verdi s/n'],
    ['Via della Repubblica 1', 'VIA REPUBBLICA 1'],
    ["Via dell'Orto 3", 'Via dell’Orto 3'],
    ['Via 25 Aprile 3', 'via 25 aprile, 3'],
    ['12 bis, rue de la République', '12bis r. de la Republique'],
    ['8 bd Haussmann', '8 boulevard Haussmann'],
    ['8 av. de la Gare', 'Avenue de la Gare, 8'],
    ['3 imp. des Lilas', '3 impasse des lilas'],
    ['14 rte de Lyon', '14 route de Lyon'],
    ['1 fbg St-Honoré', '1 faubourg Saint Honoré'],
    ['2 pl. Bellecour', '2 place Bellecour'],
    ['Hauptstraße 5', 'Hauptstr. 5'],
    ['Lange Straße 7', 'Lange Str. 7'],
    ['Marienplatz 1', 'Marien Pl. 1'],
    ['C/ Mayor, 3', 'Calle Mayor 3'],
    ['Avda. Diagonal 4', 'Avenida Diagonal, 4'],
    ['Ctra. de Burgos 9', 'Carretera de Burgos 9'],
    ['Pza. Nueva 2', 'Plaza Nueva 2'],
    ['12 High St', '12 High Street'],
    ['Via XXV Aprile 3', 'Via 25 Aprile 3'],
    ['Via XX Settembre 3', 'via Venti Settembre, 3'],
    ['Via I Maggio 3', 'Via Primo Maggio 3'],
    ['Via 1° Maggio 3', 'Via I° Maggio 3'],
    ['Via IV Novembre 9', 'Via 4 novembre 9'],
    ['Via Monte Napoleone 8', 'Via Montenapoleone 8'],
  ])('%s is %s', (a, b) => expect(compared(a, b)).toBe('equal'));

  test.each([
    ['Via G. Garibaldi 41', 'Via Giuseppe Garibaldi 41'],
    ['Via G.Garibaldi 41', 'Via Giuseppe Garibaldi 41'],
    ['Via E. Fermi 2', 'Via Enrico Fermi 2'],
    ['Via S. Pellico 2', 'Via Silvio Pellico 2'],
  ])('%s is %s, whose first name is an initial', (a, b) => expect(compared(a, b)).toBe('initial'));
});

describe('two streets', () => {
  test.each([
    ['Via Bovio 3', 'Via Bovio 30'],
    ['Via Roma 1', 'Via Torino 1'],
    ['Via Roma 1', 'Viale Roma 1'],
    ['Piazza Roma 1', 'Piazzale Roma 1'],
    ['Via Roma 3', 'Via Roma 3/30'],
    ['Via Roma 12', 'Via Roma 12 bis'],
    ['Via Roma 12', 'Via Roma 12A'],
    ['Via Roma 12', 'Casella postale 12'],
    ['Via Roma 12', 'Via Roma'],
    ['Via G. Garibaldi 41', 'Via Carlo Garibaldi 41'],
    ['Via 25 Aprile 3', 'Via 24 Maggio 3'],
    ['Via G.', 'Via Garibaldi'],
    ['Via XX Settembre 3', 'Via IX Settembre 3'],
    ['Via Vi Novembre 3', 'Via Iv Novembre 3'],
  ])('%s is not %s', (a, b) => expect(compared(a, b)).toBe('different'));
});

test('the parts of a street are found', () => {
  expect(toStreet('12 bis, rue de la République')).toEqual({
    words: ['rue', 'republique'],
    number: '12bis',
  });
  expect(toStreet('Via Roma s.n.c.')).toEqual({ words: ['via', 'roma'], number: null });
});

test('a line is its own street, and two agree from either side', () => {
  const line = fc.array(
    fc.oneof(
      fc.constantFrom(
        'via',
        'V.',
        's.',
        '12',
        '/',
        'a',
        'bis',
        ' ',
        ', ',
        'n.',
        'snc',
        "dell'",
        'Str.',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
  );
  fc.assert(
    fc.property(line, line, (left, right) => {
      const [a, b] = [left.join(' '), right.join('')];
      expect(compared(a, b)).toBe(compared(b, a));
      if (toStreet(a).words.length > 0) expect(compared(a, a)).toBe('equal');
    }),
  );
});
