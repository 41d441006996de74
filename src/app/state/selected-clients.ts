import type { Client, ClientKey } from '#domain/client.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import type { ChosenClients } from '#app/clients/chosen-clients.ts';
import type { RowSelection } from './row-selection.ts';

type Find = (key: ClientKey) => Client | null | undefined;

/**
 * The clients of a selection, in the order of the list; those that are not in it come last. A rule is one of this
 * list. `count` is how many are selected.
 */
export function selectedClients(
  selection: RowSelection,
  count: number,
  rows: ClientRows,
  find: Find,
): ChosenClients {
  return {
    count,
    [Symbol.iterator]: () =>
      selection.kind === 'rule'
        ? allBut(selection.except, rows)
        : allOf(selection.keys, rows, find),
  };
}

/** The selected clients that the list does not show. */
export function unmatchedClients(
  selection: RowSelection,
  rows: ClientRows,
  find: Find,
): readonly Client[] {
  if (selection.kind === 'rule') return [];
  return [...selection.keys]
    .filter((key) => rows.indexOf(key) === undefined)
    .flatMap((key) => find(key) ?? []);
}

function* allBut(except: ReadonlySet<ClientKey>, rows: ClientRows): Generator<Client> {
  for (let index = 0; index < rows.count; index += 1) {
    const client = rows.at(index);
    if (client !== undefined && !except.has(client.key)) yield client;
  }
}

function* allOf(keys: ReadonlySet<ClientKey>, rows: ClientRows, find: Find): Generator<Client> {
  // Which rows are selected, as marks: to sort a hundred thousand places would be a long task.
  const isSelected = new Uint8Array(rows.count);
  const others: ClientKey[] = [];
  for (const key of keys) {
    const index = rows.indexOf(key);
    if (index === undefined) others.push(key);
    else isSelected[index] = 1;
  }
  for (let index = isSelected.indexOf(1); index !== -1; index = isSelected.indexOf(1, index + 1)) {
    const client = rows.at(index);
    if (client !== undefined) yield client;
  }
  for (const key of others) {
    const client = find(key);
    if (client) yield client;
  }
}
