import { useRef, useState, type ReactNode } from 'react';
import type { NonEmpty } from '#domain/non-empty.ts';
import type { Provider } from '#providers/contract.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { printedState } from '#ui/feedback/source-state.tsx';
import { ProgressLine } from '#ui/feedback/progress-line.tsx';
import { StatusLine } from '#ui/feedback/status-line.tsx';
import { progressOf } from '#ui/feedback/status-messages.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { rowOf } from '#ui/table/row-elements.ts';
import type { ClientTableHandle } from '#ui/table/use-table-rows.ts';
import { useAskedExport } from '#app/export/use-asked-export.ts';
import { HistogramBand } from '#app/histogram/histogram-band.tsx';
import { isOfLink } from '#app/links/link-fields.ts';
import { LinksPlace } from '#app/links/links-place.tsx';
import { useClosing } from '#app/state/opened-client.ts';
import { useZones } from '#app/state/use-zones.ts';
import { ViewsPlace } from '#app/views/views-place.tsx';
import { clientHref } from './client-href.ts';
import { ClientList } from './client-list.tsx';
import { ClientsFilters } from './clients-filters.tsx';
import { ClientsNotices } from './clients-notices.tsx';
import { ClientsSearch } from './clients-search.tsx';
import { ClientsSelection } from './clients-selection.tsx';
import { ClientsShell } from './clients-shell.tsx';
import { ClientsTools } from './clients-tools.tsx';
import { OpenedDrawer, usePreparedParts } from './opened-drawer.tsx';
import { PreparedSources } from './prepared-sources.tsx';
import { usePrintList } from './print-list.tsx';
import { areClientsHere, isFirstLoad, listedIn, sizeOf, type JoinedList } from './scope.ts';
import { toAddressId, type ScopeEntry } from './scopes.ts';
import { useConnectedPage } from './use-connected-page.ts';

interface ConnectedPageProps {
  readonly entry: ScopeEntry;
  /** Those of the scope's providers that are connected. */
  readonly providers: NonEmpty<Provider>;
  readonly statuses: readonly ProviderStatus[];
  /** What is listed in the place of the providers' clients, and what stands above it. */
  readonly joined?: JoinedList & { readonly board: ReactNode };
}

/** The clients of a connected scope, and the one that is open: bands, list, drawer and status. */
export function ConnectedPage({ entry, providers, statuses, joined }: ConnectedPageProps) {
  const page = useConnectedPage(entry, providers, joined ?? null);
  const { scope, question, query, columns, columnsInForce, opened, selection, marks } = page;
  const { rows, hiddenCount, earlierVersions, facetSource } = page.answer;
  const { only, narrow, showAll } = page.narrowing;
  const exporting = useAskedExport();
  const printing = usePrintList();
  const [isSelecting, setSelecting] = useState(false);
  const table = useRef<ClientTableHandle>(null);
  const close = useClosing(page.openedRow, table, () => question.open(null, 'push'));
  usePreparedParts();
  const { zone } = useMoment();
  const { viewer } = useZones();
  const { known, total } = progressOf(page.statuses);
  // What is shown, copied, printed and exported.
  const list = { scope, statuses: page.statuses, query, rows, columns, only: only?.label ?? null };

  return (
    <ClientsShell
      entry={entry}
      statuses={statuses}
      search={
        <ClientsSearch
          question={question}
          size={sizeOf(scope)}
          onFound={() => table.current?.focusFirst()}
          onBack={() => table.current?.focusTabStop()}
        />
      }
      onCheckAgain={() => scope.sources.forEach(({ checkAgain }) => checkAgain())}
      onPrint={printing.print}
      views={<ViewsPlace scope={scope} />}
      filters={
        <ClientsFilters
          scope={scope}
          question={question}
          facetSource={facetSource}
          narrowedTo={only === null ? null : rows.count}
          onShowAll={showAll}
        />
      }
      tools={
        <ClientsTools
          scope={scope}
          columns={columnsInForce}
          list={{ ...list, selection: selection.clients }}
          exporting={exporting}
          question={question}
          onPrint={printing.print}
          onSelect={rows.count === 0 ? null : () => setSelecting(true)}
        />
      }
      histogram={<HistogramBand scope={scope} question={question} facetSource={facetSource} />}
      progress={isFirstLoad(scope) && <ProgressLine loaded={known} total={total} />}
      notice={
        <>
          <ClientsNotices scope={scope} question={question} />
          {joined?.board}
          {scope.links?.note}
        </>
      }
      drawer={
        opened.key === null ? null : (
          <OpenedDrawer
            opened={{ ...opened, key: opened.key }}
            row={page.openedRow ?? opened.key}
            rows={rows}
            versions={earlierVersions}
            state={printedState(page.statuses, zone)}
            hrefOf={(client) => clientHref(scope, question, client)}
            onGo={(client) => {
              question.open(toAddressId(scope, client), 'replace');
              // A row that has the focus hands it on, so that the next key goes on from this client.
              if (rowOf(document.activeElement) !== null) table.current?.focus(client.key);
            }}
            onClose={close}
          />
        )
      }
      isListPrinted={printing.isAsked}
      selection={
        <ClientsSelection
          rows={rows}
          columns={columns}
          selection={selection}
          onExport={() => exporting.open('selection')}
        />
      }
      status={
        <StatusLine
          sources={page.statuses}
          rows={joined === undefined ? null : page.rowCounts}
          hiddenCount={hiddenCount}
          onShowHidden={page.showHidden}
          recentChanges={marks.count}
          onShowChanges={() => narrow(marks.keys())}
          onSeen={marks.onSeen}
          onRefresh={page.refresh}
          isOwnZone={zone === viewer}
        />
      }
    >
      {joined === undefined && (question.query.filters.some(isOfLink) || areClientsHere(scope)) && (
        <LinksPlace scope={entry.id} statuses={statuses} />
      )}
      <PreparedSources states={listedIn(scope)} columns={columns} />
      <ClientList
        {...list}
        onShowAll={showAll}
        ref={table}
        chosen={columnsInForce.chosen}
        onColumns={columnsInForce.onChange}
        question={question}
        listId={only === null ? question.spelling : `${question.spelling} ${only.part}`}
        isPrinted={printing.isAsked}
        opened={page.openedRow}
        selected={selection}
        isMarked={marks.isMarked}
        isSelecting={isSelecting}
        onSelecting={setSelecting}
      />
    </ClientsShell>
  );
}
