import type { ClientKey } from '#domain/client.ts';
import type { Decision, Note, Strength } from './codes.ts';
import type { Bucket } from './buckets.ts';
import type { Component } from './component.ts';
import type { Edges } from './edges.ts';
import type { Judgement } from './judge.ts';
import type { Party } from './party.ts';

/** A party in the index, and what it is to others. */
export interface Entry {
  readonly party: Party;
  /** Its keys that others have too. */
  buckets: readonly Bucket[];
  /** The pairs of it and another of which something is to be said: see `edges.ts`. */
  edges: Edges;
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
    buckets: NONE,
    edges: null,
    component: null,
    pass: 0,
    question: 0,
  };
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
