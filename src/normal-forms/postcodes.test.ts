import { expect, test } from 'vitest';
import { toPostcode } from './postcodes.ts';

test.each([
  ['184', 'IT', '00184'],
  ['I-39100', 'IT', '39100'],
  ['F-75009', null, '75009'],
  ['D 10115', 'DE', '10115'],
  ['CH-1201', 'CH', '1201'],
  ['75 009', 'FR', '75009'],
  ['1000', 'FR', '01000'],
  ['1000', 'BE', '1000'],
  ['184', null, '184'],
  ['NL-1012 ab', 'NL', '1012AB'],
  ['L1 8JQ', 'GB', 'L18JQ'],
  ['E1 6AN', 'GB', 'E16AN'],
  [' - ', 'IT', ''],
])('%s in %s is %s', (written, country, code) => {
  expect(toPostcode(written, country)).toBe(code);
});
