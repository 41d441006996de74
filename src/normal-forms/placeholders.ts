/**
 * What people type where a field wants a number and they have none. `00000000000` and `12345678903` hold by their check
 * digits, and are nobody's.
 */
const WORDS = new Set('NA NONE NESSUNO NESSUNA ND NC NULL TBD TEST PROVA X XX'.split(' '));

const UP = '01234567890123456789';

/** Fewer characters identify nobody. */
const FEWEST = 4;

/** With fewer digits it is a word: `PRIVATO`, `in attesa`, `art. 7 ter`. Every register's numbers have more. */
const FEWEST_DIGITS = 3;

/**
 * So many digits in a row are no accident; the last ones may be there for the check digit. Those that go down are none:
 * 76543210157 is a partita IVA that holds.
 */
const RUN = 8;

/** Whether a number only fills a field. Both texts are in capitals, without signs; `rest` has no prefix. */
export function isPlaceholder(number: string, rest: string): boolean {
  if (number.length < FEWEST || WORDS.has(number) || WORDS.has(rest)) return true;
  const digits = rest.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return true;
  // With letters too, as in `B00000000`.
  if (/^(\d)\1*$/.test(digits)) return true;
  const start = digits.slice(0, RUN);
  return start.length === RUN && UP.includes(start);
}
