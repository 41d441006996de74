import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { NonEmpty } from '#domain/non-empty.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { ROUTES } from '#query/paths.ts';
import type { Source } from '#sync/react/source.ts';
import { useSources } from '#sync/react/use-sources.ts';
import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { Link } from '#ui/primitives/link.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { Wordmark } from '#ui/shell/wordmark.tsx';
import { useLinks } from '#app/links/use-links.ts';
import { usePageTitle } from '#app/state/page-title.ts';
import { Limits } from './limits.tsx';
import { RuleChoice } from './rule-choice.tsx';
import { TaskLists } from './task-lists.tsx';
import { useFindings } from './use-findings.ts';
import { WorklistFilters } from './worklist-filters.tsx';
import { parseWorklist, worklistPath, type WorklistQuery } from './worklist-query.ts';
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
  const links = useLinks(providers);
  const { search } = useLocation();
  const navigate = useNavigate();
  const query = useMemo(() => parseWorklist(search), [search]);
  const worklist = useMemo(() => makeWorklist(findings, query), [findings, query]);
  const ask = (change: Partial<WorklistQuery>) =>
    void navigate(worklistPath({ ...query, ...change }), { replace: true });
  return (
    <div className="h-dvh overflow-y-auto short:h-auto print:h-auto print:overflow-visible">
      <header className="border-b border-line bg-bar print:hidden">
        <div className="mx-auto flex h-12 max-w-260 items-center justify-between px-4">
          <Link to={ROUTES.home} className="rounded-sm">
            <Wordmark />
          </Link>
          <Link to={ROUTES.home} className="text-accent underline underline-offset-2">
            {messages.readiness.back}
          </Link>
        </div>
      </header>
      <main className="mx-auto flex max-w-260 flex-col gap-5 px-4 pt-8 pb-16 print:gap-3 print:p-0">
        <h1 className="text-heading font-strong">{messages.readiness.title}</h1>
        <p className="max-w-160 text-body print:hidden">{messages.readiness.lead}</p>
        <Problems sources={sources} />
        <WorklistState sources={sources} findings={findings} worklist={worklist} />
        <WorklistFilters providers={providers} query={query} worklist={worklist} onAsk={ask} />
        <WorklistTools {...{ providers, worklist, findings, links }} />
        <RuleChoice off={query.off} onChange={(off) => ask({ off })} />
        <TaskLists {...{ worklist, findings, links, query }} onAsk={ask} />
        <Limits />
      </main>
    </div>
  );
}

/** The clients of all these providers, as a list of them would have them. */
function useAllSources(providers: NonEmpty<Provider>): readonly Source[] {
  const { display } = useDisplay();
  const every = display.refreshEvery === 'off' ? null : Number(display.refreshEvery) * 60_000;
  return useSources(providers, PLAIN_QUERY, useMoment(), every);
}

function Problems({ sources }: { readonly sources: readonly Source[] }) {
  return sources.map(
    ({ provider, problem, waitUntil, isLoading, refresh }) =>
      problem !== null &&
      !isLoading && (
        <ProblemLine key={provider.id} problem={problem} waitUntil={waitUntil} onRetry={refresh} />
      ),
  );
}
