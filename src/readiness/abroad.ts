import { isPartitaIva } from './italy/numbers.ts';
import { ABROAD, toRecipient } from './italy/recipient.ts';
import { foundIf, type RuleGroup } from './rule.ts';
import type { Subject } from './subject.ts';

/** A foreigner with a partita IVA has a codice destinatario like an Italian. */
function isIdentified(vat: Subject['vat']): boolean {
  return vat?.prefix === 'IT' && isPartitaIva(vat.value);
}

/** Rules for clients outside Italy and San Marino. */
export const OUTSIDE_ITALY: RuleGroup = {
  isFor: ({ country }) => country !== null && country !== 'IT' && country !== 'SM',
  rules: [
    {
      id: 'foreign.recipient',
      severity: 'fix',
      source: 'AdE, specifiche tecniche: XXXXXXX for clients who are not identified in Italy',
      finds: { country: 'DE', recipient: 'T04ZHR3' },
      passes: { country: 'DE', recipient: 'XXXXXXX' },
      check: ({ recipient, vat }) =>
        foundIf(recipient !== null && toRecipient(recipient) !== ABROAD && !isIdentified(vat), {
          field: 'sdiCode',
          value: recipient,
        }),
    },
  ],
};
