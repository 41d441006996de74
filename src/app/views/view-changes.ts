import { isRecord } from '#domain/check.ts';
import type { ScopeId } from '#query/paths.ts';
import type { KeptViews } from './kept-views.ts';
import type { SavedView } from './saved-view.ts';
import type { ViewChange } from './view-store.ts';

/*
 * What can be done to the views. A view that is gone by then, in another tab, stays gone, and what is said of it does
 * nothing.
 */

/** Adds a view at the end; one of this id is replaced where it stands. */
export function added(view: SavedView): ViewChange {
  return (kept) =>
    indexOf(kept, view.id) === -1
      ? { ...kept, entries: [...kept.entries, { view, stored: view }] }
      : changed(view.id, view)(kept);
}

/** Changes its name, or what it asks. */
export function changed(id: string, change: Partial<SavedView>): ViewChange {
  return (kept) => ({
    ...kept,
    entries: kept.entries.map((entry) => {
      const { view, stored } = entry;
      if (view?.id !== id) return entry;
      return {
        view: { ...view, ...change },
        stored: { ...(isRecord(stored) && stored), ...change },
      };
    }),
  });
}

/** Puts a view beside another one. */
export function moved(id: string, target: string, place: 'before' | 'after'): ViewChange {
  return (kept) => {
    const from = indexOf(kept, id);
    const entry = kept.entries[from];
    if (entry === undefined || id === target) return kept;
    const entries = kept.entries.toSpliced(from, 1);
    const to = indexOf({ entries }, target);
    if (to === -1) return kept;
    return { ...kept, entries: entries.toSpliced(place === 'before' ? to : to + 1, 0, entry) };
  };
}

export function removed(id: string): ViewChange {
  return (kept) => ({ ...kept, entries: kept.entries.filter(({ view }) => view?.id !== id) });
}

/** A view as it was before it was removed from `before`: in its place, with whatever else was stored of it. */
export function restored(id: string, before: KeptViews): ViewChange {
  return (kept) => {
    const index = indexOf(before, id);
    const entry = before.entries[index];
    if (entry === undefined || indexOf(kept, id) !== -1) return kept;
    // Behind the nearest of those before it that is still there.
    const place = before.entries
      .slice(0, index)
      .map(({ view }) => (view === null ? -1 : indexOf(kept, view.id)))
      .findLast((known) => known !== -1);
    return { ...kept, entries: kept.entries.toSpliced((place ?? -1) + 1, 0, entry) };
  };
}

/** What a scope starts with, as `startOf` a view; `null` for the plain list. */
export function startingWith(scope: ScopeId, start: string | null): ViewChange {
  return (kept) => {
    const others = Object.entries(kept.starts).filter(([known]) => known !== scope);
    const starts = start === null ? others : [...others, [scope, start]];
    return { ...kept, starts: Object.fromEntries(starts) };
  };
}

function indexOf({ entries }: Pick<KeptViews, 'entries'>, id: string): number {
  return entries.findIndex(({ view }) => view?.id === id);
}
