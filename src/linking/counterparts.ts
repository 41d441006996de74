import type { ClientKey } from '#domain/client.ts';
import { edgeBetween } from './edges.ts';
import type { Entry } from './entry.ts';
import type { LinkIndex } from './link-index.ts';
import { groupOf, toPair } from './link-result.ts';

/**
 * The same client at other providers, the one to be shown first in front: of the same establishment, then with the most
 * reasons, then the one that changed last, then by id. Deleted ones come after the others.
 */
export function counterpartsOf(index: LinkIndex, key: ClientKey): readonly ClientKey[] {
  const entry = index.entries.get(key);
  const members = entry === undefined ? [] : (groupOf(entry)?.members ?? []);
  return members
    .filter(({ party }) => party.source !== entry?.party.source)
    .map((other) => ({ other, rank: rankOf(index, entry, other) }))
    .toSorted(
      (a, b) => compareRanks(a.rank, b.rank) || (a.other.party.key < b.other.party.key ? -1 : 1),
    )
    .map(({ other }) => other.party.key);
}

/** The smaller comes first. */
function rankOf(index: LinkIndex, entry: Entry | undefined, other: Entry): readonly number[] {
  const edge = entry === undefined ? undefined : edgeBetween(entry, other);
  return [
    Number(other.party.isDeleted),
    edge?.judgement.establishment === 'same-siret' ? 0 : 1,
    edge === undefined ? 0 : -toPair(index, edge).why.length,
    -(other.party.updatedAt ?? 0),
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
