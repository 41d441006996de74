import { luhnDigit } from './check-digits.ts';

/** A SIREN, nine digits, from eight. */
export const siren = (digits: string): string => `${digits}${luhnDigit(digits)}`;

/** The SIRET of a company's establishment, fourteen digits: SIREN, its number, a check digit. */
export function siret(company: string, establishment: number): string {
  const body = `${company}${String(establishment).padStart(4, '0')}`;
  return `${body}${luhnDigit(body)}`;
}

/** The VAT number of a SIREN: `FR`, a key of two digits, the SIREN. */
export function frenchVat(company: string): string {
  const key = (12 + 3 * (Number(company) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${company}`;
}

export type EInvoicingForm = 'siren' | 'siret' | 'routing' | 'suffix';

/** An address in the French directory of electronic invoicing, in one of its four forms. */
export function eInvoicingAddress(company: string, form: EInvoicingForm): string {
  const establishment = siret(company, 1);
  switch (form) {
    case 'siren':
      return company;
    case 'siret':
      return `${company}_${establishment}`;
    case 'routing':
      return `${company}_${establishment}_COMPTA01`;
    case 'suffix':
      return `${company}_FACTURES`;
  }
}
