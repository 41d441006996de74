import { lookupIn, type Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { ExportColumns, ExportFormat, ExportRows, ExportSource } from '#i18n/types/export.ts';
import { parseClientQuery, type ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { selectClients } from '#engine/selection.ts';
import type { SourceStatus } from '#ui/feedback/source-state.tsx';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { clientsIn, type ChosenClients } from '#app/clients/chosen-clients.ts';
import { onlyRows } from '#app/clients/joined.ts';
import { toRows } from '#app/clients/rows.ts';
import { isOfLink } from '#app/links/link-fields.ts';
import { listedIn, type Scope } from '#app/clients/scope.ts';

/** The list as it is on screen, of which something is exported. */
export interface ExportedList {
  readonly scope: Scope;
  readonly statuses: readonly SourceStatus[];
  readonly query: ClientQuery;
  readonly rows: ClientRows;
  /** What narrows it beside its question, in words; `null` where nothing does. */
  readonly only: string | null;
  /** The columns that are shown. */
  readonly columns: readonly Field[];
  /** The clients that are selected; `null` where none is. */
  readonly selection: ChosenClients | null;
}

export interface ExportChoice {
  readonly source: ExportSource;
  readonly columns: ExportColumns;
  readonly rows: ExportRows;
  readonly format: ExportFormat;
}

/** How many clients there are of a choice; `null` where it is none here. */
export function countOf(
  { scope, rows, selection }: ExportedList,
  source: ExportSource,
): number | null {
  if (source === 'list') return rows.count;
  if (source !== 'everything') return selection?.count ?? null;
  return listedIn(scope).reduce((sum, { set }) => sum + set.size, 0);
}

/** The clients of a choice, in their order on screen; all of them by name, deleted ones too. */
export function clientsOf(list: ExportedList, source: ExportSource, moment: Moment): ChosenClients {
  if (source === 'selection' && list.selection !== null) return list.selection;
  return clientsIn(source === 'everything' ? allRows(list.scope, moment) : list.rows);
}

/** As a link asks for all clients. */
const ALL = new URLSearchParams({ deleted: 'include' });

function allRows(scope: Scope, moment: Moment): ClientRows {
  const { query } = parseClientQuery(ALL, () => null);
  return onlyRows(
    listedIn(scope).map(({ set, indexes }) =>
      toRows(set, selectClients(set, indexes, query, moment, scope.fieldOf)),
    ),
  );
}

/**
 * The fields of a choice: those on screen first, in their order, then what is for files. Of all clients, whether one is
 * deleted, too.
 */
export function fieldsOf(
  { scope, columns, query }: ExportedList,
  { source, columns: chosen }: ExportChoice,
): readonly Field[] {
  const known = scope.fields;
  // Who is asked for by links is handed on with them.
  const isOfLinks = source !== 'everything' && query.filters.some(isOfLink);
  const links = isOfLinks ? (scope.links?.filed ?? []) : [];
  if (chosen === 'all') return [...new Set([...columns, ...known, ...links])];
  const deleted = source === 'everything' ? lookupIn(known)(SHARED.deleted.id) : null;
  const filed = [...scope.filed, ...links, ...(deleted === null ? [] : [deleted])];
  return [...new Set([...columns, ...filed])];
}

/** Whether clients of this list have external identifiers at all. */
export function hasIdentifiers({ scope }: ExportedList): boolean {
  return scope.fieldOf(SHARED.externalIdentifiers.id) !== null;
}
