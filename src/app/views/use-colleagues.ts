import { useMemo } from 'react';
import type { ScopeId } from '#query/paths.ts';
import { useAccount } from './account.ts';
import type { ColleagueView } from './account-views.ts';

/** What colleagues share of this scope. */
export function useColleagues(scope: ScopeId): readonly ColleagueView[] {
  const { colleagues } = useAccount();
  return useMemo(() => colleagues.filter((view) => view.scope === scope), [colleagues, scope]);
}
