import { compact, fold } from './fold.ts';

/** The prefixes of VAT numbers: the European Union's, Northern Ireland's, and the neighbours'. */
const VAT_PREFIX =
  /^(?:at|be|bg|cy|cz|de|dk|ee|el|es|fi|fr|gb|gr|hr|hu|ie|it|lt|lu|lv|mt|nl|pl|pt|ro|se|si|sk|xi|ch|no|sm)(?=.*\d)/;

/** Whether two emails are one: case does not count. */
export function isSameEmail(a: string, b: string): boolean {
  return fold(a.trim()) === fold(b.trim());
}

/**
 * Whether two tax numbers are one: case, spaces, dots and a country prefix do not count, so
 * `IT 0123` is `0123`. Two different prefixes are two different numbers.
 */
export function isSameTaxNumber(a: string, b: string): boolean {
  const left = compact(a);
  const right = compact(b);
  if (left === right) return true;
  return left.replace(VAT_PREFIX, '') === right || left === right.replace(VAT_PREFIX, '');
}
