import { vatRule } from './foreign-vat.ts';
import type { RuleGroup } from './rule.ts';

/** Companies by a letter, seven digits, and a digit or a letter; people by eight digits or X, Y, Z, and a letter. */
const NIF = /^(?:[ABCDEFGHJNPQRSUVW]\d{7}[A-J0-9]|\d{8}[A-Z]|[KLMXYZ]\d{7}[A-Z])$/;

/** Rules of Spain, where the NIF is the VAT number too. */
export const SPAIN: RuleGroup = {
  isFor: ({ country }) => country === 'ES',
  rules: [
    {
      id: 'es.nif.format',
      severity: 'fix',
      source: 'Orden EHA/451/2008; Real Decreto 1065/2007, art. 18 to 24',
      finds: { country: 'ES', vatNumber: 'ESB1234' },
      passes: { country: 'ES', vatNumber: 'Y1234567X' },
      check: vatRule(({ country, value }) => country === 'ES' && !NIF.test(value)),
    },
    {
      id: 'es.nif.checksum',
      severity: 'fix',
      // Which kind of company has a letter and which a digit is disputed: either is taken.
      source: 'Orden EHA/451/2008; Real Decreto 1065/2007, art. 18 to 24',
      finds: { country: 'ES', vatNumber: 'B81200413' },
      passes: { country: 'ES', vatNumber: 'B81200412' },
      check: vatRule(
        ({ country, value, form }) => country === 'ES' && NIF.test(value) && form !== 'holds',
      ),
    },
  ],
};
