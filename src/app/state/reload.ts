import { isRecord } from '#domain/check.ts';
import { handOver } from '#ui/primitives/focus-places.ts';
import { preferences } from './use-preferences.ts';

/**
 * Loads the page again, with all that was chosen, also where nothing can be stored: an entry of the history keeps it over
 * a reload. `place` is the one that has the focus afterwards.
 */
export function reload(place: string): void {
  history.replaceState({ ...history.state, unstored: preferences.unstored, focus: place }, '');
  location.reload();
}

/** The focus of the page before, for the one that was loaded again; once, and not where somebody has begun to work. */
export function returnFocus(): void {
  const state: unknown = history.state;
  if (!isRecord(state)) return;
  const { focus, ...others } = state;
  if (typeof focus !== 'string') return;
  history.replaceState(others, '');
  if (document.activeElement === document.body) handOver([focus, 'content']);
}
