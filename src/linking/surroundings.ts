import type { Surroundings } from './agreement.ts';
import type { Bucket, Buckets } from './buckets.ts';
import type { Entry } from './entry.ts';
import type { KeyKind } from './keys.ts';
import type { Party } from './party.ts';
import { FEWEST_NAMES, unrelatedNamesOf } from './unrelated-names.ts';

/** Used by so many names, a contact is an accountant's, a business centre's, a holding's. */
const NAMES_THAT_SHARE = 3;

/** A contact of so many records of one name or none is none of theirs either. */
const MOST_WITH_CONTACT = 50;

/** A number that does not hold, at more names than this, fills fields. */
const MOST_NAMES_OF_INVALID = 2;

/** How many names use a key, counted as far as `most`. Records without a name do not count. */
function countNames(members: readonly Entry[], most: number): number {
  if (members.length < 2) return members.length;
  const names = new Set<string>();
  for (const { party } of members) {
    const [name] = party.names;
    if (name !== undefined) names.add(name.sorted);
    if (names.size >= most) break;
  }
  return names.size;
}

export function isSharedContact(members: readonly Entry[]): boolean {
  if (members.length < NAMES_THAT_SHARE) return false;
  return (
    members.length > MOST_WITH_CONTACT || countNames(members, NAMES_THAT_SHARE) >= NAMES_THAT_SHARE
  );
}

function isFillerNumber(members: readonly Entry[]): boolean {
  if (members.length <= MOST_NAMES_OF_INVALID) return false;
  return countNames(members, MOST_NAMES_OF_INVALID + 1) > MOST_NAMES_OF_INVALID;
}

/**
 * A number of a register at many names that have nothing in common: our own, copied into clients. Each pair that has it asks,
 * so the names are kept.
 */
function isNumberOfMany(bucket: Bucket): boolean {
  const { members } = bucket;
  if (members.length < FEWEST_NAMES) return false;
  bucket.names ??= unrelatedNamesOf(members);
  return bucket.names.count() >= FEWEST_NAMES;
}

/** What the records that have been added say of each other's values. */
export function surroundingsIn(buckets: Buckets): Surroundings {
  const isOnly = (kind: KeyKind, key: string, a: Party, b: Party) =>
    buckets.get(kind, key).every(({ party }) => party === a || party === b);
  const areOnly = (a: Party, b: Party, { names }: Party) =>
    names.every(
      ({ core, sorted, owner }) =>
        isOnly('core', core, a, b) &&
        isOnly('words', sorted, a, b) &&
        (owner === null || isOnly('core', owner.firm, a, b)),
    );
  return {
    isShared: (kind, value) => isSharedContact(buckets.get(kind, value)),
    isFiller: (number) => isFillerNumber(buckets.get('number', number)),
    isOfMany: (number) => {
      const bucket = buckets.shared('number', number);
      return bucket !== null && isNumberOfMany(bucket);
    },
    isOnlyPair: (a, b) => areOnly(a, b, a) && areOnly(a, b, b),
  };
}

/** Names that so many have are nobody's alone, however many more come. */
const NAMES_COUNTED = 4;

/** What the links of a bucket's members depend on, besides on each other. */
export function stateOf(bucket: Bucket): number {
  const { kind, members } = bucket;
  switch (kind) {
    case 'email':
    case 'phone':
    case 'domain':
      return Number(isSharedContact(members));
    case 'number':
      return Number(isFillerNumber(members)) + 2 * Number(isNumberOfMany(bucket));
    case 'core':
    case 'words':
      return Math.min(members.length, NAMES_COUNTED);
    default:
      return 0;
  }
}
