import { ABROAD, toRecipient } from './italy/recipient.ts';
import { foundIf, type RuleGroup } from './rule.ts';

/** The tax office of San Marino, with the letter O: several pages print a zero. */
const TAX_OFFICE = '2R4GTO8';

/** Rules of San Marino, whose tax office receives the invoices and hands them on. */
export const SAN_MARINO: RuleGroup = {
  isFor: ({ country }) => country === 'SM',
  rules: [
    {
      id: 'sm.recipient',
      severity: 'fix',
      source: 'DM 21.6.2021; AdE, provvedimento 211273/2021: goods since 2022-07-01',
      readAgain: '2028-01-01',
      finds: { country: 'SM', recipient: '2R4GT08' },
      passes: { country: 'SM', recipient: TAX_OFFICE },
      check: ({ recipient, isBusiness }) => {
        const code = recipient === null ? null : toRecipient(recipient);
        const isWrong = code === null ? isBusiness : code !== TAX_OFFICE && code !== ABROAD;
        return foundIf(isWrong, { field: 'sdiCode', value: recipient });
      },
    },
  ],
};
