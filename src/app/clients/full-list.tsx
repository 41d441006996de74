import { useCallback, useDeferredValue } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { messages } from '#i18n/messages.ts';
import type { SortKey } from '#query/client-query.ts';
import { printedState } from '#ui/feedback/source-state.tsx';
import { countWords, join } from '#ui/feedback/status-messages.ts';
import { dayDate } from '#ui/primitives/dates.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { ClientTable } from '#ui/table/client-table.tsx';
import { PrintedList } from '#ui/table/printed-list.tsx';
import { askedIn } from './asked.ts';
import { clientHref } from './client-href.ts';
import type { ClientListProps } from './client-list.tsx';
import { toAddressId } from './scopes.ts';
import { sortList } from './sorting.ts';
import { useMarkRow } from './use-mark-row.ts';

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
  const sortBy = useCallback(
    (sort: readonly SortKey[]) => sortList(ask, sort, fieldOf),
    [ask, fieldOf],
  );
  const { key: entry } = useLocation();
  const isReturn = useNavigationType() === 'POP';
  const markRow = useMarkRow(query.search);
  const label = messages.screen.clientsOf(scope.label);
  // Nobody prints before the first rows are seen.
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
      {/* An open client is what is printed. */}
      {isSeen && (opened === null || props.isPrinted) && <ListOnPaper {...props} label={label} />}
    </ErrorBoundary>
  );
}

type ListOnPaperProps = Pick<
  ClientListProps,
  'statuses' | 'query' | 'rows' | 'columns' | 'only'
> & {
  readonly label: string;
};

function ListOnPaper(props: ListOnPaperProps) {
  const { statuses, query, rows, columns, only, label } = props;
  const { zone, today } = useMoment();
  const state = join(countWords(statuses), printedState(statuses, zone));
  return (
    <PrintedList
      heading={label}
      notes={[
        ...(only === null ? [] : [only]),
        ...askedIn(query, zone).map((asked) => asked.label),
      ]}
      foot={`${dayDate(today)} · ${state} · ${messages.screen.datesIn} ${zone}`}
      columns={columns}
      rows={rows}
    />
  );
}
