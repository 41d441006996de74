import { formatter } from '#i18n/formatter.ts';
import { messages } from '#i18n/messages.ts';
import { FILTERS, type PartOf } from '#query/filters/filters.ts';
import { Choice } from './choice.tsx';

interface ChoiceEditorProps {
  readonly part: PartOf<'choice'>;
  readonly value: readonly string[];
  readonly onToggle: (option: string) => void;
}

/** The options of a filter; none chosen is all of them. */
export function ChoiceEditor({ part, value, onToggle }: ChoiceEditorProps) {
  const { field, options } = FILTERS[part];
  return (
    <fieldset className="grid min-w-48 p-1 max-md:p-2">
      <legend className="sr-only">{messages.filters.parts[part]}</legend>
      {options.map((option) => (
        <Choice
          key={option}
          type="checkbox"
          name={part}
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
