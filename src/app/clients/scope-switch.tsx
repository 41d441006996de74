import type { ConnectionMode } from '#i18n/types/screen.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { listPath, type ScopeId } from '#query/paths.ts';
import { useClientCounts } from '#sync/react/use-providers.ts';
import { ProviderSwitch } from '#ui/shell/provider-switch.tsx';
import { useQuestion } from '#app/state/question.tsx';
import { startPath, useKeptViews } from '#app/views/use-kept-views.ts';
import { SCOPES, type ScopeEntry } from './scopes.ts';

interface ScopeSwitchProps {
  readonly current: ScopeId;
  readonly statuses: readonly ProviderStatus[];
}

/** The scopes, each with how many clients it has and whether they are real ones. */
export function ScopeSwitch({ current, statuses }: ScopeSwitchProps) {
  const { query, spelling } = useQuestion();
  useKeptViews();
  const counts = useClientCounts(PROVIDERS);
  const countOf = (id: string) => counts[PROVIDERS.findIndex((provider) => provider.id === id)];
  const modeOf = (id: string): ConnectionMode => {
    const mode = statuses.find((status) => status.id === id)?.mode ?? 'absent';
    // Its credentials have been accepted since the page began.
    return mode === 'configured' && (countOf(id) ?? null) !== null ? 'live' : mode;
  };
  const toItem = ({ id, label, providers }: ScopeEntry) => {
    const connected = providers.filter((provider) => modeOf(provider.id) !== 'absent');
    const known = connected.map((provider) => countOf(provider.id) ?? null);
    return {
      id,
      label,
      mode: modeOf((connected[0] ?? providers[0]).id),
      count: known.length === 0 || known.includes(null) ? null : sum(known),
      // Whole: what this one cannot answer is there again on the way back.
      href: (spelling === '' ? startPath(id) : null) ?? listPath(id, query),
    };
  };
  return <ProviderSwitch current={current} providers={SCOPES.map(toItem)} />;
}

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}
