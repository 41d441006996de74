import type { Ref } from 'react';
import { askedParts, without, type ClientQuery } from '#query/client-query.ts';
import type { Client, ClientKey } from '#domain/client.ts';
import { clientPath } from '#query/paths.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import type { Clients } from '#sync/react/hooks.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { summary } from '#ui/filters/filter-summary.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { EmptyNotice } from '#ui/feedback/empty-notice.tsx';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { ClientTable, type ClientTableHandle } from '#ui/table/client-table.tsx';
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
  readonly question: Question;
  readonly opened: ClientKey | null;
  readonly isMarked: (key: ClientKey) => boolean;
  readonly ref: Ref<ClientTableHandle>;
}

/** The middle of the screen: failed, waiting, empty, full. */
export function ClientList(props: ClientListProps) {
  const { provider, clients, query, rows, question, opened, ref } = props;
  const { loaded, problem, isLoading, refresh } = clients;
  const { view } = useView();
  const { zone } = useMoment();
  const rowHeight = ROW_HEIGHTS[view.density];

  if (rows.count === 0 && problem !== null && !isLoading) {
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
  if (rows.count === 0 && loaded.phase === 'draft') {
    return <TableSkeleton columns={provider.capabilities.columns} rowHeight={rowHeight} />;
  }
  if (rows.count === 0) {
    const asked = askedParts(query);
    return loaded.set.size === 0 && asked.length === 0 ? (
      <EmptyNotice kind="none" providerLabel={provider.label} />
    ) : (
      <EmptyNotice
        kind="no-match"
        asked={asked.map((part) => ({
          label: `${messages.filters.parts[part]}: ${summary(query, part, zone)}`,
          onRemove: () => question.ask((latest) => without(latest, [part]), 'push'),
        }))}
        onClear={() => question.ask((latest) => without(latest, asked), 'push')}
      />
    );
  }
  return (
    <ErrorBoundary>
      <ClientTable
        ref={ref}
        label={messages.screen.clientsOf(provider.label)}
        columns={provider.capabilities.columns}
        rows={rows}
        view={question.spelling}
        sort={query.sort}
        onSort={(sort) => question.ask((latest) => ({ ...latest, sort }), 'push')}
        opened={opened}
        isMarked={props.isMarked}
        hrefOf={(client: Client) => clientPath(provider.id, client.id, question.query)}
        onOpen={(client, history) => question.open(client.id, history)}
        rowHeight={rowHeight}
      />
    </ErrorBoundary>
  );
}
