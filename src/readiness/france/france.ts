import { foundIf, type RuleGroup } from '#readiness/rule.ts';
import { FRENCH_ELECTRONIC_ADDRESSES } from './electronic-address.ts';
import { FRENCH_NUMBERS } from './numbers.ts';

/**
 * Rules of France. Every business has to receive electronic invoices since 2026-09-01; large and mid-size ones issue
 * them since then, small ones from 2027-09-01 (loi de finances 2024, art. 91).
 */
export const FRANCE: RuleGroup = {
  isFor: ({ country, client }) => country === 'FR' && client.kind !== 'individual',
  rules: [
    ...FRENCH_NUMBERS,
    ...FRENCH_ELECTRONIC_ADDRESSES,
    {
      id: 'fr.zip.format',
      severity: 'fix',
      source: 'La Poste: a code postal has five digits',
      finds: { country: 'FR', zipCode: '3800' },
      passes: { country: 'FR', zipCode: '38000' },
      check: ({ address }) => {
        const zipCode = address?.zipCode?.trim() ?? '';
        return foundIf(zipCode !== '' && !/^\d{5}$/.test(zipCode), {
          field: 'zipCode',
          value: zipCode,
        });
      },
    },
  ],
};
