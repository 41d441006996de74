import type { ProviderId } from '#domain/client.ts';
import { edgesOf } from './edges.ts';
import type { Edge, Entry } from './entry.ts';
import type { LinkIndex } from './link-index.ts';
import type { Group } from './component.ts';

/** How many clients are where. It is only true once the lists of both providers are complete. */
export interface Board {
  /** Clusters that two providers or more have, not counting what was deleted; by their weakest link. */
  readonly both: { readonly certain: number; readonly likely: number };
  /** Clusters that one provider alone has. */
  readonly only: ReadonlyMap<ProviderId, number>;
  /** Of these, the ones that another provider has deleted. */
  readonly deletedElsewhere: ReadonlyMap<ProviderId, number>;
  /** Clusters that are linked, though something speaks against it. Those that were deleted everywhere are left out. */
  readonly conflicts: number;
  /** Pairs of two providers that may be one client. */
  readonly suggestions: number;
  /** Pairs of one provider that are linked. Establishments are none. */
  readonly duplicates: number;
}

/** Counts what is linked. It goes through all clients, and makes nothing for each. */
export function countBoard(index: LinkIndex): Board {
  const counter = new BoardCounter();
  for (const entry of index.entries.values()) {
    counter.addEdges(entry);
    const { component } = entry;
    if (component === null) counter.addCluster([entry], null);
    else if (component.members[0] === entry) {
      const grouped = new Set(component.groups.flatMap(({ members }) => members));
      for (const group of component.groups) counter.addCluster(group.members, group);
      for (const member of component.members) {
        if (!grouped.has(member)) counter.addCluster([member], null);
      }
    }
  }
  return counter.board;
}

class BoardCounter {
  readonly #both = { certain: 0, likely: 0 };
  readonly #only = new Map<ProviderId, number>();
  readonly #deletedElsewhere = new Map<ProviderId, number>();
  #conflicts = 0;
  #suggestions = 0;
  #duplicates = 0;

  get board(): Board {
    return {
      both: this.#both,
      only: this.#only,
      deletedElsewhere: this.#deletedElsewhere,
      conflicts: this.#conflicts,
      suggestions: this.#suggestions,
      duplicates: this.#duplicates,
    };
  }

  addCluster(members: readonly Entry[], group: Group | null): void {
    const alive = members.find(({ party }) => !party.isDeleted);
    if (alive === undefined) return;
    if (group !== null && isConflict(members)) this.#conflicts += 1;
    const { source } = alive.party;
    const others = members.filter(({ party }) => party.source !== source);
    if (others.some(({ party }) => !party.isDeleted)) {
      this.#both[group?.weakest.strength === 'certain' ? 'certain' : 'likely'] += 1;
      return;
    }
    count(this.#only, source);
    if (others.length > 0) count(this.#deletedElsewhere, source);
  }

  addEdges(entry: Entry): void {
    const pairs = pairsToSettle(entry);
    if (pairs === null) return;
    this.#suggestions += pairs.suggestions;
    this.#duplicates += pairs.duplicates;
  }
}

/** Two records of two lists that may be one client: a person should say whether they are. */
export function isSuggestion(edge: Edge): boolean {
  return edge.strength === 'possible' && !isWithin(edge) && !areTogether(edge);
}

/** Two records of one list that are linked, and are not two establishments. */
export function isDuplicate(edge: Edge): boolean {
  const isLinked = edge.strength === 'certain' || edge.strength === 'likely';
  return isLinked && isWithin(edge) && !isOfEstablishments(edge);
}

function isWithin({ left, right }: Edge): boolean {
  return left.party.source === right.party.source;
}

/** How many pairs, of which a record is the left one, a person should look at; `null` where there is none. */
export function pairsToSettle(entry: Entry): Pick<Board, 'suggestions' | 'duplicates'> | null {
  let suggestions = 0;
  let duplicates = 0;
  for (const edge of edgesOf(entry)) {
    if (edge.left !== entry) continue;
    if (isSuggestion(edge)) suggestions += 1;
    else if (isDuplicate(edge)) duplicates += 1;
  }
  return suggestions + duplicates === 0 ? null : { suggestions, duplicates };
}

function count(counts: Map<ProviderId, number>, source: ProviderId): void {
  counts.set(source, (counts.get(source) ?? 0) + 1);
}

/** Whether some of these are linked although something speaks against it. */
export function isConflict(members: readonly Entry[]): boolean {
  const among = new Set(members);
  return members.some((entry) =>
    [...edgesOf(entry)].some(
      ({ left, right, strength, judgement }) =>
        among.has(left) &&
        among.has(right) &&
        (strength === 'certain' || strength === 'likely') &&
        judgement.isConflict,
    ),
  );
}

/** Whether two are known to be establishments of one company. */
function isOfEstablishments({ judgement }: Edge): boolean {
  return judgement.establishment === 'other-establishment';
}

/** Whether two are in one cluster already, so that there is nothing to suggest. */
export function areTogether({ left, right }: Edge): boolean {
  const group = left.component?.groups.find(({ members }) => members.includes(left));
  return group?.members.includes(right) === true;
}
