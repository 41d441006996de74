import type { Name } from '#normal-forms/names.ts';
import { houseOf } from './keys.ts';
import type { Party } from './party.ts';

/** By which keys a record is found within a large bucket, and by which it looks for others. */
export interface PartKeys {
  readonly found: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

/** A name of more words is looked for by one of them. */
const MOST_WORDS_BY_TWO = 8;

/** So many words more a name may have than one that is a part of it. */
const WORDS_MORE = 2;

/**
 * Within a large postcode or house: whose names can be near. One's name is a part of the other's, or its owner: then all
 * its words are there, and its two longest are enough to look for. Or they are a letter apart, or one is the acronym.
 */
export function nearKeys(party: Party): PartKeys {
  const found = new Set<string>();
  const asked = new Set<string>();
  for (const name of party.names) {
    const whole = longestOf(name.words);
    found.add(`whole ${whole}`);
    asked.add(`part ${whole}`);
    for (const part of partsIn(name)) {
      found.add(`part ${part}`);
      asked.add(`whole ${part}`);
    }
    found.add(`core ${name.core}`);
    asked.add(`acronym ${name.core}`);
    for (const key of lettersOf(name.core)) {
      found.add(key);
      asked.add(key);
    }
  }
  if (party.acronym !== null) {
    found.add(`acronym ${party.acronym}`);
    asked.add(`core ${party.acronym}`);
  }
  return { found, asked };
}

/** The two longest words, or the one. */
function longestOf(words: readonly string[]): string {
  const ordered = byLength(words);
  const [first = '', second] = ordered;
  return second === undefined || ordered.length > MOST_WORDS_BY_TWO ? first : `${first} ${second}`;
}

function byLength(words: readonly string[]): readonly string[] {
  const compare = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);
  return [...new Set(words)].toSorted(compare);
}

/** What may be the longest words of a part of the name: every word, and every two. */
function partsIn({ words, owner }: Name): readonly string[] {
  const ordered = byLength(words);
  const isLong = ordered.length > MOST_WORDS_BY_TWO + WORDS_MORE;
  const inTwos = isLong ? byLength(owner?.sorted.split(' ') ?? []) : ordered;
  const twos = inTwos.flatMap((first, index) =>
    inTwos.slice(index + 1).map((second) => `${first} ${second}`),
  );
  return [...ordered, ...twos];
}

/**
 * One letter is another, or missing: of three parts two are the same, of the shorter one's length. Half a name would be
 * the same for all that begin with one trade.
 */
function lettersOf(core: string): readonly string[] {
  return [core.length, core.length - 1].flatMap((length) => {
    const first = Math.floor(length / 3);
    const two = Math.floor((length * 2) / 3);
    return [
      `${length} ${core.slice(0, two)} ...`,
      `${length} ... ${core.slice(first - length)}`,
      `${length} ${core.slice(0, first)} ... ${core.slice(two - length)}`,
    ];
  });
}

/** Within a name that many have, something else has to agree. */
export function besidesName(party: Party): PartKeys {
  const found = new Set<string>();
  for (const domain of party.domains) found.add(domain);
  for (const place of party.places) {
    if (place.zip !== null) found.add(place.zip);
    const house = houseOf(place);
    if (house !== '') found.add(house);
  }
  const asked = new Set(found);
  for (const { value, state } of party.identities.all) {
    // Of two numbers with a slip between them one does not hold.
    const own = state === 'holds' ? 'holds' : 'fails';
    for (const ends of endsOf(value)) {
      found.add(`${own} ${ends}`);
      asked.add(`fails ${ends}`);
      if (own === 'fails') asked.add(`holds ${ends}`);
    }
  }
  return { found, asked };
}

/** A slip in a number leaves the first two or the last two as they are; in a longer one three. */
const SHORT_NUMBER = 7;

function endsOf(value: string): readonly string[] {
  const lengths = value.length < SHORT_NUMBER ? [2] : value.length > SHORT_NUMBER ? [3] : [2, 3];
  return lengths.flatMap((length) => [
    `${value.slice(0, length)}...`,
    `...${value.slice(-length)}`,
  ]);
}
