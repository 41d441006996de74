import type { Expected } from '#domain/expected.ts';
import { eInvoicingIn, FOR_ANY_INVOICE } from '#providers/shared/expected.ts';

/** What is worth a word where a client of Qonto's lacks it. */
export const EXPECTED: readonly Expected[] = [
  ...FOR_ANY_INVOICE,
  eInvoicingIn('IT', ['recipient']),
  eInvoicingIn('FR', ['electronic-address']),
];
