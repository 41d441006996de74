import { Users } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { CurrentView } from './current-view.ts';
import type { SavedView } from './saved-view.ts';
import { viewStore } from './use-kept-views.ts';
import { changed } from './view-changes.ts';

interface ShareViewProps {
  readonly current: CurrentView;
  readonly own: readonly SavedView[];
}

/** Shows one's own view to the team, or to nobody else again. */
export function ShareView({ current, own }: ShareViewProps) {
  const view = own.find(({ id }) => id === current.view?.id);
  if (view === undefined) return null;
  const isShared = view.isShared === true;
  const texts = messages.viewsPanel;
  const share = () => {
    viewStore.change(changed(view.id, { isShared: !isShared }));
    announce(isShared ? texts.noLongerShared(view.name) : texts.nowShared(view.name));
  };
  return (
    <Button look="quiet" className="pointer-coarse:h-11" onClick={share}>
      <Users aria-hidden="true" size="1rem" />
      {isShared ? texts.stopSharing : texts.share}
    </Button>
  );
}
