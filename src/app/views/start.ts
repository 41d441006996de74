import { isRecord } from '#domain/check.ts';
import { spellParameters, toPath, type ScopeId } from '#query/paths.ts';

/** What somebody typed is kept here: names of views, and what they search and filter by. */
export const KEY = 'rubrica.views';

/**
 * Where a scope begins; `null` where that is the plain list. Read from the storage by itself: the first page needs it
 * before anything else of the views.
 */
export function startPath(scope: ScopeId): string | null {
  try {
    const kept = localStorage.getItem(KEY);
    // Usual, and asked while the first rows are waited for: no error is thrown for it.
    if (kept === null) return null;
    const stored: unknown = JSON.parse(kept);
    const start = field(field(stored, 'starts'), scope);
    const views = field(stored, 'views');
    const view: unknown = Array.isArray(views)
      ? views.find((each) => field(each, 'id') === start && field(each, 'scope') === scope)
      : null;
    // A built-in view is no one's: what it asks is the start itself.
    const isBuiltIn = typeof start === 'string' && start.startsWith('?');
    const search = isBuiltIn ? start : field(view, 'search');
    return typeof search === 'string' ? pathTo(scope, search) : null;
  } catch {
    return null;
  }
}

/** The address of a list with these parameters, whatever they are. */
export function pathTo(scope: ScopeId, search: string): string {
  const path = toPath({ page: 'clients', scope, clientId: null });
  // Spelt again: what is stored may be anything, a fragment too.
  return path + spellParameters(new URLSearchParams(search));
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
