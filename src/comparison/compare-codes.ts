import { SHARED } from '#domain/fields/shared.ts';
import { compareTexts, DIFFERENT, FORMATTING, type Outcome } from './result.ts';
import type { Side } from './side.ts';

/** The codes that route Italian invoices. They have no case, and no blanks. */
export function compareRecipients(left: Side, right: Side): Outcome {
  const { read } = SHARED.sdiCode;
  return compareTexts(read(left.client), read(right.client), (a, b) => {
    const [here, there] = [a, b].map((code) => code.toUpperCase().replace(/\s+/g, ''));
    if (here === there) return FORMATTING;
    return likened(here) === likened(there)
      ? { result: 'different', reason: 'look-alike' }
      : DIFFERENT;
  });
}

/** San Marino's 2R4GTO8 is printed with a zero on several pages. */
function likened(code = ''): string {
  return code.replaceAll('O', '0').replaceAll('I', '1');
}
