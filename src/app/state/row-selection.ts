import type { ClientKey } from '#domain/client.ts';
import { formatClientQuery, PLAIN_QUERY, type ClientQuery } from '#query/client-query.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/**
 * Which rows a person has selected: each by itself, or as a rule all that match a question except some. A rule
 * costs as much for 100,000 clients as for one, and those that come to match later are in it.
 */
export type RowSelection =
  | { readonly kind: 'keys'; readonly keys: ReadonlySet<ClientKey> }
  | {
      readonly kind: 'rule';
      /** The question as links spell it, without its order. */
      readonly question: string;
      readonly except: ReadonlySet<ClientKey>;
    };

export const NOTHING_SELECTED: RowSelection = { kind: 'keys', keys: new Set() };

/** What a rule is about: the order of a list says nothing of who is in it. */
export function questionOf(query: ClientQuery): string {
  return formatClientQuery({ ...query, sort: PLAIN_QUERY.sort }).toString();
}

/** Whether a client of the list is selected; a rule is one of this list. */
export function isSelected(selection: RowSelection, key: ClientKey): boolean {
  return selection.kind === 'keys' ? selection.keys.has(key) : !selection.except.has(key);
}

/** With these clients of the list selected or not, and all others as they are. */
export function withRows(
  selection: RowSelection,
  keys: Iterable<ClientKey>,
  isOn: boolean,
): RowSelection {
  // Either set holds what is otherwise than its kind says.
  const isKeys = selection.kind === 'keys';
  const changed = new Set(isKeys ? selection.keys : selection.except);
  for (const key of keys) {
    if (isOn === isKeys) changed.add(key);
    else changed.delete(key);
  }
  return isKeys ? { kind: 'keys', keys: changed } : { ...selection, except: changed };
}

/** All clients of the list, or none of them. Selected ones that are not in it stay selected. */
export function withAll(
  selection: RowSelection,
  rows: ClientRows,
  question: string,
  isOn: boolean,
): RowSelection {
  const isElsewhere =
    selection.kind === 'keys' &&
    selection.keys.values().some((key) => rows.indexOf(key) === undefined);
  if (isElsewhere) return withRows(selection, keysIn(rows), isOn);
  return isOn ? { kind: 'rule', question, except: new Set() } : NOTHING_SELECTED;
}

/** The clients that a rule stands for while its list has these rows, each by itself. */
export function toKeys(selection: RowSelection, rows: ClientRows): RowSelection {
  if (selection.kind === 'keys') return selection;
  const { except } = selection;
  return { kind: 'keys', keys: new Set(keysIn(rows).filter((key) => !except.has(key))) };
}

/** The clients of a part of the list, in its order. */
export function* keysIn(rows: ClientRows, from = 0, to = rows.count - 1): Generator<ClientKey> {
  for (let index = from; index <= to; index += 1) {
    const client = rows.at(index);
    if (client !== undefined) yield client.key;
  }
}

export interface SelectionCount {
  /** How many clients are selected. */
  readonly count: number;
  /** How many of them are not in the list. */
  readonly unmatched: number;
  /** How many of the list's rows are selected. */
  readonly inList: 'all' | 'some' | 'none';
}

/** A rule is one of this list. */
export function countSelected(selection: RowSelection, rows: ClientRows): SelectionCount {
  const { kind } = selection;
  const named = kind === 'keys' ? selection.keys : selection.except;
  let inRows = 0;
  // Either may be all clients: the smaller one is walked.
  if (named.size <= rows.count) {
    for (const key of named) if (rows.indexOf(key) !== undefined) inRows += 1;
  } else for (const key of keysIn(rows)) if (named.has(key)) inRows += 1;
  const shown = kind === 'keys' ? inRows : rows.count - inRows;
  return {
    count: kind === 'keys' ? named.size : shown,
    unmatched: kind === 'keys' ? named.size - inRows : 0,
    inList: shown === 0 ? 'none' : shown === rows.count ? 'all' : 'some',
  };
}
