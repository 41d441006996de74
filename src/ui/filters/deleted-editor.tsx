import { DELETED, type Deleted } from '#query/filters/filter.ts';
import type { DateFilter } from '#query/date-filter.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { Choice } from './choice.tsx';
import { DateEditor } from './date-editor.tsx';
import type { History } from './with-part.ts';

interface DeletedEditorProps {
  readonly value: Deleted;
  readonly date: DateFilter | null;
  readonly onChange: (value: Deleted) => void;
  readonly onDate: (date: DateFilter | null, history: History) => void;
  readonly onDone: () => void;
}

/** Whether deleted clients are hidden, shown, or the only ones, and when those were deleted. */
export function DeletedEditor({ value, date, onChange, onDate, onDone }: DeletedEditorProps) {
  return (
    <>
      <fieldset className="grid min-w-60 border-b border-line p-1 max-md:p-2">
        <legend className="sr-only">{fieldName(SHARED.deleted)}</legend>
        {DELETED.map((choice) => (
          <Choice
            key={choice}
            type="radio"
            name="deleted"
            isFirst={choice === value}
            isChosen={choice === value}
            onChoose={() => onChange(choice)}
          >
            {messages.filters.deleted[choice].choice}
          </Choice>
        ))}
      </fieldset>
      <DateEditor filter={date} isFocused={false} onChange={onDate} onDone={onDone} />
    </>
  );
}
