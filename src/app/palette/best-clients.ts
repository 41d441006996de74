import type { Client } from '#domain/client.ts';
import { compact, fold } from '#domain/fold.ts';
import { tidy } from '#domain/tidy.ts';
import type { SearchResult } from '#engine/indexes/search-index.ts';
import { knownProvinces } from '#engine/province-words.ts';
import { LINE } from '#engine/search-words.ts';
import type { SyncState } from '#sync/sync-state.ts';

/** So many can be looked through. */
export const MOST_CLIENTS = 20;

/** How well a client fits what was typed: the lower, the better. */
const NAME_BEGINS = 0;
const WORD_BEGINS = 1;
const VALUE_BEGINS = 2;
const IN_NAME = 3;
const ELSEWHERE = 4;

interface Candidate {
  readonly client: Client;
  readonly place: number;
  /** Folded. */
  readonly name: string;
}

export interface BestClients {
  readonly clients: readonly Client[];
  /** How many are found, of each set. */
  readonly counts: readonly number[];
}

/**
 * Finds the clients of some sets as the search of a list does, deleted ones too, and gives the few that fit best:
 * those whose name begins with what was typed, then those with another word of the name, with a number, an email or
 * a place that begins so. Of equals, those that are not deleted; then by name. It keeps what the last search found,
 * for the next one that is longer.
 */
export function makeClientFinder() {
  const before = new WeakMap<SyncState['set'], SearchResult>();
  let last: (BestClients & { readonly of: readonly unknown[] }) | null = null;
  return (states: readonly SyncState[], typed: string): BestClients => {
    // A set grows in place: its version says what it holds.
    const of = [typed, knownProvinces(), ...states.flatMap(({ set }) => [set, set.version])];
    if (last?.of.length === of.length && of.every((part, at) => part === last?.of[at])) return last;
    const best: Candidate[] = [];
    const counts = states.map((state) => {
      const found = state.indexes.search.find(typed, before.get(state.set) ?? null);
      before.set(state.set, found);
      return takeBest(best, state, found, fold(tidy(typed)));
    });
    last = { of, clients: best.map(({ client }) => client), counts };
    return last;
  };
}

/** Puts the best of one set among the best so far; gives how many were found. */
function takeBest(
  best: Candidate[],
  { set, indexes }: SyncState,
  { holds }: SearchResult,
  wanted: string,
): number {
  const names = indexes.names.texts();
  const texts = indexes.search.texts();
  const code = compact(wanted);
  let count = 0;
  for (const [position, client] of set.clients.entries()) {
    if (client === undefined || holds[position] !== 1) continue;
    count += 1;
    const name = names[position] ?? '';
    const worst = best.length < MOST_CLIENTS ? null : (best.at(-1)?.place ?? null);
    const place = placeOf(name, texts[position] ?? '', { wanted, code, worst });
    if (place !== null) put(best, { client, place, name });
  }
  return count;
}

interface Wanted {
  readonly wanted: string;
  readonly code: string;
  /** Who fits worse than this is not among the best; `null` where there is still room. */
  readonly worst: number | null;
}

/** `null` for one that is not among the best. A search text is long: it is looked through only where it decides. */
function placeOf(name: string, text: string, { wanted, code, worst }: Wanted): number | null {
  if (name.startsWith(wanted)) return NAME_BEGINS;
  if (` ${name}`.includes(` ${wanted}`)) return WORD_BEGINS;
  if (worst !== null && worst < VALUE_BEGINS) return null;
  if (text.startsWith(wanted) || text.includes(LINE + wanted)) return VALUE_BEGINS;
  if (code !== '' && text.includes(LINE + code)) return VALUE_BEGINS;
  if (name.includes(wanted)) return IN_NAME;
  return worst !== null && worst < ELSEWHERE ? null : ELSEWHERE;
}

function put(best: Candidate[], candidate: Candidate): void {
  if (best.length === MOST_CLIENTS) {
    const last = best.at(-1);
    if (last !== undefined && compare(candidate, last) >= 0) return;
    best.pop();
  }
  const at = best.findIndex((other) => compare(candidate, other) < 0);
  best.splice(at < 0 ? best.length : at, 0, candidate);
}

function compare(a: Candidate, b: Candidate): number {
  const deleted = ({ client }: Candidate) => Number(client.deletedAt !== null);
  if (a.place !== b.place) return a.place - b.place;
  if (deleted(a) !== deleted(b)) return deleted(a) - deleted(b);
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.client.key < b.client.key ? -1 : 1;
}
