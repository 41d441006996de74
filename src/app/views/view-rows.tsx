import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { messages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import type { SavedView } from './saved-view.ts';

/** What is dragged, so that it can be dropped nowhere else: a name may be somebody's. */
const DRAGGED = 'application/x-rubrica-view';

interface ViewRowsProps {
  readonly views: readonly SavedView[];
  readonly onMove: (id: string, target: string, place: 'before' | 'after') => void;
  readonly onRename: (view: SavedView) => void;
  readonly onRemove: (view: SavedView) => void;
}

/** What takes the focus once a view was renamed, or was to be. */
export const viewPlace = ({ id }: SavedView): string => `view ${id}`;

/** One's own views, to be put in another order by dragging, by keys or by buttons, renamed and removed. */
export function ViewRows({ views, onMove, onRename, onRemove }: ViewRowsProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED]: String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      for (const key of keys) onMove(String(key), String(target.key), target.dropPosition);
    },
  });
  const mover = (index: number, by: 1 | -1) => {
    const target = views[index + by];
    const view = views[index];
    return {
      // It keeps the focus at the end of its way.
      isAtEnd: target === undefined,
      onPress: () => {
        if (view === undefined || target === undefined) return;
        onMove(view.id, target.id, by === 1 ? 'after' : 'before');
      },
    };
  };
  return (
    <GridList
      aria-label={messages.viewsPanel.own}
      selectionMode="none"
      dragAndDropHooks={dragAndDropHooks}
      className="more-below max-h-[min(20rem,45dvh)] overflow-y-auto p-1 outline-none max-md:p-2 [&_.react-aria-DropIndicator]:h-0.5 [&_.react-aria-DropIndicator]:rounded-full [&_.react-aria-DropIndicator[data-drop-target]]:bg-accent"
    >
      {views.map((view, index) => (
        <GridListItem
          key={view.id}
          id={view.id}
          textValue={view.name}
          className="group flex min-h-8 items-center gap-1 rounded-md pr-1 pointer-coarse:pl-2 hover:bg-hover data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:outline-offset-[-2px] data-focus-visible:outline-accent max-md:min-h-11"
        >
          {/* Who has no pointer that drags, nor keys, has the two arrows. */}
          <RowButton slot="drag" label={messages.viewsPanel.move(view.name)}>
            <GripVertical size="1rem" />
          </RowButton>
          <bdi
            title={view.name}
            className="min-w-0 flex-1 truncate group-data-focus-visible:wrap-anywhere group-data-focus-visible:whitespace-normal max-md:wrap-anywhere max-md:whitespace-normal"
          >
            {view.name}
          </bdi>
          <RowButton label={messages.viewsPanel.moveUp(view.name)} {...mover(index, -1)}>
            <ArrowUp size="0.875rem" />
          </RowButton>
          <RowButton label={messages.viewsPanel.moveDown(view.name)} {...mover(index, 1)}>
            <ArrowDown size="0.875rem" />
          </RowButton>
          <RowButton
            label={messages.viewsPanel.rename(view.name)}
            place={viewPlace(view)}
            onPress={() => onRename(view)}
          >
            <Pencil size="0.875rem" />
          </RowButton>
          <RowButton label={messages.viewsPanel.remove(view.name)} onPress={() => onRemove(view)}>
            <Trash2 size="0.875rem" />
          </RowButton>
        </GridListItem>
      ))}
    </GridList>
  );
}

interface RowButtonProps {
  readonly slot?: 'drag';
  readonly label: string;
  readonly children: ReactNode;
  /** By which name it takes the focus over. */
  readonly place?: string;
  /** Whether there is nothing to do for it now. */
  readonly isAtEnd?: boolean;
  readonly onPress?: () => void;
}

function RowButton({ slot, label, children, place, isAtEnd = false, onPress }: RowButtonProps) {
  return (
    <Button
      {...(slot !== undefined && { slot })}
      {...(onPress !== undefined && { onPress })}
      {...(place !== undefined && focusPlace(place))}
      {...(isAtEnd && { 'aria-disabled': true })}
      aria-label={label}
      className={`${buttonClass('icon')} ${slot === 'drag' ? 'pointer-coarse:hidden' : ''} pointer-coarse:h-11 pointer-coarse:w-11 aria-disabled:opacity-40 data-focus-visible:outline-2 data-focus-visible:outline-accent`}
    >
      {children}
    </Button>
  );
}
