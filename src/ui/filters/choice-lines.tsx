import type { KeyboardEvent, Ref } from 'react';
import type { ChoiceField } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { Choice } from './choice.tsx';
import { Count } from './editor-parts.tsx';
import { valueLabel } from './filter-summary.ts';

/** Of the countries of ISO 3166-1, 249, all; of thousands of texts that people wrote, the first. */
const MOST_CHOICES = 300;

interface ChoiceLinesProps {
  readonly ref: Ref<HTMLFieldSetElement>;
  readonly field: ChoiceField;
  /** Those that are called what was typed, each with how many clients it would leave. */
  readonly found: readonly { readonly value: string; readonly count: number }[];
  readonly chosen: readonly string[];
  /** Whether they can be looked for: then the list keeps its height. */
  readonly isFindable: boolean;
  /** Whether there are any, found or not; whether they are counted by now. */
  readonly hasAny: boolean;
  readonly isCounted: boolean;
  readonly onToggle: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The values of a field as boxes. */
export function ChoiceLines(props: ChoiceLinesProps) {
  const { ref, field, found, chosen, isFindable, hasAny, isCounted, onToggle, onKeyDown } = props;
  const { counting, noneLoaded, none } = messages.filterEditors.choices;
  return (
    <fieldset
      ref={ref}
      // Eight lines and a half: a list that ended with a line would look as if that were all.
      className={`more-below min-w-0 overflow-y-auto p-1 max-md:h-auto max-md:p-2 ${isFindable ? 'h-69' : ''}`}
    >
      <legend className="sr-only">{fieldName(field)}</legend>
      {found.slice(0, MOST_CHOICES).map(({ value, count }, index) => (
        <Choice
          key={value}
          type="checkbox"
          name={field.id}
          isFirst={!isFindable && index === 0}
          onKeyDown={onKeyDown}
          isChosen={chosen.includes(value)}
          onChoose={() => onToggle(value)}
        >
          <bdi className="min-w-0 flex-1 truncate" title={valueLabel(field, value)}>
            {valueLabel(field, value)}
          </bdi>
          {isCounted && <Count count={count} />}
        </Choice>
      ))}
      {found.length > MOST_CHOICES && (
        <p className="p-2 text-label text-muted">
          {messages.filterEditors.choices.more(found.length - MOST_CHOICES)}
        </p>
      )}
      {found.length === 0 && (
        <output className="block p-2 text-muted">
          {isCounted ? (hasAny ? none : noneLoaded) : counting}
        </output>
      )}
    </fieldset>
  );
}
