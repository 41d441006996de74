import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidy } from '#domain/tidy.ts';
import { asLines, pastedValues } from './pasted.ts';

test.each([
  ['one a line, as a spreadsheet copies a column', 'IT01\r\nIT02\r\n', ['IT01', 'IT02']],
  ['a row of cells', 'IT01\tIT02\t\tIT03', ['IT01', 'IT02', 'IT03']],
  ['a line with semicolons', 'Rossi, Figli; Bianchi ;', ['Rossi, Figli', 'Bianchi']],
  ['a line with commas', 'IT01, IT02,IT03', ['IT01', 'IT02', 'IT03']],
  ['names with commas, one a line', 'Rossi, Figli\nBianchi', ['Rossi, Figli', 'Bianchi']],
  ['lines that end with a divider', '01,\n02,\n03', ['01', '02', '03']],
  ['a quoted cell', '"Rossi ""Rosso""\nSrl"\nBianchi', ['Rossi "Rosso" Srl', 'Bianchi']],
  ['a quote within a name', 'Bar "Sport"\nX', ['Bar "Sport"', 'X']],
  ['the same twice, and blanks', ' 01 \n\n01\n', ['01']],
  ['zeros in front', '00184', ['00184']],
  ['nothing', ' \n\t', []],
])('%s', (_, text, values) => {
  expect(pastedValues(text)).toEqual(values);
});

test('what is read is read again as it is, from two values on', () => {
  const value = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
    .map(tidy)
    .filter((text) => text !== '' && !/^[",;\s]|[,;\s]$/u.test(text));
  fc.assert(
    fc.property(fc.uniqueArray(value, { minLength: 2, maxLength: 6 }), (values) => {
      expect(pastedValues(asLines(values))).toEqual(values);
    }),
  );
});
