const MONTHS =
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';

/** The days that streets are called by are written in words too. */
const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['primo', '1'],
  ['due', '2'],
  ['tre', '3'],
  ['quattro', '4'],
  ['otto', '8'],
  ['venti', '20'],
  ['ventiquattro', '24'],
  ['venticinque', '25'],
]);

const DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])([ivx]+|[a-z]{3,12})[°.]?(?=\s+(?:${MONTHS})(?!\p{L}))`,
  'gu',
);

/** Folded: `via xx settembre` and `via venti settembre` are `via 20 settembre`. */
export function withDaysInDigits(folded: string): string {
  return folded.replace(DAY, (all, day: string) => IN_WORDS.get(day) ?? fromRoman(day) ?? all);
}

/** Up to thirty-one, as a month has days; `null` for a word that is no number. */
function fromRoman(word: string): string | null {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(word)) return null;
  const tens = word.replace(/[^x].*$/, '').length - (word.startsWith('ix') ? 1 : 0);
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  const rest = ones.indexOf(word.replace(/^x+/, ''));
  return String(Math.max(tens, 0) * 10 + rest);
}
