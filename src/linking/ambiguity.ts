import type { Steps } from '#domain/steps.ts';
import { areApart, areLinked, signatureOf } from './apart.ts';
import { EDGES_IN_STEP } from './edges.ts';
import type { Edge, Entry } from './entry.ts';
import { namesDiffer } from './name-evidence.ts';

/**
 * Links of a record that would be one with two records which contradict each other: it gets neither. One that is certain
 * stays where the other is only likely. Nor does a record without a name get two that are likely and have other names.
 * `isFree` tells the links that nobody has written or decided.
 */
export function* ambiguousEdges(
  members: readonly Entry[],
  isFree: (edge: Edge) => boolean,
): Steps<ReadonlySet<Edge>> {
  const ambiguous = new Set<Edge>();
  let count = 0;
  for (const entry of members) {
    if (!(entry.edges instanceof Map)) continue;
    const free = [...entry.edges].filter(([, edge]) => isFree(edge));
    count += free.length;
    const mayContradict = new Set(free.map(([other]) => signatureOf(other))).size > 1;
    const mayBeEither =
      entry.party.names.length === 0 && free.filter(([, edge]) => isLikely(edge)).length > 1;
    if (!mayContradict && !mayBeEither) continue;
    for (const [index, [one, edge]] of free.entries()) {
      count += free.length - index;
      if (count >= EDGES_IN_STEP) {
        count = 0;
        yield;
      }
      for (const [other, otherEdge] of free.slice(index + 1)) {
        const areTwo =
          (signatureOf(one) !== signatureOf(other) && areApart(one, other)) ||
          (mayBeEither && isLikely(edge) && isLikely(otherEdge) && areUnrelated(one, other));
        if (!areTwo) continue;
        for (const weaker of weakerOf(edge, otherEdge)) ambiguous.add(weaker);
      }
    }
  }
  return ambiguous;
}

function isLikely({ judgement }: Edge): boolean {
  return judgement.strength === 'likely';
}

/** Whether two records have other names, and nothing says that they are one. */
function areUnrelated(a: Entry, b: Entry): boolean {
  return !areLinked(a, b) && namesDiffer(a.party, b.party);
}

function weakerOf(a: Edge, b: Edge): readonly Edge[] {
  if (a.judgement.strength === b.judgement.strength) return [a, b];
  return a.judgement.strength === 'certain' ? [b] : [a];
}
