import { Suspense, useCallback, useDeferredValue, useMemo } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { messages } from '#i18n/messages.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { ClientTable } from '#ui/table/client-table.tsx';
import type { ChangeSort } from '#ui/table/next-sort.ts';
import { clientHref } from './client-href.ts';
import type { ClientListProps } from './client-list.tsx';
import { toAddressId } from './scopes.ts';
import { sortList } from './sorting.ts';
import { useMarkRow } from './use-mark-row.ts';

// Nobody prints before the first rows are seen.
const ListOnPaper = lazyPart(() => import('./list-on-paper.tsx'));

interface FullListProps extends ClientListProps {
  /** In pixels. */
  readonly rowHeight: number;
}

/** The clients that answer: the table, and the same on paper. */
export function FullList({ ref, ...props }: FullListProps) {
  const { scope, query, rows, columns, question, opened } = props;
  const { ask } = question;
  const { fieldOf } = scope;
  // The same for every letter of a search: heads are drawn again for another one.
  const sortBy: ChangeSort = useCallback(
    (change) => sortList(ask, change, fieldOf),
    [ask, fieldOf],
  );
  const { key: entry } = useLocation();
  const isReturn = useNavigationType() === 'POP';
  const found = useMarkRow(query.search);
  const { links } = scope;
  const markRow = useMemo(() => links?.marked?.(found) ?? found, [links, found]);
  const label = messages.screen.clientsOf(scope.label);
  const isSeen = useDeferredValue(true, false);
  return (
    <ErrorBoundary>
      <ClientTable
        ref={ref}
        label={label}
        columns={columns}
        chosen={props.chosen}
        onColumns={props.onColumns}
        offered={scope.columns}
        rows={rows}
        listId={props.listId}
        entry={entry}
        isReturn={isReturn}
        sort={query.sort}
        onSort={sortBy}
        isSelecting={props.isSelecting}
        onSelecting={props.onSelecting}
        opened={opened}
        selected={props.selected}
        isMarked={props.isMarked}
        markRow={markRow}
        hrefOf={(client) => clientHref(scope, question, client)}
        onOpen={(client, history) => question.open(toAddressId(scope, client), history)}
        rowHeight={props.rowHeight}
      />
      {isSeen && (
        // Without it, all of the list can be read.
        <ErrorBoundary notice={Nothing}>
          <Suspense>
            {/* An open client is what is printed. */}
            <ListOnPaper {...props} label={label} isPrinted={opened === null || props.isPrinted} />
          </Suspense>
        </ErrorBoundary>
      )}
    </ErrorBoundary>
  );
}

function Nothing() {
  return null;
}
