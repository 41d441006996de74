import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { SortKey } from '#query/client-query.ts';
import { messages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { firstSort } from './next-sort.ts';

interface SortMenuProps {
  /** The columns that are shown, and all that a list can be ordered by. */
  readonly shown: readonly Field[];
  readonly offered: readonly Field[];
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
  /** What else can be done with the list. */
  readonly children: ReactNode;
}

/** Sorting where there is no room for heads to click: by which column, and in which direction. */
export function SortMenu({ shown, offered, sort, onSort, children }: SortMenuProps) {
  const id = useId();
  const first = sort[0] ?? firstSort(SHARED.name);
  const Arrow = first.descending ? ArrowDown : ArrowUp;
  const hidden = offered.filter(({ id: known }) => shown.every((field) => field.id !== known));
  return (
    <div
      {...focusPlace('list-tools')}
      className="flex h-11 shrink-0 items-center gap-2 border-b border-line px-4"
    >
      <label htmlFor={id} className="shrink-0 text-label whitespace-nowrap text-muted">
        {messages.table.sorting.by}
      </label>
      <select
        id={id}
        className="h-9 min-w-0 rounded-md border border-edge bg-raised px-2 text-table"
        value={first.field}
        onChange={(event) => {
          const field = [...shown, ...offered].find(
            ({ id: known }) => known === event.target.value,
          );
          if (field !== undefined) onSort([firstSort(field)]);
        }}
      >
        <Options fields={shown} />
        {hidden.length > 0 && (
          <optgroup label={messages.table.notAmongColumns}>
            <Options fields={hidden} />
          </optgroup>
        )}
      </select>
      <button
        type="button"
        className={`${buttonClass('quiet')} h-9`}
        onClick={() => onSort([{ ...first, descending: !first.descending }, ...sort.slice(1)])}
      >
        <Arrow aria-hidden="true" size={16} />
        {first.descending ? messages.table.sorting.descending : messages.table.sorting.ascending}
      </button>
      {children}
    </div>
  );
}

function Options({ fields }: { readonly fields: readonly Field[] }) {
  return fields.map((field) => (
    <option key={field.id} value={field.id}>
      {fieldName(field)}
    </option>
  ));
}
