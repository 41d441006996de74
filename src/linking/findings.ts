import type { ClientKey, ProviderId } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import type { Entry } from './entry.ts';
import type { LinkIndex } from './link-index.ts';
import type { Party, Reference } from './party.ts';
import { FEWEST_NAMES, unrelatedNamesOf } from './unrelated-names.ts';

/** A number of a register at names that have nothing in common: somebody fills a field with it, or copied it. */
interface NumberAtManyNames {
  readonly number: string;
  readonly keys: readonly ClientKey[];
  /** How many names that share no word. */
  readonly names: number;
}

/** So many numbers or records are gone through in one step: well below a millisecond. */
const IN_STEP = 1000;

export function* numbersAtManyNames(index: LinkIndex): Steps<readonly NumberAtManyNames[]> {
  const found: NumberAtManyNames[] = [];
  let count = 0;
  for (const [key, members] of index.buckets.keys('number')) {
    // Most numbers are one record's: those are steps too.
    count += members.length;
    if (count >= IN_STEP) {
      count = 0;
      yield;
    }
    if (members.length < FEWEST_NAMES) continue;
    const number = String(key);
    const holders = members.filter((entry) => hasHolding(entry, number));
    const names = unrelatedNamesOf(holders).count();
    if (names < FEWEST_NAMES) continue;
    found.push({ number, names, keys: holders.map(({ party }) => party.key).toSorted() });
  }
  return found;
}

function hasHolding({ party }: Entry, number: string): boolean {
  return party.numbers.some(({ value, state }) => value === number && state === 'holds');
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
): Steps<readonly DanglingReference[]> {
  const found: DanglingReference[] = [];
  let count = 0;
  for (const { party } of index.entries.values()) {
    count += 1;
    if (count % IN_STEP === 0) yield;
    for (const id of danglingIdsOf(index, party, complete)) found.push({ key: party.key, id });
  }
  return found;
}

/** The same of one record. */
export function danglingIds(
  index: LinkIndex,
  key: ClientKey,
  complete: ReadonlySet<ProviderId>,
): readonly string[] {
  const party = index.entries.get(key)?.party;
  return party === undefined ? [] : danglingIdsOf(index, party, complete);
}

const NONE: readonly string[] = [];

function danglingIdsOf(
  { buckets }: LinkIndex,
  party: Party,
  complete: ReadonlySet<ProviderId>,
): readonly string[] {
  if (party.references.length === 0) return NONE;
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
