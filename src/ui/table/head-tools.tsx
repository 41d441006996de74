import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field, FieldId } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { sized, type ChangeColumns } from '#query/column-changes.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { ColumnEdge } from './column-edge.tsx';
import { fitColumn } from './column-resizing.ts';
import type { ChosenWidths } from './column-widths.ts';
import type { ChangeSort } from './next-sort.ts';

// Made once, so that nothing of it is drawn again.
const CHEVRON = <ChevronDown aria-hidden="true" size="0.875rem" />;

/** The columns that stand in a table, and how they are changed. */
export interface TableColumns {
  readonly fields: readonly Field[];
  readonly widths: ChosenWidths;
  readonly chosen: ChosenColumns;
  readonly onColumns: (change: ChangeColumns) => void;
}

interface HeadToolsProps {
  readonly field: Field;
  readonly columns: TableColumns;
  /** Whether the list is ordered by it first, and how. */
  readonly isFirst: boolean;
  readonly isDescending: boolean;
  readonly onSort: ChangeSort;
}

const HeadMenu = lazyPart(() => import('./head-menu.tsx'));

/** What a column's head has beside its name: a small button for all that can be done, and its edge to be moved. */
export default function HeadTools({ field, columns, ...sorting }: HeadToolsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const edge = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { chosen, onColumns } = columns;
  // Outside is the whole head: a press on the menu's button by a program would be one of assistive technology to React
  // Aria, which then waits before it gives the menu the focus.
  useEffect(() => {
    const head = button.current?.closest('th');
    const ended = new AbortController();
    const { signal } = ended;
    const open = (event: Event) => {
      event.preventDefault();
      setIsOpen(true);
    };
    const press = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (key === 'ArrowDown' && altKey && !(ctrlKey || metaKey || shiftKey)) open(event);
    };
    head?.addEventListener('contextmenu', open, { signal });
    head?.addEventListener('keydown', press, { signal });
    return () => ended.abort();
  }, []);
  const resizing = {
    ...columns,
    onResize: (id: FieldId, rem: number) => onColumns((all) => sized(all, id, rem)),
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        // Keys open it from the head, which is the one stop for Tab.
        tabIndex={-1}
        aria-label={messages.columns.menu(fieldName(field))}
        // Not that of the row, which is for its other buttons.
        title=""
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className="head-tool absolute inset-y-0 right-2 flex w-6 items-center justify-center rounded-sm bg-canvas text-muted -outline-offset-2 hover:bg-hover hover:text-ink aria-expanded:bg-pressed"
        onPointerEnter={HeadMenu.preload}
        onFocus={HeadMenu.preload}
        onClick={() => setIsOpen(true)}
      >
        {CHEVRON}
      </button>
      <ColumnEdge ref={edge} {...{ field, resizing }} />
      {isOpen && (
        <PanelBoundary>
          <HeadMenu
            {...{ field, chosen, onColumns, ...sorting }}
            anchor={button}
            onResize={() => {
              // Until it is gone, the menu keeps the focus.
              flushSync(() => setIsOpen(false));
              edge.current?.focus();
            }}
            onFit={() => {
              if (button.current !== null) fitColumn(button.current, field, resizing);
            }}
            onClose={() => setIsOpen(false)}
          />
        </PanelBoundary>
      )}
    </>
  );
}
