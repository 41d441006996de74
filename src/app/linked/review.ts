import type { ClientKey } from '#domain/client.ts';
import { areTogether } from '#linking/board.ts';
import type { Decision } from '#linking/codes.ts';
import { edgesOf } from '#linking/edges.ts';
import type { Edge } from '#linking/entry.ts';
import type { LinkIndex } from '#linking/link-index.ts';

/** Two records that a person should look at. */
export interface ReviewedPair {
  readonly left: ClientKey;
  readonly right: ClientKey;
}

/**
 * Suggestions, conflicts, and what was decided already, in the order of ids: whatever is decided meanwhile, each keeps its
 * place and they stay as many.
 */
export function pairsToReview(
  { index }: { readonly index: LinkIndex },
  decisions: readonly Decision[],
): readonly ReviewedPair[] {
  const pairs = new Map<string, ReviewedPair>();
  const add = (left: ClientKey, right: ClientKey) => pairs.set(spell(left, right), { left, right });
  for (const { a, b } of decisions) {
    const [one, other] = [index.entries.get(a)?.party, index.entries.get(b)?.party];
    if (one !== undefined && other !== undefined && one.source !== other.source) add(a, b);
  }
  for (const entry of index.entries.values()) {
    for (const edge of edgesOf(entry)) {
      if (edge.left === entry && isToReview(edge)) add(edge.left.party.key, edge.right.party.key);
    }
  }
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function isToReview(edge: Edge): boolean {
  const { left, right, strength, judgement } = edge;
  if (left.party.source === right.party.source || strength === null) return false;
  return strength === 'possible' ? !areTogether(edge) : judgement.isConflict;
}

/** Where a pair is among those to review, from 0; -1 where it is none of them. */
export function placeOf(pairs: readonly ReviewedPair[], one: ClientKey, other: ClientKey): number {
  const asked = spell(one, other);
  return pairs.findIndex(({ left, right }) => spell(left, right) === asked);
}

/** The next one after a place that nobody has decided, from the start again after the last; `null` where there is none. */
export function nextToReview(
  pairs: readonly ReviewedPair[],
  place: number,
  decisions: readonly Decision[],
): ReviewedPair | null {
  const decided = new Set(decisions.map(({ a, b }) => spell(a, b)));
  const ordered = [...pairs.slice(place + 1), ...pairs.slice(0, Math.max(place, 0))];
  return ordered.find(({ left, right }) => !decided.has(spell(left, right))) ?? null;
}

function spell(one: ClientKey, other: ClientKey): string {
  return [one, other].toSorted().join(' ');
}
