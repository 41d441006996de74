import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type ComponentProps,
  type ReactNode,
} from 'react';
import { answerable, columnsFor, type QueryPart } from '#query/client-query.ts';
import { lookupIn, type Field } from '#domain/field.ts';
import { toClientKey, type ClientKey } from '#domain/client.ts';
import { countCountries } from '#engine/country-facet.ts';
import type { Problem } from '#domain/errors.ts';
import { listPath } from '#query/paths.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { useClient, useClientCounts, useClients } from '#sync/react/hooks.ts';
import { isComplete, rowCount } from '#sync/sync-state.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { plainLine } from '#ui/primitives/cut-text.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { FilterBar } from '#ui/filters/filter-bar.tsx';
import { SearchBox } from '#ui/filters/search-box.tsx';
import { clockTime } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { DemoBanner } from '#ui/shell/demo-banner.tsx';
import { AppShell } from '#ui/shell/app-shell.tsx';
import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import { ProgressLine } from '#ui/feedback/progress-line.tsx';
import { ProviderSwitch } from '#ui/shell/provider-switch.tsx';
import { countWords, join, stateMessages } from '#ui/feedback/status-messages.ts';
import { StatusLine } from '#ui/feedback/status-line.tsx';
import { ViewMenu } from '#ui/shell/view-menu.tsx';
import type { ClientTableHandle } from '#ui/table/client-table.tsx';
import { useView } from '#ui/primitives/view.ts';
import { ClientDrawer, nameOf } from './client-drawer.tsx';
import { ClientList } from './client-list.tsx';
import { useMarks } from '#app/state/marks.ts';
import { usePageTitle } from '#app/state/page-title.ts';
import { usePrepared } from '#app/state/prepared.ts';
import { useLatestQuery, useQuestion, type Question } from '#app/state/question.tsx';
import { useSaidRefresh } from '#app/state/refresh-outcome.ts';
import { toRows } from './rows.ts';

/** Up to so many clients, an answer takes a part of a frame, and is on screen with the letter typed. */
const QUICK_SIZE = 20_000;

/** Of a name, so that a title has 100 characters at most: browsers show about half of them. */
const MOST_IN_TITLE = 60;

interface ProviderPageProps {
  readonly provider: Provider;
  readonly statuses: readonly ProviderStatus[];
}

/** A connected provider's clients, and the one that is open. */
export function ProviderPage({ provider, statuses }: ProviderPageProps) {
  const moment = useMoment();
  const question = useQuestion();
  const { clientId } = question;
  const openedKey = clientId === null ? null : toClientKey(provider.id, clientId);
  const { filters: parts, columns: known, fields } = provider;
  const { query } = useMemo(
    () => answerable(question.query, parts, known),
    [question.query, parts, known],
  );
  const columns = useMemo(
    () => columnsFor({ deleted: query.deleted }, known),
    [query.deleted, known],
  );
  const { view } = useView();
  const every = view.refreshEvery === 'off' ? null : Number(view.refreshEvery) * 60_000;
  const clients = useClients(provider, query, moment, every);
  const { loaded, problem, refusal, waitUntil, isLoading, refresh } = clients;
  usePrepared(loaded, columns);
  const refreshAndSay = useSaidRefresh(clients);
  useCommand({
    id: 'clients.refresh',
    label: messages.screen.refresh,
    group: 'clients',
    isAvailable: () => !isLoading,
    run: refreshAndSay,
  });
  const fieldOf = useMemo(() => lookupIn(fields), [fields]);
  const rows = useMemo(
    () => toRows(loaded, query, moment, fieldOf),
    [loaded, query, moment, fieldOf],
  );
  const marks = useMarks(loaded.recentChanges, rows, openedKey);
  const readCountries = useCallback(
    () => countCountries(loaded.set, query, moment),
    [loaded, query, moment],
  );
  const opened = useClient(provider, clientId, loaded);
  const table = useRef<ClientTableHandle>(null);

  const heading = messages.screen.clientsOf(provider.label);
  const name = opened.client === null ? null : nameOf(opened.client);
  usePageTitle(heading, name === null ? null : plainLine(name, MOST_IN_TITLE));

  const closed = useRef<ClientKey | null>(null);
  const close = () => {
    closed.current = openedKey;
    question.open(null, 'push');
  };
  // Outside is the focus: it goes back to the row, once nothing covers that any more.
  useEffect(() => {
    if (clientId !== null || closed.current === null) return;
    table.current?.focus(closed.current);
    closed.current = null;
  }, [clientId]);
  const { size, liveCount } = loaded.set;
  const sizes = { exclude: liveCount, include: size, only: size - liveCount };
  const knownRows = rowCount(loaded);
  const search = (text: string) => {
    const ask = () => question.ask((latest) => ({ ...latest, search: text }), 'replace');
    // Of more, the letter comes first, and an answer that is out of date is given up for the next.
    if (size > QUICK_SIZE) startTransition(ask);
    else ask();
  };
  const status = {
    shown: rows.count,
    loaded: sizes[query.deleted],
    known: knownRows,
    verified: loaded.checkpoint.verified.size,
    isChecking: loaded.phase === 'checking',
    isSlow: loaded.isSlow,
    isUnverified: loaded.isUnverified,
    total: loaded.total,
    isComplete: isComplete(loaded),
    isLoading,
    problem,
    providerLabel: provider.label,
  };
  const hasProgress = isLoading && loaded.phase === 'draft';
  const hasNotice = problem !== null && !isLoading && size > 0;
  const asOf = loaded.asOf === null ? null : clockTime(loaded.asOf, moment.zone);
  const state = join(countWords(status), stateMessages(status, asOf));

  return (
    <ClientsShell
      heading={heading}
      provider={provider}
      statuses={statuses}
      question={question}
      onSearch={search}
      filters={
        <LatestFilterBar
          offered={parts}
          columns={columns}
          providerLabel={provider.label}
          damaged={question.damaged}
          readCountries={readCountries}
          failures={failuresByPart(provider, problem ?? refusal)}
          onChange={question.ask}
        />
      }
      progress={hasProgress && <ProgressLine loaded={knownRows} total={loaded.total} />}
      notice={
        hasNotice && (
          <ProblemLine
            problem={problem}
            providerLabel={provider.label}
            hints={provider.messages}
            waitUntil={null}
            onRetry={refresh}
          />
        )
      }
      drawer={
        clientId === null ? null : (
          <ClientDrawer provider={provider} opened={opened} onClose={close} />
        )
      }
      status={
        <StatusLine
          {...status}
          asOf={loaded.asOf}
          rejectedRows={[...loaded.rejectedRows.values()]}
          recentChanges={marks.count}
          onSeen={marks.onSeen}
          waitUntil={waitUntil}
          onRefresh={refreshAndSay}
          onContinue={refreshAndSay}
        />
      }
    >
      <ClientList
        ref={table}
        provider={provider}
        clients={clients}
        query={query}
        rows={rows}
        columns={columns}
        state={state}
        question={question}
        opened={openedKey}
        isMarked={marks.isMarked}
      />
    </ClientsShell>
  );
}

/** The search as it is typed, be its answer on screen or not. */
function LatestSearchBox(props: Omit<ComponentProps<typeof SearchBox>, 'value'>) {
  return <SearchBox value={useLatestQuery().search} {...props} />;
}

type LatestFilterBarProps = Omit<ComponentProps<typeof FilterBar>, 'query' | 'unavailable'> & {
  readonly columns: readonly Field[];
};

/** The filters as they are chosen, be their answer on screen or not. */
function LatestFilterBar({ columns, ...props }: LatestFilterBarProps) {
  const query = useLatestQuery();
  const { unavailable } = answerable(query, props.offered, columns);
  return <FilterBar query={query} unavailable={unavailable} {...props} />;
}

interface ProviderFrameProps {
  readonly heading: string;
  readonly provider: Provider;
  readonly statuses: readonly ProviderStatus[];
  readonly question: Question;
  /** `null` where there is nothing to search. */
  readonly onSearch: ((text: string) => void) | null;
  readonly filters: ReactNode;
  readonly progress: ReactNode;
  readonly notice: ReactNode;
  readonly drawer: ReactNode;
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The bands around a provider's clients: the same whether it is connected or not. */
export function ClientsShell(props: ProviderFrameProps) {
  const { provider, statuses, question, onSearch, ...bands } = props;
  const counts = useClientCounts(PROVIDERS);
  const { view, onChange } = useView();
  const modeOf = (id: string, count: number | null = null) => {
    const mode = statuses.find((status) => status.id === id)?.mode ?? 'absent';
    // Its credentials have been accepted since the page began.
    return mode === 'configured' && count !== null ? 'live' : mode;
  };
  return (
    <AppShell
      {...bands}
      banner={modeOf(provider.id) === 'sandbox' && <DemoBanner />}
      providers={
        <ProviderSwitch
          current={provider.id}
          providers={PROVIDERS.map(({ id, label }, index) => ({
            id,
            label,
            mode: modeOf(id, counts[index]),
            count: counts[index] ?? null,
            // Whole: what this one cannot answer is there again on the way back.
            href: listPath(id, question.query),
          }))}
        />
      }
      search={onSearch && <LatestSearchBox onChange={onSearch} onLeave={question.settle} />}
      view={<ViewMenu view={view} onChange={onChange} />}
    />
  );
}

/** The provider's own words about each part of the question that it refused. */
function failuresByPart(
  provider: Provider,
  problem: Problem | null,
): Partial<Record<QueryPart, string>> {
  const failures: Partial<Record<QueryPart, string>> = {};
  for (const { field, message } of problem?.fields ?? []) {
    const part = provider.filterForParameter(field);
    if (part !== null) failures[part] = message;
  }
  return failures;
}
