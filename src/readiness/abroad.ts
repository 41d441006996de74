import { ABROAD, toRecipient } from './italy/recipient.ts';
import { foundIf, type RuleGroup } from './rule.ts';

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
      check: ({ recipient }) =>
        foundIf(recipient !== null && toRecipient(recipient) !== ABROAD, {
          field: 'sdiCode',
          value: recipient,
        }),
    },
  ],
};
