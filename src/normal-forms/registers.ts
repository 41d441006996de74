import { NATIONAL_CHECKS } from './national-checks.ts';
import { remembered } from './words.ts';

/**
 * The registers whose numbers identify a client. One number space is one register, whatever field a number stands in:
 *
 * - `CF`: the codice fiscale of a person, 16 characters.
 * - `IT`: partita IVA and codice fiscale of a body, 11 digits; both are numbers of the Anagrafe tributaria.
 * - `SIREN`, `SIRET`: a company of France, and one of its establishments.
 * - `VAT:FR`, `VAT:DE` …: the VAT number of a country. For Spain the NIF, for Belgium the enterprise number, for
 *   Switzerland the UID, for San Marino the COE. Monaco has French VAT numbers; Northern Ireland British ones.
 */
export type Register = 'CF' | 'IT' | 'SIREN' | 'SIRET' | `VAT:${string}`;

/** What stands before a number, and the country that it means. `EL` and `XI` are the Union's own (VIES). */
const PREFIXES: Readonly<Record<string, string>> = {
  EL: 'GR',
  XI: 'GB',
  CHE: 'CH',
};

/** A known prefix and what follows it; `null` where the text begins otherwise. `compact` is in capitals. */
export function splitPrefix(compact: string): { country: string; rest: string } | null {
  if (compact.startsWith('CHE')) return { country: 'CH', rest: compact.slice(3) };
  const letters = compact.slice(0, 2);
  const country = PREFIXES[letters] ?? letters;
  if (!hasVatNumbers(country)) return null;
  const rest = compact.slice(2);
  return looksLikeNumber(rest) ? { country, rest } : null;
}

/** Digits for the greater part: `ATZMRK77L41F205X` begins with a country's letters and is no Austrian number. */
function looksLikeNumber(rest: string): boolean {
  const digits = rest.replace(/\D/g, '').length;
  return digits >= 3 && digits * 2 >= rest.length;
}

/** Whether the VAT numbers of a country are known here: the Union's, and its neighbours'. */
export function hasVatNumbers(country: string): boolean {
  return Object.hasOwn(NATIONAL_CHECKS, country);
}

/** The register of a country's VAT numbers: one text for all clients of the country. */
export const vatRegister: (country: string) => Register = remembered((country): Register =>
  country === 'IT' ? 'IT' : `VAT:${country}`,
);

export interface Checked {
  /** As the register writes it: lost zeros are there again. */
  readonly value: string;
  readonly holds: boolean;
}

/**
 * A country's VAT number, without its prefix; `null` where it has not the country's shape. What has the shape holds where
 * its check digits are right. It says nothing of whether the number was given to somebody.
 */
export function checkVat(country: string, written: string): Checked | null {
  const rule = hasVatNumbers(country) ? NATIONAL_CHECKS[country] : undefined;
  if (rule === undefined) return null;
  const value = rule.restore?.(written) ?? written;
  if (!rule.shape.test(value)) return null;
  return { value, holds: rule.holds(value) };
}
