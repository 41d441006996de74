import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId } from 'react';
import type { SortField, SortKey } from '#query/client-query.ts';
import { messages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { FIRST_IS_DESCENDING } from './next-sort.ts';

interface SortMenuProps {
  readonly fields: readonly SortField[];
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
}

/** Sorting where there is no room for heads to click: by which column, and in which direction. */
export function SortMenu({ fields, sort, onSort }: SortMenuProps) {
  const id = useId();
  const first = sort[0] ?? { field: 'name', descending: false };
  const Arrow = first.descending ? ArrowDown : ArrowUp;
  return (
    <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line px-4">
      <label htmlFor={id} className="text-label text-muted">
        {messages.table.sorting.by}
      </label>
      <select
        id={id}
        className="h-9 min-w-0 rounded-md border border-edge bg-raised px-2 text-table"
        value={first.field}
        onChange={(event) => {
          const field = fields.find((known) => known === event.target.value);
          if (field !== undefined) onSort([{ field, descending: FIRST_IS_DESCENDING[field] }]);
        }}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {messages.table.columns[field]}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={`${buttonClass('quiet')} h-9`}
        onClick={() => onSort([{ ...first, descending: !first.descending }, ...sort.slice(1)])}
      >
        <Arrow aria-hidden="true" size={16} />
        {first.descending ? messages.table.sorting.descending : messages.table.sorting.ascending}
      </button>
    </div>
  );
}
