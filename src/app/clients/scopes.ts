import type { Provider } from '#providers/contract.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { ScopeId } from '#query/paths.ts';

/** What a list can be of. */
export interface ScopeEntry {
  readonly id: ScopeId;
  /** As people know it. */
  readonly label: string;
  /** Whose clients it holds, in the order in which they are named. */
  readonly providers: readonly [Provider, ...Provider[]];
}

/** The scopes, in the order in which they are shown: each provider by itself. */
export const SCOPES: readonly ScopeEntry[] = PROVIDERS.map((provider) => ({
  id: provider.id,
  label: provider.label,
  providers: [provider],
}));

export const SCOPE_IDS = SCOPES.map(({ id }) => id);

export function findScope(id: ScopeId): ScopeEntry | null {
  return SCOPES.find((scope) => scope.id === id) ?? null;
}
