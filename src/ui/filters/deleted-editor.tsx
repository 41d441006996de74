import { DELETED, type Deleted } from '#query/filters/filter.ts';
import { messages } from '#i18n/messages.ts';
import { Choice } from './choice.tsx';

interface DeletedEditorProps {
  readonly value: Deleted;
  readonly onChange: (value: Deleted) => void;
}

/** Whether deleted clients are hidden, shown, or the only ones. */
export function DeletedEditor({ value, onChange }: DeletedEditorProps) {
  return (
    <fieldset className="grid min-w-60 p-1 max-md:p-2">
      <legend className="sr-only">{messages.filters.parts.deleted}</legend>
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
  );
}
