import { matchNames } from '#normal-forms/name-match.ts';
import { ownWordsOf, type Name } from '#normal-forms/names.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { Entry } from './entry.ts';
import type { Party } from './party.ts';

/** At so many names that have nothing in common, a number is nobody's: somebody fills a field with it, or copied it. */
export const FEWEST_NAMES = 4;

/**
 * The groups that the names of clients fall into, where those that meet (`namesDiffer` is false) are in one. Two names of
 * one client are in one too. A client without a name is in none. What names share is looked up as they come: to compare each
 * with each would take too long where hundreds have one number.
 */
export class UnrelatedNames {
  /** Names, and what they share with others. */
  readonly #groups = new DisjointSets();
  /** Names by what others look for in them, and those that look for it. */
  readonly #there = new Map<string, Set<string>>();
  readonly #sought = new Map<string, Set<string>>();
  readonly #bySpelling = new Map<string, Name[]>();
  /** Names that are not among the spellings yet. */
  readonly #unread: Name[] = [];
  readonly #known = new Set<string>();

  add({ names, acronym }: Party): void {
    const [first] = names;
    if (first === undefined) return;
    for (const name of names) {
      const key = keyOf(name);
      this.#groups.join(keyOf(first), key);
      for (const shared of sharedBy(name)) this.#groups.join(key, shared);
      const { core, figures, owner } = name;
      this.#meet(key, `called ${core}`, this.#there, this.#sought);
      const firm = `firm ${figures} ${owner?.firm ?? core}`;
      if (owner === null) this.#meet(key, firm, this.#there, this.#sought);
      else this.#meet(key, firm, this.#sought, this.#there);
      this.#keep(name);
    }
    if (acronym !== null) this.#meet(keyOf(first), `called ${acronym}`, this.#sought, this.#there);
  }

  /** Fewer than `FEWEST_NAMES` may be fewer still: who differs in a letter is only then looked for. */
  count(): number {
    if (this.#groups.count >= FEWEST_NAMES) {
      for (const name of this.#unread.splice(0)) this.#meetSpellings(name);
    }
    return this.#groups.count;
  }

  #keep(name: Name): void {
    const text = name.words.join(' ');
    if (this.#known.has(text)) return;
    this.#known.add(text);
    this.#unread.push(name);
  }

  #meet(
    key: string,
    what: string,
    own: Map<string, Set<string>>,
    others: ReadonlyMap<string, ReadonlySet<string>>,
  ): void {
    own.set(what, (own.get(what) ?? new Set()).add(key));
    for (const other of others.get(what) ?? []) this.#groups.join(key, other);
  }

  /** Names that differ in a letter are the same without it, or one is the other without it. */
  #meetSpellings(name: Name): void {
    for (const spelling of spellings(name.core)) {
      const others = this.#bySpelling.get(spelling) ?? [];
      for (const other of others) {
        if (matchNames(name, other) !== null) this.#groups.join(keyOf(name), keyOf(other));
      }
      this.#bySpelling.set(spelling, [...others, name]);
    }
  }
}

export function unrelatedNamesOf(entries: readonly Entry[]): UnrelatedNames {
  const names = new UnrelatedNames();
  for (const { party } of entries) names.add(party);
  return names;
}

/** Figures are part of a name: Lotto 2 and Lotto 10 are two. */
function keyOf({ core, figures }: Name): string {
  return `name ${figures} ${core}`;
}

function sharedBy(name: Name): readonly string[] {
  const { sorted, figures } = name;
  return [`words ${figures} ${sorted}`, ...ownWordsOf(name).map((word) => `own ${word}`)];
}

function spellings(core: string): ReadonlySet<string> {
  const without = Array.from(core, (_, place) => core.slice(0, place) + core.slice(place + 1));
  return new Set([core, ...without]);
}
