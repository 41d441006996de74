import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId, type RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { SortKey } from '#query/client-query.ts';
import { Button } from '#ui/primitives/button.tsx';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';
import { firstSort } from './next-sort.ts';
import { withSortAt } from './sort-at.ts';

export interface SortMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** The columns that are shown, and all that a list can be ordered by. */
  readonly shown: readonly Field[];
  readonly offered: readonly Field[];
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
  /** Begins to select; `null` where there is nobody to select. */
  readonly onSelect: (() => void) | null;
  readonly onClose: () => void;
}

/** Where there is no room for heads to click: by which two columns the list is ordered, and the way to select rows. */
export default function SortMenu(props: SortMenuProps) {
  const { anchor, sort, onSort, onSelect, onClose } = props;
  const [first = firstSort(SHARED.name), second = null] = sort;
  const set = (place: 0 | 1) => (key: SortKey | null) => onSort(withSortAt(sort, place, key));
  return (
    <I18nProvider locale={locale().formats}>
      <PopoverPanel title={messages.table.sorting.tool} anchor={anchor} onClose={onClose}>
        <div className="grid gap-4 p-4 md:w-80">
          <SortChoice
            {...props}
            label={messages.table.sorting.by}
            value={first}
            onChange={set(0)}
          />
          <SortChoice
            {...props}
            label={messages.columns.thenBy}
            value={second}
            isOptional
            onChange={set(1)}
          />
          {onSelect !== null && (
            <Button
              className="h-11 justify-center"
              onClick={() => {
                onClose();
                onSelect();
              }}
            >
              {messages.table.selecting.select}
            </Button>
          )}
        </div>
      </PopoverPanel>
    </I18nProvider>
  );
}

interface SortChoiceProps extends Pick<SortMenuProps, 'shown' | 'offered'> {
  readonly label: string;
  /** `null` where the list is ordered by nothing else. */
  readonly value: SortKey | null;
  readonly isOptional?: boolean;
  readonly onChange: (key: SortKey | null) => void;
}

/** A column, and in which direction. */
function SortChoice({ shown, offered, label, value, isOptional, onChange }: SortChoiceProps) {
  const id = useId();
  const hidden = offered.filter(({ id: known }) => shown.every((field) => field.id !== known));
  const Arrow = value?.descending === true ? ArrowDown : ArrowUp;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <label htmlFor={id} className="w-full text-label text-muted">
        {label}
      </label>
      <select
        id={id}
        className="h-11 min-w-0 flex-1 rounded-md border border-field bg-raised px-2 pointer-coarse:text-title"
        value={value?.field ?? ''}
        onChange={({ target }) => {
          const field = offered.find(({ id: known }) => known === target.value);
          onChange(field === undefined ? null : firstSort(field));
        }}
      >
        {isOptional && <option value="">{messages.columns.byNothing}</option>}
        <Options fields={shown} />
        {hidden.length > 0 && (
          <optgroup label={messages.table.notAmongColumns}>
            <Options fields={hidden} />
          </optgroup>
        )}
      </select>
      {value !== null && (
        <Button
          look="quiet"
          className="h-11"
          onClick={() => onChange({ ...value, descending: !value.descending })}
        >
          <Arrow aria-hidden="true" size="1rem" />
          {value.descending ? messages.table.sorting.descending : messages.table.sorting.ascending}
        </Button>
      )}
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
