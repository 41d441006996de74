import type { Steps } from '#domain/steps.ts';
import { areApart, signatureOf } from './apart.ts';
import { EDGES_IN_STEP } from './edges.ts';
import type { Edge, Entry } from './entry.ts';

/**
 * Links of a record that would be one with two records which contradict each other: it gets neither. One that is certain
 * stays where the other is only likely. `isFree` tells the links that nobody has written or decided.
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
    if (new Set(free.map(([other]) => signatureOf(other))).size < 2) continue;
    for (const [index, [one, edge]] of free.entries()) {
      count += free.length - index;
      if (count >= EDGES_IN_STEP) {
        count = 0;
        yield;
      }
      for (const [other, otherEdge] of free.slice(index + 1)) {
        if (signatureOf(one) === signatureOf(other) || !areApart(one, other)) continue;
        for (const weaker of weakerOf(edge, otherEdge)) ambiguous.add(weaker);
      }
    }
  }
  return ambiguous;
}

function weakerOf(a: Edge, b: Edge): readonly Edge[] {
  if (a.judgement.strength === b.judgement.strength) return [a, b];
  return a.judgement.strength === 'certain' ? [b] : [a];
}
