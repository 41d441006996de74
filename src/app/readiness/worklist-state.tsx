import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import type { Source } from '#sync/react/source.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useSaidRefresh } from '#app/state/refresh-outcome.ts';
import { SEVERITIES } from './findings-in.ts';
import type { Findings } from './findings-store.ts';
import { WorklistAsked } from './worklist-asked.tsx';
import type { WorklistQuery } from './worklist-query.ts';
import type { Worklist } from './worklist.ts';

interface WorklistStateProps {
  readonly query: WorklistQuery;
  readonly sources: readonly Source[];
  readonly findings: Findings;
  readonly worklist: Worklist;
  /** Whether every client was looked at. */
  readonly isWhole: boolean;
  /** On a phone, the ways to what is not shown there at first. */
  readonly folds: ReactNode;
}

/** How much there is to do, what was solved, and whether all clients were looked at. */
export function WorklistState(props: WorklistStateProps) {
  const { query, sources, findings, worklist, isWhole, folds } = props;
  const refresh = useSaidRefresh(sources);
  const isLoading = sources.some((source) => source.isLoading);
  const isStopped = !isLoading && sources.some(({ problem }) => problem !== null);
  const { severities } = worklist;
  const { counts, solved, soFar, notAll } = messages.readiness;
  // While clients come, each new number would be said aloud; afterwards they change with what is asked.
  const Numbers = isWhole ? 'output' : 'p';
  return (
    <>
      <WorklistAsked {...{ query, worklist, isWhole }} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-body print:hidden">
        {(isWhole || worklist.count > 0) && (
          <Numbers className="figures font-strong max-md:w-full">
            {SEVERITIES.map((severity) => counts[severity](severities[severity])).join(' · ')}
          </Numbers>
        )}
        {findings.solved.size > 0 && (
          <output className="text-well">{solved(findings.solved.size)}</output>
        )}
        {!isWhole && <p className="text-muted">{isStopped ? notAll : soFar}</p>}
        <div className="flex flex-wrap items-center gap-2 max-md:w-full">
          {folds}
          <Button
            disabled={isLoading}
            title={messages.screen.refresh}
            className="max-md:ml-auto max-md:size-11 max-md:justify-center max-md:px-0 pointer-coarse:h-11"
            onClick={refresh}
          >
            <RefreshCw
              aria-hidden="true"
              size="0.875rem"
              className={isLoading ? 'motion-safe:animate-spin' : ''}
            />
            <span className="max-md:sr-only">{messages.screen.refresh}</span>
          </Button>
        </div>
      </div>
    </>
  );
}
