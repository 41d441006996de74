import { startTransition, useId, useState } from 'react';
import type { Field } from '#domain/field.ts';
import { MOST_TEXT } from '#query/filters/filter-codec.ts';
import {
  isListed,
  isText,
  operatorsOf,
  type FieldFilter,
  type FilterValue,
  type Operator,
} from '#query/filters/filter.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { isComposing, useComposedText } from './composed-text.ts';
import { FIELD_CLASS, OperatorSelect, Presence } from './editor-parts.tsx';
import type { Facets } from './facets.ts';
import { PastedList } from './pasted-list.tsx';
import { RangeFields } from './range-fields.tsx';
import type { History } from './with-part.ts';

interface TextEditorProps {
  readonly field: Field;
  readonly filter: FieldFilter | null;
  readonly facets: Facets;
  readonly onChange: (value: FilterValue | null, history: History) => void;
  readonly onPresence: (isEmpty: boolean | null) => void;
  readonly onDone: () => void;
}

/** Texts to compare with, or how many there are: the operator says how, and every letter counts at once. */
export function TextEditor(props: TextEditorProps) {
  const { field, filter, facets, onChange, onPresence, onDone } = props;
  const operators = operatorsOf(field).filter(isWritten);
  const [written, setOperator] = useState(operators[0] ?? 'contains');
  const operator = filter !== null && isWritten(filter.operator) ? filter.operator : written;
  const change = (value: FilterValue | null) => {
    setOperator(operator);
    startTransition(() => onChange(value, 'replace'));
  };
  return (
    <div className="w-80 max-md:w-auto">
      <div className="grid gap-2 p-3 max-md:p-4">
        <OperatorSelect
          value={operator}
          operators={operators}
          names={messages.filterEditors.operatorNames}
          onChange={(next) => {
            setOperator(next);
            const texts = filter === null ? [] : textsOf(filter);
            onChange(valueOf(next, texts), 'push');
          }}
        />
        {operator === 'any' || operator === 'none' ? (
          <PastedList
            field={field}
            values={filter === null ? [] : textsOf(filter)}
            facets={facets}
            onChange={(values) => change(valueOf(operator, values))}
          />
        ) : operator === 'count' || operator === 'range' ? (
          <RangeFields
            filter={filter}
            onChange={(range) => change(range && { operator, ...range })}
            onDone={onDone}
          />
        ) : (
          <OneText
            field={field}
            label={`${fieldName(field)} ${messages.filterEditors.operatorNames[operator]}`}
            value={filter !== null && isText(filter) ? filter.text : ''}
            onChange={(text) => change(text === '' ? null : { operator, text })}
            onDone={onDone}
          />
        )}
      </div>
      <Presence field={field} filter={filter} emptyCount={null} onChange={onPresence} />
    </div>
  );
}

type Written = Exclude<Operator, 'date' | 'empty'>;

function isWritten(operator: Operator): operator is Written {
  return operator !== 'date' && operator !== 'empty';
}

function textsOf(filter: FieldFilter): readonly string[] {
  if (isListed(filter)) return filter.values;
  return isText(filter) && filter.text !== '' ? [filter.text] : [];
}

/** What an operator asks of these texts; `null` where there is none. */
function valueOf(operator: Written, texts: readonly string[]): FilterValue | null {
  const [first] = texts;
  if (first === undefined || operator === 'range' || operator === 'count') return null;
  return operator === 'any' || operator === 'none'
    ? { operator, values: texts }
    : { operator, text: first };
}

interface OneTextProps {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
}

/** One text; Enter is the end of it. */
function OneText({ field, label, value, onChange, onDone }: OneTextProps) {
  const text = useComposedText(value, onChange);
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor
        autoFocus
        type="text"
        inputMode={field.type === 'email' ? 'email' : 'text'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={MOST_TEXT}
        {...text}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          // Else the chip that takes the focus is pressed by the same stroke.
          event.preventDefault();
          onDone();
        }}
        className={FIELD_CLASS}
      />
    </>
  );
}
