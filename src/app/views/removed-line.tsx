import { X } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import type { ScopeId } from '#query/paths.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useKeptViews, viewStore } from './use-kept-views.ts';

/** Says which view of a scope was removed last, for as long as the visit lasts, and brings it back. */
export function RemovedLine({ scope }: { readonly scope: ScopeId }) {
  const { removed: view } = useKeptViews();
  if (view === null || view.scope !== scope) return null;
  const undo = () => {
    viewStore.undoRemoval();
    announce(messages.viewsPanel.restored(view.name));
  };
  return (
    <div className="flex items-center gap-1 border-t border-line bg-hover py-1.5 pr-2 pl-3 max-md:pl-4">
      <p dir="auto" className="mr-1 min-w-0 flex-1 wrap-anywhere">
        {messages.viewsPanel.removed(view.name)}
      </p>
      <Button className="pointer-coarse:h-11" onClick={undo}>
        {messages.viewsPanel.undo}
      </Button>
      <Button
        look="icon"
        aria-label={messages.screen.dismiss}
        title={messages.screen.dismiss}
        className="pointer-coarse:size-11"
        onClick={viewStore.dropRemoval}
      >
        <X aria-hidden="true" size="0.875rem" />
      </Button>
    </div>
  );
}
