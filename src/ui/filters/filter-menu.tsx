import { useId, useLayoutEffect, useState, type KeyboardEvent } from 'react';
import type { Field } from '#domain/field.ts';
import { askedParts, type ClientQuery } from '#query/client-query.ts';
import { messages } from '#i18n/messages.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { useHasKeyboard } from '#ui/primitives/keyboard.ts';
import { isComposing, useComposedText } from './composed-text.ts';
import { FIELD_CLASS } from './editor-parts.tsx';
import { MenuGrid } from './menu-grid.tsx';
import { MENU_START, nextPlace, type MenuPlace } from './menu-place.ts';
import { menuGroups } from './menu-rows.ts';

interface FilterMenuProps {
  readonly query: ClientQuery;
  readonly fields: readonly Field[];
  /** Those of which nothing can be asked yet. */
  readonly coming: readonly Field[];
  readonly providerLabel: string;
  readonly onOpen: (field: Field) => void;
  /** Asks at once for who has none of it. */
  readonly onAskEmpty: (field: Field) => void;
}

/**
 * Every field that can be filtered by, found by its name: an input with a grid below it (ARIA Authoring
 * Practices, combobox with a grid popup). Beside each field is the question that needs no editor.
 */
export function FilterMenu(props: FilterMenuProps) {
  const { query, fields, coming, providerLabel, onOpen, onAskEmpty } = props;
  const hasKeyboard = useHasKeyboard();
  const { recentFilters } = useDisplay().display;
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(MENU_START);
  const find = useComposedText(typed, (text) => {
    setTyped(text);
    setPlace(MENU_START);
  });
  const id = useId();
  const groups = menuGroups(fields, typed, recentFilters, providerLabel);
  const rows = groups.flatMap((group) => group.fields);
  const asked = askedParts(query);
  // With its field, so that another one in the first row is said while somebody types.
  const cellId = (row: number, isAside: boolean) =>
    `${id}-${row}-${rows[row]?.id}-${isAside ? 1 : 0}`;
  const active = rows.length === 0 ? undefined : cellId(place.row, place.isAside);
  // Told from the start, the cell would be said in place of the field, and nobody would hear that they can type.
  const isTold = typed !== '' || place !== MENU_START;

  useLayoutEffect(() => {
    const cell = active === undefined ? null : document.getElementById(active);
    cell?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const isComing = ({ row }: MenuPlace) => coming.some((field) => field === rows[row]);
  const choose = ({ row, isAside }: MenuPlace) => {
    const field = rows[row];
    if (field === undefined) return;
    if (isAside) onAskEmpty(field);
    else onOpen(field);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    const next = nextPlace(event, place, rows);
    if (event.key === 'Enter') choose(place);
    else if (next === null || (next.isAside && isComing(next))) return;
    else setPlace(next);
    event.preventDefault();
  };

  return (
    <div className="flex max-h-[min(30rem,70vh)] w-80 flex-col max-md:max-h-none max-md:w-auto">
      <div className="border-b border-line bg-raised p-2 max-md:sticky max-md:top-12 max-md:z-1 max-md:p-3">
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the menu; a phone's keyboard would cover the list
          autoFocus={hasKeyboard}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-haspopup="grid"
          aria-controls={id}
          aria-activedescendant={isTold ? active : undefined}
          aria-label={messages.filterEditors.menu.find}
          placeholder={messages.filterEditors.menu.find}
          autoComplete="off"
          spellCheck={false}
          {...find}
          onKeyDown={press}
          className={`${FIELD_CLASS} w-full`}
        />
      </div>
      <MenuGrid
        {...{ id, groups, place, asked, coming }}
        idOf={cellId}
        onPlace={setPlace}
        onChoose={choose}
      />
      <output className="block text-muted not-empty:p-3">
        {rows.length === 0 ? messages.filterEditors.menu.none : null}
      </output>
    </div>
  );
}
