import type { Client, ClientKey } from '#domain/client.ts';
import type { RowSelection } from '#app/state/row-selection.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/** Clients to take along, as they were when somebody asked for them. */
export interface SelectedClients {
  readonly count: number;
  readonly at: (index: number) => Client | undefined;
}

/**
 * The clients of a selection, in the order of the list; those that are not in it come last. A rule is one of
 * this list.
 */
export function selectedClients(
  selection: RowSelection,
  rows: ClientRows,
  find: (key: ClientKey) => Client | null | undefined,
): SelectedClients {
  if (selection.kind === 'rule') return ofRule(selection.except, rows);
  const places = [...selection.keys].map((key) => ({ key, place: rows.indexOf(key) ?? Infinity }));
  places.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place));
  const clients = places.flatMap(({ key }) => find(key) ?? []);
  return { count: clients.length, at: (index) => clients[index] };
}

function ofRule(except: ReadonlySet<ClientKey>, rows: ClientRows): SelectedClients {
  const left = [...except].flatMap((key) => rows.indexOf(key) ?? []).toSorted((a, b) => a - b);
  return {
    count: rows.count - left.length,
    at: (index) => rows.at(placeOf(index, left)),
  };
}

/** Where the nth row stands that is not among these, which ascend. */
function placeOf(index: number, left: readonly number[]): number {
  // How many of those stand before it: between two guesses that close in on it.
  let [low, high] = [0, left.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((left[middle] ?? 0) - middle <= index) low = middle + 1;
    else high = middle;
  }
  return index + low;
}
