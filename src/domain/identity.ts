import { compact } from './fold.ts';
import { tidy } from './tidy.ts';

/**
 * The prefixes of VAT numbers: the European Union's, Northern Ireland's, and the neighbours'. Swiss numbers
 * begin with CHE (Federal Act on the Enterprise Identification Number), which people shorten to CH.
 */
const VAT_PREFIX =
  /^(?:at|be|bg|cy|cz|de|dk|ee|el|es|fi|fr|gb|gr|hr|hu|ie|it|lt|lu|lv|mt|nl|pl|pt|ro|se|si|sk|xi|che?|no|sm)(?=.*\d)/;

/** What says in Switzerland and Norway that a number is one for VAT, in any of their languages. */
const VAT_SUFFIX = /^((?:che?|no)?\d{9})(?:mwst|tva|iva|tpv|vat|mva)+$/;

/** Of two codes for one country, the one that counts: Greece is EL in VAT numbers, GR elsewhere. */
const SAME_PREFIX: readonly (readonly [RegExp, string])[] = [
  [/^gr(?=\d)/, 'el'],
  [/^ch(?=\d)/, 'che'],
];

/** Whether two emails are one: case does not count, nor what stands unseen around them. */
export function isSameEmail(a: string, b: string): boolean {
  return toEmail(a) === toEmail(b);
}

/**
 * Whether two tax numbers are one: case, spaces, dots, dashes and a country prefix do not count, so
 * `IT 0123` is `0123`. Two different prefixes are two different numbers.
 */
export function isSameTaxNumber(a: string, b: string): boolean {
  const left = toTaxNumber(a);
  const right = toTaxNumber(b);
  if (left === right) return true;
  return left.replace(VAT_PREFIX, '') === right || left === right.replace(VAT_PREFIX, '');
}

/** The country's letters that a compact tax number begins with; `null` where it has none. */
export function vatPrefixOf(number: string): string | null {
  return VAT_PREFIX.exec(number)?.[0] ?? null;
}

function toEmail(written: string): string {
  return tidy(written).normalize('NFC').toLowerCase();
}

function toTaxNumber(written: string): string {
  const number = compact(written).replace(VAT_SUFFIX, '$1');
  return SAME_PREFIX.reduce((known, [other, prefix]) => known.replace(other, prefix), number);
}
