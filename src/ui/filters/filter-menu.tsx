import { Check } from 'lucide-react';
import { useId, useLayoutEffect, useState, type KeyboardEvent } from 'react';
import type { Field } from '#domain/field.ts';
import { askedParts, type ClientQuery } from '#query/client-query.ts';
import { operatorsOf } from '#query/filters/filter.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { useMedia } from '#ui/primitives/media.ts';
import { isComposing, useComposedText } from './composed-text.ts';
import { FIELD_CLASS } from './editor-parts.tsx';
import { emptyLabel } from './filter-summary.ts';
import { menuGroups } from './menu-rows.ts';

interface FilterMenuProps {
  readonly query: ClientQuery;
  readonly fields: readonly Field[];
  readonly providerLabel: string;
  readonly onOpen: (field: Field) => void;
  /** Asks at once for who has none of it. */
  readonly onAskEmpty: (field: Field) => void;
}

/** Where the keys are: in a row, at the field itself or at what stands beside it. */
interface Place {
  readonly row: number;
  readonly isAside: boolean;
}

const START: Place = { row: 0, isAside: false };

/**
 * Every field that can be filtered by, found by its name: an input with a grid below it (ARIA Authoring
 * Practices, combobox with a grid popup). Beside each field is the question that needs no editor.
 */
export function FilterMenu(props: FilterMenuProps) {
  const { query, fields, providerLabel, onOpen, onAskEmpty } = props;
  const hasKeyboard = useMedia('(pointer: fine)');
  const { recentFilters } = useDisplay().display;
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(START);
  const find = useComposedText(typed, (text) => {
    setTyped(text);
    setPlace(START);
  });
  const id = useId();
  const groups = menuGroups(fields, typed, recentFilters, providerLabel);
  const rows = groups.flatMap((group) => group.fields);
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group.fields.length, 0),
  );
  const asked = askedParts(query);
  const cellId = (row: number, isAside: boolean) => `${id}-${row}-${isAside ? 1 : 0}`;
  const active = rows.length === 0 ? undefined : cellId(place.row, place.isAside);

  useLayoutEffect(() => {
    const cell = active === undefined ? null : document.getElementById(active);
    cell?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = ({ row, isAside }: Place) => {
    const field = rows[row];
    if (field === undefined) return;
    if (isAside) onAskEmpty(field);
    else onOpen(field);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    const next = nextPlace(event, place, rows);
    if (event.key === 'Enter') choose(place);
    else if (next === null) return;
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
          aria-activedescendant={active}
          aria-label={messages.filterEditors.menu.find}
          placeholder={messages.filterEditors.menu.find}
          autoComplete="off"
          spellCheck={false}
          {...find}
          onKeyDown={press}
          className={`${FIELD_CLASS} w-full`}
        />
      </div>
      <section
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
        tabIndex={0}
        aria-label={messages.filters.addLabel}
        className="more-below min-h-0 flex-1 overflow-y-auto p-1 outline-offset-[-2px] max-md:p-2"
      >
        <table
          id={id}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that the keys of the input above move in
          role="grid"
          aria-label={messages.filters.addLabel}
          className="w-full table-fixed border-separate border-spacing-0"
        >
          <colgroup>
            <col />
            <col className="w-24" />
          </colgroup>
          {groups.map((group, index) => (
            <tbody key={group.heading}>
              {group.heading !== null && (
                <tr>
                  <th
                    colSpan={2}
                    scope="rowgroup"
                    className="px-2 pt-2 pb-1 text-left text-label font-normal text-muted"
                  >
                    {group.heading}
                  </th>
                </tr>
              )}
              {group.fields.map((field, offset) => {
                const row = (starts[index] ?? 0) + offset;
                return (
                  <MenuRow
                    key={field.id}
                    row={row}
                    field={field}
                    place={place.row === row ? place : null}
                    isAsked={asked.includes(field.id)}
                    idOf={cellId}
                    onPlace={setPlace}
                    onChoose={choose}
                  />
                );
              })}
            </tbody>
          ))}
        </table>
      </section>
      {rows.length === 0 && (
        <output className="block p-3 text-muted">{messages.filterEditors.menu.none}</output>
      )}
    </div>
  );
}

interface MenuRowProps {
  readonly row: number;
  readonly field: Field;
  /** Where the keys are, if they are in this row. */
  readonly place: Place | null;
  readonly isAsked: boolean;
  readonly idOf: (row: number, isAside: boolean) => string;
  readonly onPlace: (place: Place) => void;
  readonly onChoose: (place: Place) => void;
}

const CELL =
  'h-8 cursor-default rounded-md px-2 aria-selected:bg-hover active:bg-pressed max-md:h-11 forced-colors:aria-selected:outline-2';

/** A field, and beside it who has none of it. The keys are those of the input above. */
function MenuRow({ row, field, place, isAsked, idOf, onPlace, onChoose }: MenuRowProps) {
  const cell = (isAside: boolean) => {
    const own = { row, isAside };
    return {
      id: idOf(row, isAside),
      'aria-selected': place?.isAside === isAside,
      onPointerMove: () => {
        if (place?.isAside !== isAside) onPlace(own);
      },
      onClick: () => onChoose(own),
    } as const;
  };
  return (
    <tr>
      <td {...cell(false)} colSpan={hasAside(field) ? 1 : 2} className={CELL}>
        <span className="flex items-center justify-between gap-2">
          <span className="truncate">{fieldName(field)}</span>
          {isAsked && (
            <>
              <Check aria-hidden="true" size={16} className="shrink-0 text-accent" />
              <span className="sr-only">{messages.filters.inUse}</span>
            </>
          )}
        </span>
      </td>
      {hasAside(field) && (
        <td
          {...cell(true)}
          aria-label={`${fieldName(field)} ${emptyLabel(field, true)}`}
          className={`${CELL} text-right text-label whitespace-nowrap text-muted ${place === null ? 'opacity-0 pointer-coarse:opacity-100' : ''}`}
        >
          {emptyLabel(field, true)}
        </td>
      )}
    </tr>
  );
}

function hasAside(field: Field): boolean {
  return operatorsOf(field).includes('empty');
}

/** Where an arrow leads; to the side only where the caret is at the end of what was typed. */
function nextPlace(
  { key, currentTarget: { selectionStart, value } }: KeyboardEvent<HTMLInputElement>,
  { row, isAside }: Place,
  rows: readonly Field[],
): Place | null {
  const field = rows[row];
  if (field === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return { row: (row + 1) % rows.length, isAside: false };
    case 'ArrowUp':
      return { row: (row - 1 + rows.length) % rows.length, isAside: false };
    case 'ArrowRight':
      return !isAside && selectionStart === value.length && hasAside(field)
        ? { row, isAside: true }
        : null;
    case 'ArrowLeft':
      return isAside ? { row, isAside: false } : null;
    default:
      return null;
  }
}
