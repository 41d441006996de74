import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { KeptViews } from './kept-views.ts';
import type { SavedView } from './saved-view.ts';
import { viewStore } from './use-kept-views.ts';
import { restored } from './view-changes.ts';

/** A view that was removed, and the views as they were. */
export interface Removal {
  readonly view: SavedView;
  readonly before: KeptViews;
}

interface RemovedLineProps {
  readonly removal: Removal;
  readonly onUndone: () => void;
}

/** Says which view was removed last, for as long as the views are open, and brings it back. */
export function RemovedLine({ removal: { view, before }, onUndone }: RemovedLineProps) {
  const undo = () => {
    viewStore.change(restored(view.id, before));
    announce(messages.viewsPanel.restored(view.name));
    onUndone();
  };
  return (
    <div className="flex items-center gap-2 border-t border-line bg-hover py-1.5 pr-2 pl-3 max-md:px-4">
      <p dir="auto" className="min-w-0 flex-1 wrap-anywhere">
        {messages.viewsPanel.removed(view.name)}
      </p>
      <Button className="pointer-coarse:h-11" onClick={undo}>
        {messages.viewsPanel.undo}
      </Button>
    </div>
  );
}
