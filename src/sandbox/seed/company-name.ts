import type { Nation } from './nation.ts';
import type { Random } from './random.ts';

const ONSETS = 'b br c cl d f fl g gr l m n p pr r s st t tr v z'.split(' ');
const VOWELS = 'a e i o u ia'.split(' ');

function coin(random: Random): string {
  let word = '';
  for (let syllable = random.integer(2, 3); syllable > 0; syllable -= 1) {
    word += ONSETS[random.integer(0, ONSETS.length - 1)] ?? '';
    word += VOWELS[random.integer(0, VOWELS.length - 1)] ?? '';
  }
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${random.pick(['', '', 'x', 'r', 'n', 'lab', 'tec'])}`;
}

/** A name without its legal form: a trade, a family, a town, a coined word, or some of them. */
export function companyName(random: Random, nation: Nation, town: string): string {
  const trade = random.pick(nation.trades);
  switch (random.integer(0, 6)) {
    case 0:
      return `${trade} ${town}`;
    case 1:
      return `${random.pick(nation.surnames)} & ${random.pick(nation.surnames)}`;
    case 2:
      return coin(random);
    case 3:
      return `${coin(random)} ${trade}`;
    case 4:
      return `${trade} ${random.pick(nation.surnames)} ${random.integer(2, 120)}`;
    default:
      return `${trade} ${random.pick(nation.surnames)}`;
  }
}

/** A name as a host would have it. */
export const toDomain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 50);
