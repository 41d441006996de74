import type { RuleGroup } from '#readiness/rule.ts';
import { ITALIAN_ADDRESSES } from './address.ts';
import { DECLARATIONS_OF_INTENT } from './intent.ts';
import { ITALIAN_NUMBERS } from './numbers.ts';
import { ITALIAN_RECIPIENTS } from './recipient.ts';
import { ITALIAN_TAX_IDS } from './tax-id.ts';

/** Rules of Italy. The codes are those with which the Sistema di Interscambio refuses an invoice. */
export const ITALY: RuleGroup = {
  isFor: ({ country }) => country === 'IT',
  rules: [
    ...ITALIAN_NUMBERS,
    ...ITALIAN_TAX_IDS,
    ...ITALIAN_RECIPIENTS,
    ...ITALIAN_ADDRESSES,
    ...DECLARATIONS_OF_INTENT,
  ],
};
