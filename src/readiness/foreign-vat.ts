import { checkVat } from '#normal-forms/registers.ts';
import { NOTHING, type Rule } from './rule.ts';
import { onceFor, vatCountryOf, type Subject } from './subject.ts';

/** A VAT number, and the country whose number it is or is meant to be. */
interface MeantVat {
  readonly country: string;
  readonly value: string;
  readonly form: 'holds' | 'checksum' | 'format';
}

/**
 * The number under VAT as one of the country of its prefix, else of the client's; `null` where there is none, or where we
 * know no rule of that country.
 */
export function meantVat({ vat, country }: Subject): MeantVat | null {
  if (vat === null || country === null) return null;
  // Liechtenstein has numbers of its own, of five digits, beside those with CHE.
  if (vat.prefix === null && country === 'LI') return null;
  const meant = vat.prefix ?? vatCountryOf(country);
  // That a country has no shape for nothing says that its numbers can be checked.
  const checked = checkVat(meant, vat.value);
  if (checked === null) {
    return KNOWN.has(meant) ? { country: meant, value: vat.value, form: 'format' } : null;
  }
  const isChecked = checked.holds || isPersonal(meant, checked.value);
  return { country: meant, value: vat.value, form: isChecked ? 'holds' : 'checksum' };
}

/** Countries whose VAT numbers have a form that we know (VIES; Switzerland, Norway and Great Britain by their registers). */
const KNOWN = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK SM'.split(
    ' ',
  ),
);

/** People's numbers, whose digits are of their birth: by their shape only. */
function isPersonal(country: string, value: string): boolean {
  if (country === 'BG') return value.length === 10;
  if (country === 'CZ') return value.length > 8;
  return country === 'LV' && /^[0-3]/.test(value);
}

const ownVat = onceFor(meantVat);

export function vatRule(
  check: (vat: MeantVat, subject: Subject) => boolean,
  params: (vat: MeantVat) => Readonly<Record<string, string>> = () => ({}),
): Rule['check'] {
  return (subject) => {
    const vat = ownVat(subject);
    return vat !== null && check(vat, subject)
      ? [{ field: 'vatNumber', value: subject.client.vatNumber, params: params(vat) }]
      : NOTHING;
  };
}
