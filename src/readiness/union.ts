import { meantVat, vatRule } from './foreign-vat.ts';
import { foundIf, type Found, type RuleGroup } from './rule.ts';
import type { Subject } from './subject.ts';

const MEMBERS = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Countries with rules of their own, for which these would say it twice. */
const OWN_RULES = new Set(['IT', 'FR', 'DE', 'ES', 'SM']);

/** A number of Germany at an address in Austria is one of Germany, and checked here. */
const isOurs = (country: string, subject: Subject) =>
  !OWN_RULES.has(country) || country !== subject.country;

/** Needed for the reverse charge. */
function vatMissing(subject: Subject): readonly Found[] {
  const { country, isCompany, vat, taxId, client } = subject;
  const isDue = country !== null && MEMBERS.has(country) && country !== 'FR' && isCompany;
  const inTaxId = meantVat({ ...subject, vat: taxId })?.form === 'holds';
  return foundIf(isDue && vat === null && !inTaxId, {
    field: 'vatNumber',
    value: client.vatNumber,
  });
}

/** Rules for clients in other countries of the Union, and in those whose VAT numbers can be checked all the same. */
export const UNION: RuleGroup = {
  isFor: ({ country }) => country !== null && country !== 'IT' && country !== 'FR',
  rules: [
    {
      id: 'eu.vat.format',
      severity: 'fix',
      source: 'Directive 2006/112/EC, art. 215; VIES, structure of VAT numbers',
      finds: { country: 'AT', vatNumber: 'ATU1234567' },
      passes: { country: 'CH', vatNumber: 'CHE-412.003.409 MWST' },
      check: vatRule(
        ({ country, form }, subject) => form === 'format' && isOurs(country, subject),
        ({ country }) => ({ country }),
      ),
    },
    {
      id: 'eu.vat.checksum',
      severity: 'fix',
      source:
        'Directive 2006/112/EC, art. 215; VIES, structure of VAT numbers; check digits by stdnum',
      finds: { country: 'AT', vatNumber: 'ATU70001232' },
      passes: { country: 'AT', vatNumber: 'ATU70001231' },
      check: vatRule(
        ({ country, form }, subject) => form === 'checksum' && isOurs(country, subject),
        ({ country }) => ({ country }),
      ),
    },
    {
      id: 'eu.vat.missing',
      severity: 'fix',
      source: 'Directive 2006/112/EC, art. 226 (4)',
      finds: { country: 'AT', vatNumber: null },
      passes: { country: 'CH', vatNumber: null },
      check: vatMissing,
    },
  ],
};
