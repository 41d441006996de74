import { Suspense, useRef, useState } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import type { NonEmpty } from '#domain/non-empty.ts';
import { messages } from '#i18n/messages.ts';
import { clientPath } from '#query/paths.ts';
import type { Provider } from '#providers/contract.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { printedState } from '#ui/feedback/source-state.tsx';
import { ProgressLine } from '#ui/feedback/progress-line.tsx';
import { StatusLine } from '#ui/feedback/status-line.tsx';
import { progressOf } from '#ui/feedback/status-messages.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { plainLine } from '#ui/primitives/cut-text.ts';
import type { ClientTableHandle } from '#ui/table/client-table.tsx';
import { useColumns } from '#app/columns/use-columns.ts';
import { useAskedExport } from '#app/export/use-asked-export.ts';
import { HistogramBand } from '#app/histogram/histogram-band.tsx';
import { useAnswer } from '#app/state/answer.ts';
import { useAnswerable } from '#app/state/answerable.ts';
import { useMarks } from '#app/state/marks.ts';
import { useClosing, useOpenedClient } from '#app/state/opened-client.ts';
import { usePageTitle } from '#app/state/page-title.ts';
import { useQuestion } from '#app/state/question.tsx';
import { useSaidRefresh } from '#app/state/refresh-outcome.ts';
import { useRowSelection } from '#app/state/use-row-selection.ts';
import { useScope } from '#app/state/use-scope.ts';
import { ViewsPlace } from '#app/views/views-place.tsx';
import { ClientDrawer, nameOf } from './client-drawer.tsx';
import { ClientList } from './client-list.tsx';
import { ClientsFilters } from './clients-filters.tsx';
import { ClientsNotices } from './clients-notices.tsx';
import { ClientsSearch } from './clients-search.tsx';
import { ClientsSelection } from './clients-selection.tsx';
import { ClientsShell } from './clients-shell.tsx';
import { usePrintList } from './print-list.tsx';
import { ClientsTools } from './clients-tools.tsx';
import { PreparedSources } from './prepared-sources.tsx';
import { isLoading, sizeOf, statusOf } from './scope.ts';
import { toAddressId, type ScopeEntry } from './scopes.ts';

// Most lists are looked at whole.
const ChangedChip = lazyPart(() => import('./changed-chip.tsx'));

/** Of a name, so that a title has 100 characters at most: browsers show about half of them. */
const MOST_IN_TITLE = 60;

/** A choice of clients; another number for another one. */
interface OnlyThese {
  readonly keys: ReadonlySet<ClientKey>;
  readonly part: number;
}

interface ConnectedPageProps {
  readonly entry: ScopeEntry;
  /** Those of the scope's providers that are connected. */
  readonly providers: NonEmpty<Provider>;
  readonly statuses: readonly ProviderStatus[];
}

/** The clients of a connected scope, and the one that is open: bands, list, drawer and status. */
export function ConnectedPage({ entry, providers, statuses }: ConnectedPageProps) {
  const question = useQuestion();
  const columnsInForce = useColumns(entry, question);
  const { query, columns } = useAnswerable(entry, question.query, columnsInForce.fields);
  const scope = useScope(entry, providers, query);
  // What is new or changed is so in this tab alone: no link says which clients these were.
  const [only, setOnly] = useState<OnlyThese | null>(null);
  const answer = useAnswer(scope, query, only?.keys ?? null);
  const { rows, counts, recentChanges, earlierVersions, hiddenCount, facetSource } = answer;
  const opened = useOpenedClient(scope, question.clientId);
  const selection = useRowSelection(scope, query, rows, only?.part ?? null);
  const marks = useMarks(recentChanges, answer.allRows, opened.key);
  const refresh = useSaidRefresh(scope.sources);
  useCommand({
    id: 'clients.refresh',
    label: messages.screen.refresh,
    group: 'clients',
    isAvailable: () => !isLoading(scope),
    run: refresh,
  });
  const exporting = useAskedExport();
  const showHidden = () => question.ask((latest) => ({ ...latest, deleted: 'include' }), 'push');
  useCommand({
    id: 'clients.showDeleted',
    label: messages.screen.showHidden,
    group: 'clients',
    isAvailable: () => hiddenCount > 0,
    run: showHidden,
  });
  const table = useRef<ClientTableHandle>(null);
  const printing = usePrintList();
  const { zone } = useMoment();
  const close = useClosing(opened.key, table, () => question.open(null, 'push'));
  const name = opened.client === null ? null : plainLine(nameOf(opened.client), MOST_IN_TITLE);
  usePageTitle(messages.screen.clientsOf(scope.label), name);

  const hrefOf = (client: Client) =>
    clientPath(scope.id, toAddressId(scope, client), question.query, question.columns);
  const sourceStatuses = scope.sources.map((source, index) =>
    statusOf(source, counts[index] ?? 0, query.deleted),
  );
  const { known, total } = progressOf(sourceStatuses);
  const isFirstLoad = scope.sources.some(
    (source) => source.isLoading && source.loaded.phase === 'draft',
  );

  return (
    <ClientsShell
      entry={entry}
      statuses={statuses}
      search={<ClientsSearch question={question} size={sizeOf(scope)} />}
      onCheckAgain={() => scope.sources.forEach(({ checkAgain }) => checkAgain())}
      views={<ViewsPlace scope={scope} question={question} />}
      filters={
        <div className="flex min-w-0 items-center max-md:flex-wrap">
          {only !== null && (
            <ErrorBoundary notice={() => null}>
              <Suspense>
                <ChangedChip count={rows.count} onRemove={() => setOnly(null)} />
              </Suspense>
            </ErrorBoundary>
          )}
          <div className="min-w-0 flex-1 max-md:basis-full">
            <ClientsFilters scope={scope} question={question} facetSource={facetSource} />
          </div>
        </div>
      }
      tools={
        <ClientsTools
          scope={scope}
          columns={columnsInForce}
          list={{
            scope,
            statuses: sourceStatuses,
            query,
            rows,
            columns,
            only: only === null ? null : messages.table.changed,
            selection: selection.subject,
          }}
          exporting={exporting}
          onPrint={printing.print}
        />
      }
      histogram={<HistogramBand scope={scope} question={question} facetSource={facetSource} />}
      progress={isFirstLoad && <ProgressLine loaded={known} total={total} />}
      notice={<ClientsNotices scope={scope} />}
      drawer={
        opened.key === null ? null : (
          <ClientDrawer
            opened={{ ...opened, key: opened.key }}
            rows={rows}
            versions={earlierVersions}
            state={printedState(sourceStatuses, zone)}
            hrefOf={hrefOf}
            onGo={(client) => question.open(toAddressId(scope, client), 'replace')}
            onClose={close}
          />
        )
      }
      isListPrinted={printing.isAsked}
      selection={
        <ClientsSelection
          scope={scope}
          rows={rows}
          columns={columns}
          selection={selection}
          onExport={() => exporting.open('selection')}
        />
      }
      status={
        <StatusLine
          sources={sourceStatuses}
          hiddenCount={hiddenCount}
          onShowHidden={showHidden}
          recentChanges={marks.count}
          onShowChanges={() => {
            const keys = marks.keys();
            setOnly((before) => ({ keys, part: (before?.part ?? 0) + 1 }));
          }}
          onSeen={marks.onSeen}
          onRefresh={refresh}
        />
      }
    >
      <PreparedSources sources={scope.sources} columns={columns} />
      <ClientList
        ref={table}
        scope={scope}
        statuses={sourceStatuses}
        query={query}
        rows={rows}
        columns={columns}
        chosen={columnsInForce.chosen}
        onColumns={columnsInForce.onChange}
        question={question}
        view={only === null ? question.spelling : `${question.spelling} ${only.part}`}
        only={only === null ? null : messages.table.changed}
        isPrinted={printing.isAsked}
        opened={opened.key}
        selected={selection}
        isMarked={marks.isMarked}
      />
    </ClientsShell>
  );
}
