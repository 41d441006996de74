import type { ClientKey } from '#domain/client.ts';
import { ITEMS_IN_STEP, type Steps } from '#domain/steps.ts';
import { isConflict, isDuplicate, isSuggestion } from './board.ts';
import type { Pair, ReasonCode, Strength } from './codes.ts';
import { edgesOf } from './edges.ts';
import type { Edge } from './entry.ts';
import type { LinkIndex } from './link-index.ts';
import { groupOf, toPair } from './link-result.ts';

/** What a list needs to know of a cluster. It is told without a word, so that it costs little for each of thousands. */
export interface Standing {
  /** The records of the cluster, in no order. */
  readonly members: readonly ClientKey[];
  /** Of its weakest link; `null` where there is one record. */
  readonly strength: Strength | null;
  readonly isConflict: boolean;
  /** Whether one of its records may be one of another cluster, at another provider. */
  readonly isSuggested: boolean;
  /** Whether one provider has it more than once. Establishments are no duplicates. */
  readonly isDuplicate: boolean;
  /** Whether one of its records has the VAT number of another company: both may be in one group for VAT. */
  readonly sharesVat: boolean;
  /** Whether a person's *not the same* keeps out of it what links would bring in. */
  readonly isDisputed: boolean;
}

/** What is to be known of a client's cluster; `null` where there is no such client. */
export function standingOf(index: LinkIndex, key: ClientKey): Standing | null {
  const entry = index.entries.get(key);
  if (entry === undefined) return null;
  const group = groupOf(entry);
  const members = group?.members ?? [entry];
  const have = (isMeant: (edge: Edge) => boolean) =>
    members.some((member) => [...edgesOf(member)].some(isMeant));
  return {
    members: members.map(({ party }) => party.key),
    strength: group?.weakest.strength ?? null,
    isConflict: group !== null && isConflict(members),
    isSuggested: have(isSuggestion),
    isDuplicate: group !== null && have(isDuplicate),
    sharesVat: have(({ judgement }) => judgement.sharedVat !== null),
    isDisputed: group?.isDisputed === true,
  };
}

/** How many clusters there are that are not deleted everywhere. */
export function* countClusters({ entries }: LinkIndex): Steps<number> {
  let count = 0;
  let seen = 0;
  for (const entry of entries.values()) {
    seen += 1;
    if (seen % ITEMS_IN_STEP === 0) yield;
    if (entry.party.isDeleted) continue;
    const alive = groupOf(entry)?.members.find(({ party }) => !party.isDeleted);
    if (alive === undefined || alive === entry) count += 1;
  }
  return count;
}

/** What decided that the records of a client's cluster are one: of its weakest link; `null` where there is none. */
export function decidingReason(index: LinkIndex, key: ClientKey): ReasonCode | null {
  const entry = index.entries.get(key);
  const group = entry === undefined ? null : groupOf(entry);
  return group === null ? null : decidingCode(toPair(index, group.weakest));
}

/** What decided on a pair, wherever it is told; `null` where nothing is the same. */
export function decidingCode({ why }: Pair): ReasonCode | null {
  return why[0]?.code ?? null;
}
