import type { ClientKey } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import { trimmed } from '#domain/trimmed.ts';
import { someApart } from './apart.ts';
import type { Component, Group } from './component.ts';
import { ambiguousEdges } from './ambiguity.ts';
import { EDGES_IN_STEP, edgesOf, NO_NOTES } from './edges.ts';
import { compareEdges, isBefore, links, type Decided, type Edge, type Entry } from './entry.ts';
import type { Strength } from './codes.ts';

/** What a person decided, by the key of either record. */
export type DecidedBy = ReadonlyMap<ClientKey, Decided>;

/** What is being put together. */
interface Part {
  members: readonly Entry[];
  /** In the order in which they joined: the last is the weakest. */
  joined: readonly Edge[];
  isDisputed: boolean;
}

/**
 * Puts records that hang together into groups. What somebody wrote joins first, then the certain pairs, then the likely
 * ones, each in the order of ids, and each only where it brings no two records together that contradict each other or
 * that a person called different. Possible pairs join nothing. Nothing that it reads may change between its steps.
 */
export function* toComponent(members: readonly Entry[], decided: DecidedBy): Steps<Component> {
  const parts = new Map<Entry, Part>(
    members.map((entry) => [entry, { members: [entry], joined: [], isDisputed: false }] as const),
  );
  const ambiguous = yield* ambiguousEdges(members, (edge) => isFree(edge, decided));
  const edges = yield* inOrder(members, decided);
  let count = 0;
  for (const edge of edges) {
    edge.notes = NO_NOTES;
    edge.strength = decisionOn(edge, decided) === 'same' ? 'certain' : edge.judgement.strength;
    count += 1 + (ambiguous.has(edge) ? 0 : join(edge, parts, decided));
    if (count < EDGES_IN_STEP) continue;
    count = 0;
    yield;
  }
  for (const edge of edges) {
    count += 1;
    if (count % EDGES_IN_STEP === 0) yield;
    settle(edge, parts, ambiguous.has(edge), decided);
  }
  return { members, groups: trimmed(groupsOf(parts, members)) };
}

export function decisionOn({ left, right }: Edge, decided: DecidedBy) {
  return decided.get(left.party.key)?.get(right.party.key) ?? null;
}

/** Whether only what the records say makes this link. */
function isFree(edge: Edge, decided: DecidedBy): boolean {
  return links(edge) && !isWritten(edge) && decisionOn(edge, decided) === null;
}

function isWritten({ judgement }: Edge): boolean {
  return judgement.isWritten;
}

/** Whether records hang together by it: by what they are, or by a person's word. */
export function joins(edge: Edge, decided: DecidedBy): boolean {
  return links(edge) || decisionOn(edge, decided) === 'same';
}

/** A person's word, a written reference, what is certain, what is likely; each by ids. */
function* inOrder(members: readonly Entry[], decided: DecidedBy): Steps<readonly Edge[]> {
  const ranked: readonly Edge[][] = [[], [], [], []];
  let count = 0;
  // Not sorted all at once, which cannot be divided: of some hundreds of records there are tens of thousands of pairs.
  for (const left of members.toSorted((a, b) => (isBefore(a.party, b.party) ? -1 : 1))) {
    const own = [...edgesOf(left)].filter((edge) => edge.left === left && joins(edge, decided));
    for (const edge of own.toSorted(compareEdges)) ranked[rankOf(edge, decided)]?.push(edge);
    count += own.length;
    if (count < EDGES_IN_STEP) continue;
    count = 0;
    yield;
  }
  return ranked.flat();
}

function rankOf(edge: Edge, decided: DecidedBy): number {
  if (decisionOn(edge, decided) === 'same') return 0;
  if (isWritten(edge)) return 1;
  return edge.judgement.strength === 'certain' ? 2 : 3;
}

/** Returns how many records had to be looked at. */
function join(edge: Edge, parts: Map<Entry, Part>, decided: DecidedBy): number {
  const [left, right] = [parts.get(edge.left), parts.get(edge.right)];
  if (left === undefined || right === undefined || left === right) return 0;
  const size = left.members.length + right.members.length;
  if (someDecidedApart(left, right, decided)) {
    left.isDisputed = true;
    right.isDisputed = true;
    return size;
  }
  if (isFree(edge, decided) && someApart(left.members, right.members)) return size;
  const whole: Part = {
    members: left.members.concat(right.members),
    joined: left.joined.concat(right.joined, edge),
    isDisputed: left.isDisputed || right.isDisputed,
  };
  for (const member of whole.members) parts.set(member, whole);
  return size;
}

function someDecidedApart(left: Part, right: Part, decided: DecidedBy): boolean {
  if (decided.size === 0) return false;
  return left.members.some(({ party }) => {
    const of = decided.get(party.key);
    return (
      of !== undefined && right.members.some((other) => of.get(other.party.key) === 'not-the-same')
    );
  });
}

/** What a link is in the end: one that joins nothing is a suggestion. */
function settle(
  edge: Edge,
  parts: ReadonlyMap<Entry, Part>,
  isAmbiguous: boolean,
  decided: DecidedBy,
): void {
  const [left, right] = [parts.get(edge.left), parts.get(edge.right)];
  if (left === undefined || right === undefined || left === right) return;
  if (decisionOn(edge, decided) === 'not-the-same') {
    edge.strength = null;
    edge.notes = ['decided-apart'];
    return;
  }
  edge.strength = 'possible';
  const isDecided = someDecidedApart(left, right, decided);
  edge.notes = [isDecided ? 'decided-apart' : isAmbiguous ? 'ambiguous' : 'kept-apart'];
}

const RANK: Readonly<Record<Strength, number>> = { certain: 0, likely: 1, possible: 2 };

/** Where all are in one group, its list is theirs. */
function groupsOf(parts: ReadonlyMap<Entry, Part>, all: readonly Entry[]): readonly Group[] {
  return [...new Set(parts.values())].flatMap(({ members: some, joined, isDisputed }): Group[] => {
    const members = some.length === all.length ? all : some;
    const [weakest] = joined.toSorted(
      (a, b) =>
        RANK[b.strength ?? 'possible'] - RANK[a.strength ?? 'possible'] || compareEdges(a, b),
    );
    return weakest === undefined ? [] : [{ members, weakest, isDisputed }];
  });
}
