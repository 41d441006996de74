import type { Client, ClientKey } from '#domain/client.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import type { SelectedRows } from '#ui/table/selected-rows.ts';
import type { ChosenClients } from '#app/clients/chosen-clients.ts';
import type { Scope } from '#app/clients/scope.ts';
import type { RowSelection, SelectionCount } from './row-selection.ts';

/** A list as it is on screen: another value with every change of what is asked or known. */
export interface ShownList {
  readonly scope: Scope;
  readonly query: ClientQuery;
  /** Which part of the answer is shown, as another value for each part; `null` where all of it is. */
  readonly part: number | null;
  /** The answer, or that part of it. */
  readonly rows: ClientRows;
}

/** The selected clients of a list, and the ways to change which they are. */
export interface ListSelection extends SelectedRows, SelectionCount {
  /** A rule is one of this list. */
  readonly selection: RowSelection;
  /** How many have left it by themselves, as they were deleted or are gone. */
  readonly gone: number;
  /** The selected clients, to take along; `null` where none is. */
  readonly clients: ChosenClients | null;
  /** Those of them that the list does not show. */
  readonly readUnmatched: () => readonly Client[];
  /** Whether anybody has selected anything: until then nothing for it is loaded. */
  readonly isWanted: boolean;
  readonly clear: () => void;
  readonly remove: (keys: Iterable<ClientKey>) => void;
}
