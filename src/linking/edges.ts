import type { Note } from './codes.ts';
import type { Edge, Entry } from './entry.ts';
import type { Judgement } from './judge.ts';

/**
 * The pairs of a record by the other one. Most records have one pair or none, and a map has room for several: so one alone
 * stands there without a map.
 */
export type Edges = Edge | Map<Entry, Edge> | null;

/** So many pairs are gone through in one step: about a millisecond. */
export const EDGES_IN_STEP = 1000;

const NONE: readonly Edge[] = [];

/** What an edge has of which nothing is to be noted: one list for all. */
export const NO_NOTES: readonly Note[] = [];

/** A record's pairs. They may be taken away while one goes through them. */
export function edgesOf({ edges }: Entry): Iterable<Edge> {
  if (edges === null) return NONE;
  return edges instanceof Map ? edges.values() : [edges];
}

/** The record at the other end. */
export function otherOf({ left, right }: Edge, entry: Entry): Entry {
  return left === entry ? right : left;
}

/** What is to be said of two records; `undefined` where there is nothing. */
export function edgeBetween(entry: Entry, other: Entry): Edge | undefined {
  const { edges } = entry;
  if (edges === null) return undefined;
  if (edges instanceof Map) return edges.get(other);
  return otherOf(edges, entry) === other ? edges : undefined;
}

export function connect(left: Entry, right: Entry, judgement: Judgement): Edge {
  const edge: Edge = { left, right, judgement, strength: judgement.strength, notes: NO_NOTES };
  add(left, edge);
  add(right, edge);
  return edge;
}

export function disconnect(edge: Edge): void {
  leave(edge.left, edge);
  leave(edge.right, edge);
}

function add(entry: Entry, edge: Edge): void {
  const { edges } = entry;
  const other = otherOf(edge, entry);
  if (edges instanceof Map) edges.set(other, edge);
  else if (edges === null || otherOf(edges, entry) === other) entry.edges = edge;
  else {
    const both = new Map([[otherOf(edges, entry), edges]]);
    entry.edges = both.set(other, edge);
  }
}

function leave(entry: Entry, edge: Edge): void {
  const { edges } = entry;
  if (edges === edge) entry.edges = null;
  else if (edges instanceof Map) {
    const other = otherOf(edge, entry);
    if (edges.get(other) === edge) edges.delete(other);
    if (edges.size === 0) entry.edges = null;
  }
}
