import { startTransition, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { answerable, type QueryPart } from '#query/client-query.ts';
import { toClientKey, type ClientKey } from '#domain/client.ts';
import type { Problem } from '#domain/errors.ts';
import { listPath } from '#query/paths.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { useClient, useClientCounts, useClients } from '#sync/react/hooks.ts';
import { isComplete, rowCount } from '#sync/sync-state.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { FilterBar } from '#ui/filters/filter-bar.tsx';
import { SearchBox } from '#ui/filters/search-box.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { DemoBanner } from '#ui/shell/demo-banner.tsx';
import { AppShell } from '#ui/shell/app-shell.tsx';
import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import { ProgressLine } from '#ui/feedback/progress-line.tsx';
import { ProviderSwitch } from '#ui/shell/provider-switch.tsx';
import { StatusLine } from '#ui/feedback/status-line.tsx';
import { ViewMenu } from '#ui/shell/view-menu.tsx';
import type { ClientTableHandle } from '#ui/table/client-table.tsx';
import { useView } from '#ui/primitives/view.ts';
import { ClientDrawer, nameOf } from './client-drawer.tsx';
import { ClientList } from './client-list.tsx';
import { useMarks } from '#app/state/marks.ts';
import { usePrepared } from '#app/state/prepared.ts';
import { useQuestion, type Question } from '#app/state/question.ts';
import { toRows } from './rows.ts';

/** Up to so many clients, an answer takes a part of a frame, and is on screen with the letter typed. */
const QUICK_SIZE = 20_000;

interface ProviderPageProps {
  readonly provider: Provider;
  /** The one that the address names. */
  readonly clientId: string | null;
  readonly statuses: readonly ProviderStatus[];
}

/** A connected provider's clients, and the one that is open. */
export function ProviderPage({ provider, clientId: addressed, statuses }: ProviderPageProps) {
  const moment = useMoment();
  const question = useQuestion(provider.id, addressed);
  const { clientId } = question;
  const selected = clientId === null ? null : toClientKey(provider.id, clientId);
  const { parts, columns } = provider.capabilities;
  const { query, unavailable } = useMemo(
    () => answerable(question.query, parts, columns),
    [question.query, parts, columns],
  );
  const { view } = useView();
  const every = view.refreshEvery === 'off' ? null : Number(view.refreshEvery) * 60_000;
  const clients = useClients(provider, query, moment, every);
  const { loaded, problem, refusal, waitUntil, isLoading, refresh, checkAgain } = clients;
  usePrepared(loaded, columns);
  const marks = useMarks(loaded.recentChanges, selected);
  const rows = useMemo(() => toRows(loaded, query, moment), [loaded, query, moment]);
  const readCountries = useCallback(() => loaded.set.countries(), [loaded]);
  const opened = useClient(provider, clientId, loaded);
  const table = useRef<ClientTableHandle>(null);

  const heading = messages.screen.clientsOf(provider.label);
  const name = opened.client === null ? null : nameOf(opened.client);
  // Outside is the browser's tab.
  useEffect(() => {
    document.title = messages.screen.title([name, heading].filter((part) => part !== null));
  }, [name, heading]);

  const closed = useRef<ClientKey | null>(null);
  const close = () => {
    closed.current = selected;
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
  const known = rowCount(loaded);
  const search = (text: string) => {
    const ask = () => question.ask({ ...question.query, search: text }, 'replace');
    // Of more, the letter comes first, and an answer that is out of date is given up for the next.
    if (size > QUICK_SIZE) startTransition(ask);
    else ask();
  };
  const status = {
    shown: rows.count,
    loaded: sizes[query.deleted],
    known,
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
  const hasNotice = problem !== null && !isLoading && rows.count > 0;

  return (
    <ClientsShell
      heading={heading}
      provider={provider}
      statuses={statuses}
      question={question}
      onSearch={search}
      onCheckAgain={checkAgain}
      filters={
        <FilterBar
          query={question.query}
          offered={parts}
          unavailable={unavailable}
          providerLabel={provider.label}
          damaged={question.damaged}
          readCountries={readCountries}
          failures={failuresByPart(provider, problem ?? refusal)}
          onChange={question.ask}
        />
      }
      progress={hasProgress && <ProgressLine loaded={known} total={loaded.total} />}
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
          checkedAt={loaded.checkedAt}
          rejectedRows={[...loaded.rejectedRows.values()]}
          recentChanges={marks.count}
          onSeen={marks.onSeen}
          waitUntil={waitUntil}
          onRefresh={refresh}
          onGoOn={refresh}
        />
      }
    >
      <ClientList
        ref={table}
        provider={provider}
        clients={clients}
        query={query}
        rows={rows}
        question={question}
        selected={selected}
        isMarked={marks.isMarked}
      />
    </ClientsShell>
  );
}

interface ProviderFrameProps {
  readonly heading: string;
  readonly provider: Provider;
  readonly statuses: readonly ProviderStatus[];
  readonly question: Question;
  readonly onSearch: (text: string) => void;
  readonly onCheckAgain?: () => void;
  readonly filters: ReactNode;
  readonly progress: ReactNode;
  readonly notice: ReactNode;
  readonly drawer: ReactNode;
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The bands around a provider's clients: the same whether it is connected or not. */
export function ClientsShell(props: ProviderFrameProps) {
  const { provider, statuses, question, onSearch, onCheckAgain = null, ...bands } = props;
  const counts = useClientCounts(PROVIDERS);
  const { view, onChange } = useView();
  const modeOf = (id: string) => statuses.find((status) => status.id === id)?.mode ?? 'absent';
  return (
    <AppShell
      {...bands}
      banner={modeOf(provider.id) === 'sandbox' && <DemoBanner />}
      providers={
        <ProviderSwitch
          current={provider.id}
          providers={PROVIDERS.map(({ id, label, capabilities }, index) => ({
            id,
            label,
            mode: modeOf(id),
            count: counts[index] ?? null,
            href: listPath(
              id,
              answerable(question.query, capabilities.parts, capabilities.columns).query,
            ),
          }))}
        />
      }
      search={
        <SearchBox value={question.query.search} onChange={onSearch} onLeave={question.settle} />
      }
      view={<ViewMenu view={view} onChange={onChange} onCheckAgain={onCheckAgain} />}
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
