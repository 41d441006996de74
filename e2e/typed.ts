/** A text as people type it who have no marks and capitals at hand: é is e. */
export function withoutMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');
}

/** Letters that are no other letter with a mark, as people type them who have none of these: ł is l. */
export function inPlainLetters(text: string): string {
  return text.replaceAll(/[łßøæœđðþı]/g, (letter) => TYPED[letter] ?? letter);
}

const TYPED: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
