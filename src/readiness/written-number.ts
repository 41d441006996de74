import { bareNumber } from '#normal-forms/bare-number.ts';
import { isCodiceFiscale } from '#normal-forms/codice-fiscale.ts';
import { isPlaceholder } from '#normal-forms/placeholders.ts';
import { splitPrefix } from '#normal-forms/registers.ts';

/** A number as it stands in a field, and what remains of it without labels, signs and prefix. */
export interface WrittenNumber {
  readonly written: string;
  /** In capitals, with its prefix. */
  readonly bare: string;
  /** The country of its prefix, ISO 3166-1 alpha-2; `null` where it has none. */
  readonly prefix: string | null;
  /** Without its prefix. */
  readonly value: string;
}

/** `filler` where it is there only because the field wanted something; `null` where it is empty. */
export function readWritten(written: string | null): WrittenNumber | 'filler' | null {
  if (written === null || written.trim() === '') return null;
  const bare = bareNumber(written);
  // Before any prefix: a person's code may begin like a country.
  if (isCodiceFiscale(bare)) return { written, bare, prefix: null, value: bare };
  if (bare.startsWith('IT') && isCodiceFiscale(bare.slice(2))) {
    return { written, bare, prefix: 'IT', value: bare.slice(2) };
  }
  const prefixed = splitPrefix(bare);
  const value = prefixed?.rest ?? bare;
  if (isPlaceholder(bare, value)) return 'filler';
  return { written, bare, prefix: prefixed?.country ?? null, value };
}
