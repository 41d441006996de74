import type { ClientKey } from '#domain/client.ts';
import type { Decision, Note, Strength } from './codes.ts';
import type { Bucket } from './buckets.ts';
import type { Component } from './component.ts';
import type { Judgement } from './judge.ts';
import type { Party } from './party.ts';
import { sketchesOf } from './sketches.ts';

/** A party in the index, and what it is to others. */
export interface Entry {
  readonly party: Party;
  /** Its names in few numbers: see `sketches.ts`. */
  readonly sketches: readonly number[];
  /** Its keys that others have too. */
  buckets: readonly Bucket[];
  /** Those that something is to be said of together with this one; `null` until there is one. */
  edges: Map<Entry, Edge> | null;
  /** Those that it hangs together with by links; `null` where there is nobody. */
  component: Component | null;
  /** In which pass it was compared last, and by which question it was found: see `candidates.ts`. */
  pass: number;
  question: number;
}

/** Two parties, and what they are to each other. `left` comes before `right`. */
export interface Edge {
  readonly left: Entry;
  readonly right: Entry;
  readonly judgement: Judgement;
  /** What it is beside all others; `null`: two clients. */
  strength: Strength | null;
  /** What the others say of it. */
  notes: readonly Note[];
}

/** What a person decided of one client and others, by their keys. */
export type Decided = ReadonlyMap<ClientKey, Decision['verdict']>;

const NONE: readonly Bucket[] = [];

export function toEntry(party: Party): Entry {
  return {
    party,
    sketches: sketchesOf(party),
    buckets: NONE,
    edges: null,
    component: null,
    pass: 0,
    question: 0,
  };
}

export function connect(left: Entry, right: Entry, judgement: Judgement): Edge {
  const edge: Edge = { left, right, judgement, strength: judgement.strength, notes: [] };
  (left.edges ??= new Map()).set(right, edge);
  (right.edges ??= new Map()).set(left, edge);
  return edge;
}

export function disconnect({ left, right }: Edge): void {
  left.edges?.delete(right);
  right.edges?.delete(left);
}

/** The order of parties: by the ids that their providers gave, so that it does not depend on who is named first. */
export function isBefore(a: Party, b: Party): boolean {
  return a.id === b.id ? a.key < b.key : a.id < b.id;
}

/** The order of edges of one strength. */
export function compareEdges(a: Edge, b: Edge): number {
  if (a.left !== b.left) return isBefore(a.left.party, b.left.party) ? -1 : 1;
  if (a.right === b.right) return 0;
  return isBefore(a.right.party, b.right.party) ? -1 : 1;
}

/** Whether a link follows from what the two are by themselves. */
export function links({ judgement }: Edge): boolean {
  return judgement.strength === 'certain' || judgement.strength === 'likely';
}
