import type { Field } from '#domain/field.ts';
import type { QueryPart } from '#query/client-query.ts';
import { messages } from '#i18n/messages.ts';
import type { MenuPlace } from './menu-place.ts';
import { MenuRow } from './menu-row.tsx';
import type { MenuGroup } from './menu-rows.ts';

interface MenuGridProps {
  readonly id: string;
  readonly groups: readonly MenuGroup[];
  readonly place: MenuPlace;
  readonly asked: readonly QueryPart[];
  /** Those of which nothing can be asked yet. */
  readonly coming: readonly Field[];
  readonly idOf: (row: number, isAside: boolean) => string;
  readonly onPlace: (place: MenuPlace) => void;
  readonly onChoose: (place: MenuPlace) => void;
}

/** The fields, in groups; beside each, the question that needs no editor. Its keys are those of the input above it. */
export function MenuGrid(props: MenuGridProps) {
  const { id, groups, place, asked, coming, idOf, onPlace, onChoose } = props;
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group.fields.length, 0),
  );
  return (
    <section
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
      tabIndex={0}
      aria-label={messages.filterEditors.menu.fields}
      className="more-below min-h-0 flex-1 overflow-y-auto p-1 outline-offset-[-2px] max-md:p-2"
    >
      <table
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that the keys of the input above move in
        role="grid"
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
                  isComing={coming.includes(field)}
                  isAsked={asked.includes(field.id)}
                  idOf={idOf}
                  onPlace={onPlace}
                  onChoose={onChoose}
                />
              );
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
}
