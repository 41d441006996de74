import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { NonEmpty } from '#domain/non-empty.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import type { Source } from '#sync/react/source.ts';
import { useSources } from '#sync/react/use-sources.ts';
import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { SourceNotices } from '#app/clients/clients-notices.tsx';
import { failedSources, sizeOf, toldOnce } from '#app/clients/scope.ts';
import { useLinks } from '#app/links/use-links.ts';
import { ReadingPage } from '#ui/shell/reading-page.tsx';
import { usePageTitle } from '#app/state/page-title.ts';
import { Limits } from './limits.tsx';
import { RuleChoice } from './rule-choice.tsx';
import { TaskLists } from './task-lists.tsx';
import { useFindings } from './use-findings.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { WorklistFilters } from './worklist-filters.tsx';
import { parseWorklist, worklistPath, type WorklistQuery } from './worklist-query.ts';
import { FoldButtons, Folded, useFolds } from './worklist-folds.tsx';
import { WorklistState } from './worklist-state.tsx';
import { WorklistTools } from './worklist-tools.tsx';
import { makeWorklist } from './worklist.ts';

interface ReadinessPageProps {
  readonly providers: NonEmpty<Provider>;
}

/** What would stop an electronic invoice, as lists of what is to be done. */
export function ReadinessPage({ providers }: ReadinessPageProps) {
  usePageTitle(messages.readiness.title);
  const sources = useAllSources(providers);
  const findings = useFindings(providers);
  const links = useDeferredValue(useLinks(providers));
  const { query, ask } = useWorklistQuery();
  // Many rows are drawn when there is time for them: what is chosen is seen at once.
  const listed = useDeferredValue(findings);
  const asked = useDeferredValue(query);
  const worklist = useMemo(() => makeWorklist(listed, asked), [listed, asked]);
  const isWhole =
    findings.isCurrent && sources.every(({ provider }) => findings.complete.has(provider.id));
  const folds = useFolds();
  const page = useKeptPlace();
  return (
    <ReadingPage
      ref={page}
      width="table"
      back={messages.readiness.back}
      skip={messages.readiness.skip}
      className="gap-5 max-md:gap-3 max-md:pt-4 print:gap-3 print:p-0"
    >
      <h1 tabIndex={-1} className="text-heading font-strong">
        {messages.readiness.title}
      </h1>
      <p className="max-w-160 text-body max-md:text-table max-md:text-muted print:hidden">
        {messages.readiness.lead}
        <span className="max-md:hidden"> {messages.readiness.changed}</span>
      </p>
      <Problems sources={sources} />
      <Unread sources={sources} />
      <WorklistState
        {...{ query, sources, findings, worklist, isWhole }}
        folds={<FoldButtons {...folds} query={query} />}
      />
      <Folded fold="filters" open={folds.open}>
        <WorklistFilters providers={providers} query={query} worklist={worklist} onAsk={ask} />
      </Folded>
      <Folded fold="files" open={folds.open}>
        <WorklistTools {...{ providers, worklist, links, isWhole }} />
      </Folded>
      <Folded fold="filters" open={folds.open}>
        <RuleChoice off={query.off} onChange={(off) => ask({ off })} />
      </Folded>
      <div
        {...FOCUS_FIRST}
        tabIndex={-1}
        className="flex flex-col gap-5 outline-none max-md:pt-1.5 print:gap-3"
      >
        <TaskLists {...{ worklist, links, isWhole }} query={asked} onAsk={ask} />
      </div>
      {/* On a phone, what is to be done stands before it. */}
      <p className="text-body md:hidden print:hidden">{messages.readiness.changed}</p>
      <Limits />
    </ReadingPage>
  );
}

/** What the address asks, and a way to change it that stays the same: the lists are drawn again for another one. */
function useWorklistQuery() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const query = useMemo(() => parseWorklist(search), [search]);
  const latest = useRef(query);
  // What it works with.
  useLayoutEffect(() => {
    latest.current = query;
  });
  const ask = useCallback(
    (change: Partial<WorklistQuery>) =>
      void navigate(worklistPath({ ...latest.current, ...change }), { replace: true }),
    [navigate],
  );
  return { query, ask };
}

/** The clients of all these providers, as a list of them would have them. */
function useAllSources(providers: NonEmpty<Provider>): NonEmpty<Source> {
  const { display } = useDisplay();
  const every = display.refreshEvery === 'off' ? null : Number(display.refreshEvery) * 60_000;
  return useSources(providers, PLAIN_QUERY, useMoment(), every);
}

/** As a list says them: above clients that are there, or in their place. */
function Problems({ sources }: { readonly sources: NonEmpty<Source> }) {
  const isEmpty = sizeOf({ sources }) === 0;
  return (
    <>
      <SourceNotices scope={{ sources }} />
      {isEmpty &&
        toldOnce(failedSources({ sources })).map(({ provider, problem, refresh }) => (
          <ProblemLine key={provider.id} problem={problem} waitUntil={null} onRetry={refresh} />
        ))}
    </>
  );
}

/** What cannot be read cannot be looked at. */
function Unread({ sources }: { readonly sources: readonly Source[] }) {
  return sources.map(
    ({ provider, loaded }) =>
      loaded.rejectedRows.size > 0 && (
        <p key={provider.id} className="text-table text-wait">
          {messages.readiness.unread(provider.label, loaded.rejectedRows.size)}
        </p>
      ),
  );
}
