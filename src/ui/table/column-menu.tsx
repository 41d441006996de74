import { Suspense, useMemo } from 'react';
import type { FieldId } from '#domain/field.ts';
import type { ChangeColumns } from '#query/column-changes.ts';
import type { SortKey } from '#query/client-query.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { PanelBoundary } from '#ui/filters/panel-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { fitColumn, type Resizing } from './column-resizing.ts';

const HeadMenu = lazyPart(() => import('./head-menu.tsx'));

/** Fetches what a menu is made of, before it is opened. */
export const preloadColumnMenu = HeadMenu.preload;

/** The menu of a column that is open, and the button in the head that it hangs on. */
export interface OpenMenu {
  readonly field: FieldId;
  readonly button: HTMLElement;
}

interface ColumnMenuProps {
  readonly menu: OpenMenu;
  readonly resizing: Resizing;
  readonly chosen: ChosenColumns;
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
  readonly onColumns: (change: ChangeColumns) => void;
  readonly onClose: () => void;
}

/** What can be done with a column; it comes once it is wanted, and stands outside the table. */
export function ColumnMenu({ menu, resizing, ...props }: ColumnMenuProps) {
  const anchor = useMemo(() => ({ current: menu.button }), [menu]);
  const field = resizing.fields.find(({ id }) => id === menu.field);
  if (field === undefined) return null;
  return (
    <PanelBoundary key={field.id}>
      <Suspense>
        <HeadMenu
          {...props}
          field={field}
          anchor={anchor}
          onFit={() => fitColumn(menu.button, field, resizing)}
        />
      </Suspense>
    </PanelBoundary>
  );
}
