import { isRecord } from '#domain/check.ts';
import type { RefusedBecause } from '#i18n/types/views-panel.ts';
import { plainLine } from '#ui/primitives/cut-text.ts';
import { MOST_IN_NAME, MOST_VIEWS, toSavedView, type SavedView } from './saved-view.ts';

/** The layout of a file. A field that is added needs no other version. */
const VERSION = 1;

/** In bytes: as many views as there may be, and each as long as it may be. */
export const MOST_IN_FILE = 4_000_000;

interface RefusedView {
  /** Its name, or else its place in the file, from 1. */
  readonly what: string | number;
  readonly because: RefusedBecause;
}

/** What a file has in it. */
export interface ReadFile {
  readonly views: readonly SavedView[];
  readonly refused: readonly RefusedView[];
}

export function formatViewsFile(views: readonly SavedView[]): string {
  const written = views.map(({ id, name, scope, search }) => ({ id, name, scope, search }));
  return JSON.stringify({ rubrica: 'views', version: VERSION, views: written }, null, 2);
}

/**
 * Reads a file, each view by itself. `known` are the ids that are here already; a view of theirs takes no more room.
 * `isReadable` says whether its list is known, and all that it asks.
 */
export function parseViewsFile(
  text: string,
  known: readonly string[],
  isReadable: (view: SavedView) => boolean,
): ReadFile | 'noFile' | 'fileOfNewer' {
  const file = toFile(text);
  if (file === null) return 'noFile';
  if (file.version > VERSION) return 'fileOfNewer';
  const here = new Set(known);
  const views = new Map<string, SavedView>();
  const refused: RefusedView[] = [];
  for (const [index, written] of file.views.entries()) {
    const view = toView(written);
    const because = view === null ? 'damaged' : objection(view);
    if (view === null || because !== null) {
      refused.push({ what: labelOf(written) ?? index + 1, because: because ?? 'damaged' });
      continue;
    }
    views.set(view.id, view);
    here.add(view.id);
  }
  return { views: [...views.values()], refused };

  function objection(view: SavedView): RefusedBecause | null {
    if (views.has(view.id)) return 'repeated';
    if (!isReadable(view)) return 'unreadable';
    return here.size >= MOST_VIEWS && !here.has(view.id) ? 'tooMany' : null;
  }
}

/** With a name of one line, in reading order: a file may come from anybody. */
function toView(written: unknown): SavedView | null {
  const view = toSavedView(written);
  if (view === null) return null;
  const name = plainLine(view.name, MOST_IN_NAME);
  return name === '' ? null : { ...view, name };
}

function labelOf(written: unknown): string | null {
  const name = isRecord(written) ? written['name'] : null;
  const label = typeof name === 'string' ? plainLine(name, MOST_IN_NAME) : '';
  return label === '' ? null : label;
}

function toFile(
  text: string,
): { readonly version: number; readonly views: readonly unknown[] } | null {
  try {
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || file['rubrica'] !== 'views') return null;
    const { version, views } = file;
    return Number.isSafeInteger(version) && Array.isArray(views)
      ? { version: Number(version), views }
      : null;
  } catch {
    return null;
  }
}
