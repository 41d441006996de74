import { isRecord } from '#domain/check.ts';
import { readKept, versionToKeep } from '#app/state/kept-here.ts';
import { toSavedView, type SavedView } from './saved-view.ts';

/** The layout of what is kept. A field that is added needs no other version. */
const VERSION = 1;

/** A view as it is stored: `view` is `null` where it cannot be read. */
interface Entry {
  readonly view: SavedView | null;
  /** With the fields that a newer Rubrica has added. */
  readonly stored: unknown;
}

/** The views that are kept in this browser, in the order of the person who keeps them. */
export interface KeptViews {
  readonly entries: readonly Entry[];
  /** By scope, what it starts with: `startOf` a view. */
  readonly starts: Readonly<Record<string, unknown>>;
  /** What else a newer Rubrica has stored. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** Reads what is stored. What is damaged spoils only itself. Never throws. */
export function parseKeptViews(text: string | null): KeptViews {
  const { views, starts, ...others } = readKept(() => text);
  const ids = new Set<string>();
  const toEntry = (stored: unknown): Entry => {
    const view = toSavedView(stored);
    if (view === null || ids.has(view.id)) return { view: null, stored };
    ids.add(view.id);
    return { view, stored };
  };
  return {
    entries: Array.isArray(views) ? views.map(toEntry) : [],
    starts: isRecord(starts) ? starts : {},
    others,
  };
}

/** The inverse of `parseKeptViews`, except what is damaged: of a newer version nothing is left out. */
export function formatKeptViews({ entries, starts, others }: KeptViews): string {
  const version = versionToKeep(VERSION, others);
  const kept = entries.filter(({ view }) => view !== null || version > VERSION);
  const views = kept.map(({ stored }) => stored);
  return JSON.stringify({ ...others, version, views, starts });
}

export function viewsOf({ entries }: KeptViews): readonly SavedView[] {
  return entries.flatMap(({ view }) => view ?? []);
}
