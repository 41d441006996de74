import type { ClientKey, ProviderId } from '#domain/client.ts';
import { ownWordsOf } from '#normal-forms/names.ts';
import type { Entry } from './entry.ts';
import type { LinkIndex } from './link-index.ts';
import type { Reference } from './party.ts';

/** A number of a register at names that have nothing in common: somebody fills a field with it, or copied it. */
interface NumberAtManyNames {
  readonly number: string;
  readonly keys: readonly ClientKey[];
  /** How many names that share no word. */
  readonly names: number;
}

const FEWEST_NAMES = 4;

export function* numbersAtManyNames(index: LinkIndex): Generator<NumberAtManyNames> {
  for (const [key, members] of index.buckets.shared('number')) {
    const number = String(key);
    if (members.length < FEWEST_NAMES) continue;
    const holders = members.filter((entry) => hasHolding(entry, number));
    const names = countUnrelated(holders);
    if (names < FEWEST_NAMES) continue;
    yield { number, names, keys: holders.map(({ party }) => party.key).toSorted() };
  }
}

function hasHolding({ party }: Entry, number: string): boolean {
  return party.numbers.some(({ value, state }) => value === number && state === 'holds');
}

/** How many groups the names fall into, where those with a word of their own in common are in one. */
function countUnrelated(entries: readonly Entry[]): number {
  const groups: Set<string>[] = [];
  for (const { party } of entries) {
    const [name] = party.names;
    if (name === undefined) continue;
    const own = ownWordsOf(name);
    const words = new Set(own.length > 0 ? own : [name.sorted]);
    const met = groups.filter((group) => !group.isDisjointFrom(words));
    for (const group of met) {
      for (const word of group) words.add(word);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(words);
  }
  return groups.length;
}

/** An id that somebody wrote of a client that is not there. */
interface DanglingReference {
  readonly key: ClientKey;
  readonly id: string;
}

/**
 * References to clients that are in no list. Only of providers whose lists are `complete`: of others it would not be true.
 * A reference that names another system, as `salesforce`, is not theirs.
 */
export function* danglingReferences(
  index: LinkIndex,
  complete: ReadonlySet<ProviderId>,
): Generator<DanglingReference> {
  for (const { party } of index.entries.values()) {
    for (const id of danglingIds(index, party.key, complete)) yield { key: party.key, id };
  }
}

/** The same of one record. */
export function danglingIds(
  { entries, buckets }: LinkIndex,
  key: ClientKey,
  complete: ReadonlySet<ProviderId>,
): readonly string[] {
  const party = entries.get(key)?.party;
  if (party === undefined || party.references.length === 0) return [];
  return party.references
    .filter((reference) => isToOneOf(reference, complete, party.source))
    .map(({ id }) => id)
    .filter(
      (id) => !buckets.get('reference', id).some((other) => other.party.id.toLowerCase() === id),
    );
}

function isToOneOf(
  { system }: Reference,
  complete: ReadonlySet<ProviderId>,
  own: ProviderId,
): boolean {
  return [...complete].some(
    (source) => source !== own && (system === null || system.includes(source)),
  );
}
