import { keptUnder } from '#app/state/kept-here.ts';
import { formatKeptViews, parseKeptViews, viewsOf, type KeptViews } from './kept-views.ts';
import { MOST_VIEWS, type SavedView } from './saved-view.ts';
import { KEY } from './start.ts';
import { openViews, viewStore } from './use-kept-views.ts';
import { added } from './view-changes.ts';

const local = keptUnder(KEY);

/** The views that this browser keeps, also while somebody is signed in. */
export function viewsHere(): readonly SavedView[] {
  return viewsOf(keptHere());
}

function keptHere(): KeptViews {
  try {
    return parseKeptViews(local.read());
  } catch {
    return parseKeptViews(null);
  }
}

/** Moves them to the account, as far as it takes them. Resolves with whether all have gone there. Never rejects. */
export async function moveViews(): Promise<boolean> {
  const account = await openViews();
  // What colleagues and other devices have by now, before anything is added.
  await account.refresh();
  const own = viewsOf(viewStore.shown.kept);
  const taken = viewsHere()
    .slice(0, MOST_VIEWS - own.length)
    .map((view) => {
      const isThere = own.some(({ id }) => id === view.id);
      return { here: view, there: isThere ? { ...view, id: crypto.randomUUID() } : view };
    });
  for (const { there } of taken) viewStore.change(added(there));
  await account.refresh();
  const gone = taken.filter(({ there }) => account.holds(there.id)).map(({ here }) => here);
  removeHere(gone);
  viewStore.hear();
  return viewsHere().length === 0;
}

/** What opens first is kept here by what it asks, once its view has gone. */
function removeHere(gone: readonly SavedView[]): void {
  const kept = keptHere();
  const starts = Object.entries(kept.starts).map(([scope, start]) => {
    const view = gone.find(({ id }) => id === start);
    return [scope, view === undefined ? start : `?${view.search}`];
  });
  const entries = kept.entries.filter(({ view }) => !gone.some(({ id }) => id === view?.id));
  try {
    local.write(formatKeptViews({ ...kept, entries, starts: Object.fromEntries(starts) }));
  } catch {
    // They are in both places: nothing is lost.
  }
}
