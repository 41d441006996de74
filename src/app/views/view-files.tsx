import { useState, type ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { FileButtons, saveJson } from '#app/state/file-buttons.tsx';
import { SCOPE_IDS } from '#app/clients/scopes.ts';
import { readAddressState } from '#app/state/question-store.ts';
import { viewsOf } from './kept-views.ts';
import type { SavedView } from './saved-view.ts';
import { useKeptViews, viewStore } from './use-kept-views.ts';
import { spellSearch, viewPath } from './view-address.ts';
import { added } from './view-changes.ts';
import { formatViewsFile, MOST_IN_FILE, parseViewsFile, type ReadFile } from './views-file.ts';

/** Of the views that a file has and that are not taken, so many are named. */
const MOST_NAMED = 50;

interface Outcome {
  readonly said: string;
  readonly refused: ReadFile['refused'];
}

/** All views into a file, those of every scope, and out of one. */
export function ViewFiles() {
  const { kept } = useKeptViews();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const views = viewsOf(kept);
  async function take(file: File) {
    const next = await importFile(file, views);
    setOutcome(next);
    announce(next.said);
  }
  return (
    <div className="border-t border-line p-3 max-md:px-4">
      <FileButtons
        saveLabel={messages.viewsPanel.exportAll(views.length)}
        onSave={
          views.length === 0 ? null : () => saveJson(formatViewsFile(views), 'rubrica-views.json')
        }
        readLabel={messages.viewsPanel.importFile}
        onRead={(file) => void take(file)}
      />
      {outcome !== null && <Said outcome={outcome} />}
    </div>
  );
}

function Said({ outcome: { said, refused } }: { readonly outcome: Outcome }): ReactNode {
  return (
    <div className="mt-2 text-label">
      <p>{said}</p>
      {refused.length > 0 && (
        <ul
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
          tabIndex={0}
          aria-label={said}
          className="max-h-32 overflow-y-auto text-bad"
        >
          {refused.slice(0, MOST_NAMED).map(({ what, because }, index) => (
            <li key={index} className="wrap-anywhere">
              <bdi>{typeof what === 'number' ? messages.viewsPanel.nth(what) : what}</bdi>:{' '}
              {messages.viewsPanel.refused[because]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function importFile(file: File, views: readonly SavedView[]): Promise<Outcome> {
  if (file.size > MOST_IN_FILE) return { said: messages.viewsPanel.fileTooLarge, refused: [] };
  const known = views.map(({ id }) => id);
  const read = parseViewsFile(await file.text().catch(() => ''), known, isReadable);
  if (typeof read === 'string') return { said: messages.viewsPanel[read], refused: [] };
  for (const view of read.views) viewStore.change(added({ ...view, search: spellSearch(view) }));
  const replaced = read.views.filter(({ id }) => known.includes(id)).length;
  const { refused } = read;
  const said = messages.viewsPanel.imported(read.views.length - replaced, replaced, refused.length);
  return { said, refused };
}

/** Else it would show another list than the one it was made for. */
function isReadable(view: SavedView): boolean {
  return SCOPE_IDS.includes(view.scope) && readAddressState(viewPath(view)).damaged.length === 0;
}
