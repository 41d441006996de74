import { fold } from '#domain/fold.ts';

/** `S.r.l.`, `S.p.A`, `e.K.`: letters with dots between them are one word. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}]))?\.?/gu;

/** `Rossi & C.`: others, without a name. */
const AND_OTHERS = /&\s*c(?![\p{L}\p{N}])\.?/gu;

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})f\.? ?lli(?!\p{L})/gu, 'fratelli'],
  [/(?<!\p{L})soc\.? ?agr(?!\p{L})\.?/gu, 'societa agricola'],
  [/(?<!\p{L})dott?\.? ?ssa(?!\p{L})/gu, 'dottssa'],
  [/(?<!\p{L})st\. ?(?=\p{L})/gu, 'saint '],
];

const BETWEEN = /[^\p{L}\p{N}]+/u;
const BETWEEN_ASCII = /[^a-z0-9]+/;
const ASCII = /^[\0-\x7f]*$/;

/** The words of a name, folded; what people shorten is written out. */
export function wordsOfName(written: string): readonly string[] {
  let text = fold(written);
  if (text.includes('.') || text.includes('&') || text.includes('lli')) text = writtenOut(text);
  const words = text.split(ASCII.test(text) ? BETWEEN_ASCII : BETWEEN);
  return words.filter((word) => word !== '');
}

function writtenOut(text: string): string {
  const long = SHORT.reduce((known, [short, word]) => known.replace(short, word), text);
  return long
    .replace(AND_OTHERS, ' ')
    .replace(DOTTED, (letters) => ` ${letters.replaceAll('.', '')} `);
}
