import { ArrowLeft } from 'lucide-react';
import { useId, useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusTo } from '#ui/primitives/focus-places.ts';
import type { Scope } from '#app/clients/scope.ts';
import { builtInViews } from './built-in-views.ts';
import { ownViews, startOf, startView, type View } from './current-view.ts';
import { NameForm } from './name-form.tsx';
import type { SavedView } from './saved-view.ts';
import { UnstoredLine } from './unstored-line.tsx';
import { useKeptViews, viewStore } from './use-kept-views.ts';
import { changed, moved, startingWith } from './view-changes.ts';
import { ViewFiles } from './view-files.tsx';
import { nameOf } from './view-name.ts';
import { viewPlace, ViewRows } from './view-rows.tsx';

interface OrganiseViewsProps {
  readonly scope: Scope;
  readonly onDone: () => void;
}

/** One's own views of a scope: their order, names, the one to start with, and their way into a file and out of it. */
export default function OrganiseViews({ scope, onDone }: OrganiseViewsProps) {
  const { kept, isUnstored } = useKeptViews();
  const [renamed, setRenamed] = useState<SavedView | null>(null);
  const own = ownViews(kept, scope.id);
  if (renamed !== null) {
    const rename = (name: string) => {
      viewStore.change(changed(renamed.id, { name }));
      announce(messages.viewsPanel.saved(name));
      setRenamed(null);
    };
    return (
      <div {...focusTo(viewPlace(renamed))}>
        <NameForm name={renamed.name} onSave={rename} onCancel={() => setRenamed(null)} />
      </div>
    );
  }
  const move = (id: string, target: string, place: 'before' | 'after') => {
    const change = moved(id, target, place);
    const now = ownViews(change(kept), scope.id);
    const view = now.find((each) => each.id === id);
    viewStore.change(change);
    if (view === undefined) return;
    announce(messages.viewsPanel.moved(view.name, now.indexOf(view) + 1, now.length));
  };
  const remove = (view: SavedView) => {
    viewStore.remove(view);
    announce(messages.viewsPanel.removed(view.name));
  };
  return (
    <>
      <UnstoredLine isUnstored={isUnstored} />
      {own.length === 0 ? (
        <p className="p-3 text-muted">{messages.viewsPanel.noneSaved}</p>
      ) : (
        <ViewRows views={own} onMove={move} onRename={setRenamed} onRemove={remove} />
      )}
      <StartChoice scope={scope} own={own} start={startView(kept, scope.id)} />
      <ViewFiles />
      <div className="border-t border-line p-2">
        <Button look="quiet" className="pointer-coarse:h-11" onClick={onDone}>
          <ArrowLeft aria-hidden="true" size="1rem" />
          {messages.views.title}
        </Button>
      </div>
    </>
  );
}

interface StartChoiceProps {
  readonly scope: Scope;
  readonly own: readonly SavedView[];
  readonly start: View | null;
}

/** Which view opens where nothing is asked. */
function StartChoice({ scope, own, start }: StartChoiceProps) {
  const field = useId();
  const builtIn = builtInViews(scope.id);
  const [plain] = builtIn;
  const views: readonly View[] = [...builtIn, ...own];
  const choose = (chosen: string) => {
    const view = views.find(({ id }) => id === chosen);
    const isPlain = view === undefined || view === plain;
    viewStore.change(startingWith(scope.id, isPlain ? null : startOf(view)));
  };
  return (
    <div className="flex items-center gap-3 border-t border-line p-3 max-md:px-4">
      <label htmlFor={field} className="text-label font-strong">
        {messages.viewsPanel.startWith}
      </label>
      <select
        id={field}
        value={(start ?? plain)?.id}
        onChange={({ target }) => choose(target.value)}
        className="h-8 min-w-0 flex-1 rounded-md border border-field bg-canvas px-2 pointer-coarse:h-11 pointer-coarse:text-title"
      >
        {views.map((view) => (
          <option key={view.id} value={view.id}>
            {nameOf(view)}
          </option>
        ))}
      </select>
    </div>
  );
}
