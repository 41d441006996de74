import { formatter } from '#i18n/formatter.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { ChoiceField } from '#domain/field.ts';
import { Choice } from './choice.tsx';

interface ChoiceEditorProps {
  readonly field: ChoiceField;
  readonly options: readonly string[];
  readonly value: readonly string[];
  readonly onToggle: (option: string) => void;
}

/** The options of a filter; none chosen is all of them. */
export function ChoiceEditor({ field, options, value, onToggle }: ChoiceEditorProps) {
  return (
    <fieldset className="grid min-w-48 p-1 max-md:p-2">
      <legend className="sr-only">{fieldName(field)}</legend>
      {options.map((option) => (
        <Choice
          key={option}
          type="checkbox"
          name={field.id}
          isFirst={option === options[0]}
          isChosen={value.includes(option)}
          onChoose={() => onToggle(option)}
        >
          {field.nameOf(option, formatter)}
        </Choice>
      ))}
    </fieldset>
  );
}
