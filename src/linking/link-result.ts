import type { ClientKey, ProviderId } from '#domain/client.ts';
import type { Pair, Strength } from './codes.ts';
import type { Group } from './component.ts';
import { gather } from './agreement.ts';
import { tell } from './tell.ts';
import { decisionOn } from './grouping.ts';
import { edgesOf, otherOf } from './edges.ts';
import type { Edge, Entry } from './entry.ts';
import type { LinkIndex } from './link-index.ts';
import type { Party } from './party.ts';

/** Records that are one client; one record where it has no counterpart. */
export interface Cluster {
  /** By provider, then by id. */
  readonly members: readonly ClientKey[];
  /** Providers that have it, not counting what was deleted there. */
  readonly presentIn: readonly ProviderId[];
  /** Providers that only have it deleted. */
  readonly deletedIn: readonly ProviderId[];
  /** Of the weakest link that holds it together; `null` where there is one record. */
  readonly strength: Strength | null;
  readonly weakest: Pair | null;
  /** All that is to be said of two of its members. */
  readonly pairs: readonly Pair[];
  /** Linked, though numbers of registers contradict or names have nothing in common. */
  readonly isConflict: boolean;
  /** A person's *not the same* keeps out of it what links would bring in. */
  readonly isDisputed: boolean;
  /** Providers that have it more than once, not counting what was deleted. */
  readonly several: readonly Several[];
}

interface Several {
  readonly source: ProviderId;
  readonly keys: readonly ClientKey[];
  /** Establishments of one company: one SIREN, and each its own SIRET. */
  readonly areEstablishments: boolean;
}

/** A pair as it is told. */
export function toPair(index: LinkIndex, edge: Edge): Pair {
  const { left, right, judgement, strength } = edge;
  const { why, against, notes } = tell(gather(left.party, right.party, index.surroundings));
  const isDecided = decisionOn(edge, index.decided) === 'same';
  const decision = { code: 'decision', left: left.party.id, right: right.party.id } as const;
  return {
    left: left.party.key,
    right: right.party.key,
    strength,
    why: isDecided ? [decision, ...why] : why,
    against,
    notes: [...notes, ...edge.notes],
    isConflict: strength !== null && judgement.isConflict,
    sharedVat: judgement.sharedVat,
  };
}

/** The cluster of a client; `null` where there is no such client. */
export function clusterOf(index: LinkIndex, key: ClientKey): Cluster | null {
  const entry = index.entries.get(key);
  return entry === undefined ? null : toCluster(index, entry, groupOf(entry));
}

export function groupOf(entry: Entry): Group | null {
  return entry.component?.groups.find(({ members }) => members.includes(entry)) ?? null;
}

/** All clusters, by their first members. */
export function* allClusters(index: LinkIndex): Generator<Cluster> {
  const seen = new Set<Group>();
  const entries = [...index.entries.values()].toSorted(compareEntries);
  for (const entry of entries) {
    const group = groupOf(entry);
    if (group !== null) {
      if (seen.has(group)) continue;
      seen.add(group);
    }
    yield toCluster(index, entry, group);
  }
}

function compareEntries(a: Entry, b: Entry): number {
  return compareParties(a.party, b.party);
}

function compareParties(a: Party, b: Party): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  if (a.id.length !== b.id.length) return a.id.length - b.id.length;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function toCluster(index: LinkIndex, entry: Entry, group: Group | null): Cluster {
  const members = (group?.members ?? [entry]).toSorted(compareEntries);
  const presentIn = sourcesOf(members.filter(({ party }) => !party.isDeleted));
  const pairs = group === null ? [] : edgesAmong(members).map((edge) => toPair(index, edge));
  const weakest = group === null ? null : toPair(index, group.weakest);
  return {
    members: members.map(({ party }) => party.key),
    presentIn,
    deletedIn: sourcesOf(members).filter((source) => !presentIn.includes(source)),
    strength: weakest?.strength ?? null,
    weakest,
    pairs,
    isConflict: pairs.some(({ isConflict, strength }) => isConflict && strength !== 'possible'),
    isDisputed: group?.isDisputed === true,
    several: group === null ? [] : presentIn.flatMap((source) => severalIn(source, members)),
  };
}

function severalIn(source: ProviderId, members: readonly Entry[]): readonly Several[] {
  const there = members.map(({ party }) => party).filter((party) => party.source === source);
  const alive = there.filter(({ isDeleted }) => !isDeleted);
  if (alive.length < 2) return [];
  const sirets = new Set(alive.map(siretOf));
  return [
    {
      source,
      keys: alive.map(({ key }) => key),
      areEstablishments: sirets.size === alive.length && !sirets.has(''),
    },
  ];
}

function siretOf({ numbers }: Party): string {
  return numbers.find(({ register }) => register === 'SIRET')?.value ?? '';
}

function sourcesOf(entries: readonly Entry[]): readonly ProviderId[] {
  return [...new Set(entries.map(({ party }) => party.source))];
}

function edgesAmong(members: readonly Entry[]): readonly Edge[] {
  const among = new Set(members);
  return members.flatMap((entry) =>
    orderedEdges(entry).filter((edge) => edge.left === entry && among.has(edge.right)),
  );
}

/** By the other end. */
function orderedEdges(entry: Entry): readonly Edge[] {
  if (entry.edges === null) return [];
  return [...edgesOf(entry)].toSorted((a, b) =>
    compareEntries(otherOf(a, entry), otherOf(b, entry)),
  );
}

/** What is to be said of a client and others, linked or not. */
export function pairsOf(index: LinkIndex, key: ClientKey): readonly Pair[] {
  const entry = index.entries.get(key);
  return entry === undefined ? [] : orderedEdges(entry).map((edge) => toPair(index, edge));
}

/** Every pair of which there is something to say, by its left record and then by the right one. */
export function* allPairs(index: LinkIndex): Generator<Pair> {
  for (const entry of [...index.entries.values()].toSorted(compareEntries)) {
    for (const edge of orderedEdges(entry)) if (edge.left === entry) yield toPair(index, edge);
  }
}
