import type { Ref } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { askedParts, without, type ClientQuery, type SortKey } from '#query/client-query.ts';
import type { Client, ClientKey } from '#domain/client.ts';
import { lookupIn, type Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { clientPath } from '#query/paths.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import type { Clients } from '#sync/react/hooks.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { announce } from '#ui/primitives/announce.ts';
import { dayDate } from '#ui/primitives/dates.ts';
import { summary } from '#ui/filters/filter-summary.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { EmptyNotice } from '#ui/feedback/empty-notice.tsx';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { ClientTable, type ClientTableHandle } from '#ui/table/client-table.tsx';
import { PrintedList } from '#ui/table/printed-list.tsx';
import { TableSkeleton } from '#ui/table/table-skeleton.tsx';
import { useView } from '#ui/primitives/view.ts';
import type { Question } from '#app/state/question.tsx';

/** In pixels; the second where rows are to be compact. */
const ROW_HEIGHTS = { comfortable: 36, compact: 30 } as const;

interface ClientListProps {
  readonly provider: Provider;
  readonly clients: Clients;
  /** What of the question the provider can answer, and the answer. */
  readonly query: ClientQuery;
  readonly rows: ClientRows;
  /** The columns that have something to show for this question. */
  readonly columns: readonly Field[];
  /** What is true of the list, for paper. */
  readonly state: string;
  readonly question: Question;
  readonly opened: ClientKey | null;
  readonly isMarked: (key: ClientKey) => boolean;
  readonly ref: Ref<ClientTableHandle>;
}

/** The middle of the screen: failed, waiting, empty, full. */
export function ClientList(props: ClientListProps) {
  const { provider, clients, query, rows, columns, question, opened, ref } = props;
  const { loaded, problem, isLoading, refresh } = clients;
  const { view } = useView();
  const { zone, today } = useMoment();
  const { key: entry } = useLocation();
  const isReturn = useNavigationType() === 'POP';
  const rowHeight = ROW_HEIGHTS[view.density];

  // Where anything came, a failure is a line above it, and what was asked can still be changed.
  if (loaded.set.size === 0 && problem !== null && !isLoading) {
    return (
      <ProblemPanel
        problem={problem}
        providerLabel={provider.label}
        hints={provider.messages}
        waitUntil={null}
        onRetry={refresh}
      />
    );
  }
  const isWaiting = loaded.phase === 'draft' && (isLoading || loaded.set.size === 0);
  if (rows.count === 0 && isWaiting) {
    return <TableSkeleton columns={columns} rowHeight={rowHeight} />;
  }
  const asked = askedParts(query).map((part) => ({
    part,
    label: `${messages.filters.parts[part]}: ${summary(query, part, zone)}`,
  }));
  if (rows.count === 0) {
    return loaded.set.size === 0 && asked.length === 0 ? (
      <EmptyNotice kind="none" providerLabel={provider.label} />
    ) : (
      <EmptyNotice
        kind="no-match"
        isCertain={loaded.phase !== 'draft'}
        asked={asked.map(({ part, label }) => ({
          label,
          onRemove: () => question.ask((latest) => without(latest, [part]), 'push'),
        }))}
        onClear={() => {
          const parts = asked.map(({ part }) => part);
          question.ask((latest) => without(latest, parts), 'push');
        }}
      />
    );
  }
  const label = messages.screen.clientsOf(provider.label);
  return (
    <ErrorBoundary>
      <ClientTable
        ref={ref}
        label={label}
        columns={columns}
        rows={rows}
        view={question.spelling}
        entry={entry}
        isReturn={isReturn}
        sort={query.sort}
        onSort={(sort) => {
          question.ask((latest) => ({ ...latest, sort }), 'push');
          announce(orderWords(sort, columns));
        }}
        opened={opened}
        isMarked={props.isMarked}
        hrefOf={(client: Client) => clientPath(provider.id, client.id, question.query)}
        onOpen={(client, history) => question.open(client.id, history)}
        rowHeight={rowHeight}
      />
      {/* An open client is what is printed. */}
      {opened === null && (
        <PrintedList
          heading={label}
          notes={[
            ...asked.map((part) => part.label),
            `${dayDate(today)} · ${props.state} · ${messages.screen.datesIn} ${zone}`,
          ]}
          columns={columns}
          rows={rows}
        />
      )}
    </ErrorBoundary>
  );
}

function orderWords(sort: readonly SortKey[], columns: readonly Field[]): string {
  const fieldOf = lookupIn(columns);
  return messages.table.sorting.said(
    sort.flatMap(({ field: id, descending }) => {
      const field = fieldOf(id);
      if (field === null) return [];
      return [{ label: messages.details.inSentence(fieldName(field)), isDescending: descending }];
    }),
  );
}
