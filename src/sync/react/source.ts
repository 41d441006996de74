import type { Problem } from '#domain/errors.ts';
import type { Provider } from '#providers/contract.ts';
import type { SyncState } from '#sync/sync-state.ts';

/** A problem, and the provider that it came from. */
export interface ProviderProblem extends Problem {
  readonly owner: Provider;
}

/** One provider's part in a list: what is known of its clients, and what is under way. */
export interface Source {
  readonly provider: Provider;
  readonly loaded: SyncState;
  /** Why its load stopped, or could not be refreshed. */
  readonly problem: ProviderProblem | null;
  /** Why it refused this question, while all its clients may be there all the same. */
  readonly refusal: ProviderProblem | null;
  /** Until when it asked to wait, by `performance.now()`; everything then continues by itself. */
  readonly waitUntil: number | null;
  /** Not while a complete set is only checked again in the background. */
  readonly isLoading: boolean;
  /** Asks for what has changed; where a load stopped, reads what is missing, or all again where nothing else helps. */
  readonly refresh: () => void;
  /** Reads everything again, past what the server remembers. */
  readonly checkAgain: () => void;
}

export function ownedBy(owner: Provider, problem: Problem | null): ProviderProblem | null {
  return problem && { ...problem, owner };
}
