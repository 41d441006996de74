import type { ClientKey } from '#domain/client.ts';
import { trimmed } from '#domain/trimmed.ts';
import { someApart } from './apart.ts';
import type { Component, Group } from './component.ts';
import { ambiguousEdges } from './ambiguity.ts';
import { NO_NOTES } from './edges.ts';
import { compareEdges, links, type Decided, type Edge, type Entry } from './entry.ts';
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
 * that a person called different. Possible pairs join nothing.
 */
export function toComponent(
  members: readonly Entry[],
  edges: readonly Edge[],
  decided: DecidedBy,
): Component {
  const parts = new Map<Entry, Part>(
    members.map((entry) => [entry, { members: [entry], joined: [], isDisputed: false }] as const),
  );
  const ambiguous = ambiguousEdges(members, (edge) => isFree(edge, decided));
  for (const edge of inOrder(edges, decided)) {
    edge.notes = NO_NOTES;
    edge.strength = decisionOn(edge, decided) === 'same' ? 'certain' : edge.judgement.strength;
    if (!ambiguous.has(edge)) join(edge, parts, decided);
  }
  for (const edge of edges) settle(edge, parts, ambiguous.has(edge), decided);
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

/** A person's word, a written reference, what is certain, what is likely. */
function inOrder(edges: readonly Edge[], decided: DecidedBy): readonly Edge[] {
  const rank = (edge: Edge) => {
    if (decisionOn(edge, decided) === 'same') return 0;
    if (isWritten(edge)) return 1;
    return edge.judgement.strength === 'certain' ? 2 : 3;
  };
  return edges.toSorted((a, b) => rank(a) - rank(b) || compareEdges(a, b));
}

function join(edge: Edge, parts: Map<Entry, Part>, decided: DecidedBy): void {
  const [left, right] = [parts.get(edge.left), parts.get(edge.right)];
  if (left === undefined || right === undefined || left === right) return;
  if (someDecidedApart(left, right, decided)) {
    left.isDisputed = true;
    right.isDisputed = true;
    return;
  }
  if (isFree(edge, decided) && someApart(left.members, right.members)) return;
  const whole: Part = {
    members: left.members.concat(right.members),
    joined: left.joined.concat(right.joined, edge),
    isDisputed: left.isDisputed || right.isDisputed,
  };
  for (const member of whole.members) parts.set(member, whole);
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
  return [...new Set(parts.values())].flatMap(({ members: part, joined, isDisputed }): Group[] => {
    const members = part.length === all.length ? all : part;
    const [weakest] = joined.toSorted(
      (a, b) =>
        RANK[b.strength ?? 'possible'] - RANK[a.strength ?? 'possible'] || compareEdges(a, b),
    );
    return weakest === undefined ? [] : [{ members, weakest, isDisputed }];
  });
}
