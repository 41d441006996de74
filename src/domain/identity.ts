import { compact, fold, withoutOuterSeparators } from './fold.ts';
import { withoutLabels } from './labels.ts';
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
  return withoutPrefix(left) === right || left === withoutPrefix(right);
}

/** The country's letters that a compact tax number begins with; `null` where it has none. */
export function vatPrefixOf(number: string): string | null {
  return VAT_PREFIX.exec(number)?.[0] ?? null;
}

function toEmail(written: string): string {
  return tidy(written).normalize('NFC').toLowerCase();
}

export function toTaxNumber(written: string): string {
  const number = compact(written).replace(VAT_SUFFIX, '$1');
  return SAME_PREFIX.reduce((known, [other, prefix]) => known.replace(other, prefix), number);
}

/** What makes two texts one: letters, a code's signs, a tax number, an email, a phone's digits. */
export type Identity = 'text' | 'code' | 'taxNumber' | 'email' | 'phone';

/**
 * A text that somebody asks for, and the same without the label and the quotes that are pasted with a number:
 * `P.IVA: IT 0123` is `IT 0123` too. A word of letters, or an email, has one form.
 */
export function askedForms(identity: Identity, asked: string): readonly string[] {
  if (identity === 'text' || identity === 'email') return [asked];
  const bare = withoutOuterSeparators(withoutLabels(asked));
  return bare === '' ? [asked] : [asked, bare];
}

/** Whether a text is one of these. What is compared of each is made once. */
export function matcherOf(
  identity: Identity,
  wanted: readonly string[],
): (text: string) => boolean {
  const forms = wanted.flatMap((asked) => askedForms(identity, asked));
  if (identity === 'taxNumber') return taxNumberMatcher(forms);
  const toKey = KEYS[identity];
  const keys = new Set(forms.map(toKey));
  return (text) => keys.has(toKey(text));
}

export const KEYS: Readonly<Record<Exclude<Identity, 'taxNumber'>, (text: string) => string>> = {
  text: toText,
  email: toEmail,
  // Of signs alone nothing would be left.
  code: (text) => compact(text) || toText(text),
  phone: (text) => compact(text).replace(/^00/, '+') || toText(text),
};

/** As `isSameTaxNumber` with each of them: one of two prefixes may be missing, else they have to be the same. */
function taxNumberMatcher(wanted: readonly string[]): (text: string) => boolean {
  const whole = new Set(wanted.map(toTaxNumber));
  const bare = new Set([...whole].map(withoutPrefix));
  return (text) => {
    const number = toTaxNumber(text);
    return whole.has(number) || whole.has(withoutPrefix(number)) || bare.has(number);
  };
}

export function withoutPrefix(number: string): string {
  return number.replace(VAT_PREFIX, '');
}

function toText(written: string): string {
  return fold(tidy(written));
}
