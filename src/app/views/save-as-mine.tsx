import { Copy } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { ColleagueView } from './account-views.ts';
import type { View } from './current-view.ts';
import { viewsOf } from './kept-views.ts';
import { MOST_VIEWS } from './saved-view.ts';
import { useKeptViews, viewStore } from './use-kept-views.ts';
import { added } from './view-changes.ts';

export function isColleagues(view: View): view is ColleagueView {
  return 'owner' in view;
}

interface SaveAsMineProps {
  readonly view: ColleagueView;
  readonly onSaved: (view: View) => void;
}

/** Makes one's own view of a colleague's, which stays as it is. */
export function SaveAsMine({ view: { name, scope, search }, onSaved }: SaveAsMineProps) {
  const { kept } = useKeptViews();
  const save = () => {
    const view = { id: crypto.randomUUID(), name, scope, search };
    viewStore.change(added(view));
    announce(messages.viewsPanel.saved(name));
    onSaved(view);
  };
  return (
    <Button
      look="icon"
      disabled={viewsOf(kept).length >= MOST_VIEWS}
      aria-label={messages.viewsPanel.saveAsMine(name)}
      title={messages.viewsPanel.saveAsMine(name)}
      className="pointer-coarse:size-11"
      onClick={save}
    >
      <Copy aria-hidden="true" size="0.875rem" />
    </Button>
  );
}
