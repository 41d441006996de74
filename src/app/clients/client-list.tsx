import { useEffect, type Ref } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { loadLater } from '#i18n/messages.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { ChangeColumns } from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';
import type { SourceStatus } from '#ui/feedback/source-state.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import type { ClientRows } from '#ui/table/client-rows.ts';
import type { ClientTableHandle } from '#ui/table/use-table-rows.ts';
import type { SelectedRows } from '#ui/table/selected-rows.ts';
import { TableSkeleton } from '#ui/table/table-skeleton.tsx';
import type { Question } from '#app/state/question.tsx';
import { loadReadyFields } from '#app/readiness/later-fields.ts';
import { spareTime } from '#async/spare-time.ts';
import { FullList } from './full-list.tsx';
import {
  areClientsComing,
  failedSources,
  isLoading,
  sizeOf,
  toldOnce,
  type Scope,
} from './scope.ts';

// A list that is looked at first is rarely empty.
const AccountPart = lazyPart(async () => (await import('#app/connect/account-part.tsx')).load());
const EmptyList = lazyPart(async () => {
  const [part] = await Promise.all([import('./empty-list.tsx'), loadLater('emptyList')]);
  return part;
});

/** In pixels; the second where rows are to be compact. */
const ROW_HEIGHTS = { comfortable: 36, compact: 30 } as const;

export interface ClientListProps {
  readonly scope: Scope;
  readonly statuses: readonly SourceStatus[];
  /** What of the question the scope can answer, and the answer. */
  readonly query: ClientQuery;
  readonly rows: ClientRows;
  /** The columns that have something to show for this question, and how they were chosen. */
  readonly columns: readonly Field[];
  readonly chosen: ChosenColumns;
  readonly onColumns: (change: ChangeColumns) => void;
  readonly question: Question;
  /** Changes with the question, and with what narrows the list beside it. */
  readonly listId: string;
  /** What narrows the list beside its question, in words; `null` where nothing does. */
  readonly only: string | null;
  readonly onShowAll: () => void;
  /** Whether the list is printed although a client is open. */
  readonly isPrinted: boolean;
  readonly opened: ClientKey | null;
  readonly selected: SelectedRows;
  readonly isMarked: (key: ClientKey) => boolean;
  /** Whether a touch selects, where there is no room for boxes. */
  readonly isSelecting: boolean;
  readonly onSelecting: (isSelecting: boolean) => void;
  readonly ref: Ref<ClientTableHandle>;
}

/** The middle of the screen: failed, waiting, empty, full. */
export function ClientList(props: ClientListProps) {
  const { scope, rows, columns } = props;
  const rowHeight = ROW_HEIGHTS[useDisplay().display.density];
  const hasRows = rows.count > 0;
  // Outside is the browser's spare time: the first search that finds nothing says so at once.
  useEffect(() => {
    if (!hasRows) return;
    void spareTime()
      .then(EmptyList.preload)
      .then(spareTime)
      .then(loadReadyFields)
      .catch(() => {
        // A list without them is whole, and who names them in an address is told.
      });
  }, [hasRows]);

  // Where anything came, a failure is a line above it, and what was asked can still be changed.
  const failed = sizeOf(scope) === 0 && !isLoading(scope) ? failedSources(scope) : [];
  if (failed.length > 0) {
    return toldOnce(failed).map(({ provider, problem, refresh }) => (
      <ProblemPanel key={provider.id} problem={problem} waitUntil={null} onRetry={refresh}>
        {problem.kind === 'unauthorised' && (
          <PanelBoundary>
            <AccountPart provider={provider} />
          </PanelBoundary>
        )}
      </ProblemPanel>
    ));
  }
  if (rows.count === 0 && areClientsComing(scope)) {
    return <TableSkeleton columns={columns} chosen={props.chosen} rowHeight={rowHeight} />;
  }
  if (rows.count === 0) {
    return (
      <PanelBoundary>
        <EmptyList {...props} />
      </PanelBoundary>
    );
  }
  return <FullList {...props} rowHeight={rowHeight} />;
}
