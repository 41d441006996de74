import type { ClientKey } from '#domain/client.ts';
import type { NonEmpty } from '#domain/non-empty.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { syncMode } from '#providers/contract.ts';
import type { Deleted } from '#query/filters/filter.ts';
import type { QueryPart } from '#query/client-query.ts';
import type { ProviderProblem, Source } from '#sync/react/source.ts';
import { isRead, rowCount, type SyncState } from '#sync/sync-state.ts';
import type { SourceStatus } from '#ui/feedback/source-state.tsx';
import type { ListLinks } from '#app/links/known-links.ts';
import type { ScopeEntry } from './scopes.ts';

/** What a list is of, and what is known of it: one source for each provider that is connected. */
export interface Scope extends ScopeEntry {
  readonly sources: NonEmpty<Source>;
  /** What it lists in the place of its providers' clients; `null` where it lists these. */
  readonly joined: JoinedList | null;
  /** Who of one provider's list is in the others; `null` until that is looked for. */
  readonly links: ListLinks | null;
}

/** A list whose rows may each have several records. */
export interface JoinedList {
  /** Its rows, as clients. */
  readonly state: SyncState;
  /** The row that a record is in. */
  readonly rowOf: (record: ClientKey) => ClientKey | null;
}

/** What a list is made of. */
export function listedIn({ sources, joined }: Pick<Scope, 'sources' | 'joined'>) {
  return joined === null ? sources.map(({ loaded }) => loaded) : [joined.state];
}

/** How many clients are known, deleted ones included. */
export function sizeOf({ sources }: Pick<Scope, 'sources'>): number {
  return sources.reduce((sum, { loaded }) => sum + loaded.set.size, 0);
}

export function isLoading({ sources }: Scope): boolean {
  return sources.some((source) => source.isLoading);
}

/** Whether clients come of which none was ever here whole. */
export function isFirstLoad({ sources }: Scope): boolean {
  return sources.some((source) => source.isLoading && source.loaded.phase === 'draft');
}

/** Whether all clients were here once. */
export function areClientsHere({ sources }: Scope): boolean {
  return sources.every(({ loaded }) => loaded.phase !== 'draft');
}

/** A source that stopped, or could not be refreshed. */
interface FailedSource extends Source {
  readonly problem: ProviderProblem;
}

/** The sources that stopped and are not tried again at this moment. */
export function failedSources({ sources }: Pick<Scope, 'sources'>): readonly FailedSource[] {
  return sources.flatMap((source) => {
    const { problem } = source;
    return problem === null || source.isLoading ? [] : [{ ...source, problem }];
  });
}

/** The failures to be told: that there is no network is one, whomever it keeps from answering. */
export function toldOnce(failed: readonly FailedSource[]): readonly FailedSource[] {
  const first = failed.find(({ problem }) => problem.kind === 'offline');
  return failed.filter((source) => source.problem.kind !== 'offline' || source === first);
}

/** Whether clients may still come that are not known: then nobody can say that there are none. */
export function areClientsComing({ sources, joined }: Scope): boolean {
  if (joined?.state.set.size === 0 && sources.some(({ loaded }) => loaded.set.size > 0))
    return true;
  return sources.some(
    (source) =>
      source.loaded.phase === 'draft' &&
      (source.isLoading || (source.loaded.set.size === 0 && source.problem === null)),
  );
}

type Failures = Readonly<Partial<Record<QueryPart, string>>>;
const NO_FAILURES: Failures = {};

/** The providers' own words about each part of the question that they refused; the same value where there are none. */
export function failuresByPart({ sources }: Scope): Failures {
  const failures: Partial<Record<QueryPart, string>> = {};
  for (const { problem, refusal } of sources) {
    const { owner, fields } = problem ?? refusal ?? {};
    for (const { field, message } of fields ?? []) {
      const part = owner?.filterForParameter(field) ?? null;
      if (part !== null) failures[part] = message;
    }
  }
  return Object.keys(failures).length === 0 ? NO_FAILURES : failures;
}

/** How many rows of a list answer the question, of how many under the same switch for deleted ones. */
export function rowCounts(scope: Scope, shown: number, deleted: Deleted) {
  return {
    shown,
    loaded: listedIn(scope).reduce((sum, { set }) => sum + countIn(set, deleted), 0),
  };
}

function countIn({ size, liveCount }: ClientStore, deleted: Deleted): number {
  return { exclude: liveCount, include: size, only: size - liveCount }[deleted];
}

/** What the status line says of a source; `shown` is how many of its clients answer the question. */
export function statusOf(source: Source, shown: number, deleted: Deleted): SourceStatus {
  const { provider, loaded, problem, waitUntil } = source;
  return {
    id: provider.id,
    providerLabel: provider.label,
    shown,
    loaded: countIn(loaded.set, deleted),
    known: rowCount(loaded),
    verified: loaded.checkpoint.verified.size,
    isChecking: loaded.phase === 'checking',
    isSlow: loaded.isSlow,
    isUnverified: loaded.isUnverified,
    total: loaded.total,
    isComplete: isRead(loaded),
    mode: syncMode(provider),
    isLoading: source.isLoading,
    problem,
    asOf: loaded.asOf,
    checkedAt: loaded.checkedAt,
    rejectedRows: [...loaded.rejectedRows.values()],
    waitUntil,
  };
}
