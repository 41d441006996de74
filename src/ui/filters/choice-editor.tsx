import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ChoiceField } from '#domain/field.ts';
import { isListed, type FieldFilter, type FilterValue } from '#query/filters/filter.ts';
import { messages } from '#i18n/messages.ts';
import { useHasKeyboard } from '#ui/primitives/keyboard.ts';
import { ChoiceLines } from './choice-lines.tsx';
import { choiceList, isCalled } from './choice-list.ts';
import { useComposedText } from './composed-text.ts';
import { FIELD_CLASS, OperatorSelect, Presence } from './editor-parts.tsx';
import { useFacet, type Facets } from './facets.ts';
import { toggled } from './with-part.ts';

/** Fewer are seen at once. */
const FOUND_FROM = 9;

interface ChoiceEditorProps {
  readonly field: ChoiceField;
  readonly filter: FieldFilter | null;
  readonly facets: Facets;
  /** From what is asked by now: what was drawn may be older. */
  readonly onChange: (change: (filter: FieldFilter | null) => FilterValue | null) => void;
  readonly onPresence: (isEmpty: boolean | null) => void;
}

/** The values of a field, each with how many clients it would leave; none chosen is all of them. */
export function ChoiceEditor({ field, filter, facets, onChange, onPresence }: ChoiceEditorProps) {
  const hasKeyboard = useHasKeyboard();
  const [typed, setTyped] = useState('');
  const find = useComposedText(typed, setTyped);
  const chosen = valuesOf(filter);
  // The chosen ones of when this opened: a line never moves under the hand that ticks it.
  const [first] = useState(chosen);
  const [written, setOperator] = useState<'any' | 'none'>('any');
  const operator = filter !== null && isListed(filter) ? filter.operator : written;
  const list = useRef<HTMLFieldSetElement>(null);
  const facet = useFacet(facets, field);
  const all = useMemo(
    () => choiceList(field, facet?.values ?? [], chosen, first),
    [field, facet, chosen, first],
  );
  const found = typed === '' ? all : all.filter(({ value }) => isCalled(field, value, typed));
  const isFindable = all.length >= FOUND_FROM;

  const toggle = (value: string) =>
    onChange((latest) => {
      const values = toggled(valuesOf(latest), value);
      return values.length === 0 ? null : { operator, values };
    });
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
    boxes[boxes.findIndex((box) => box === document.activeElement) + step]?.focus();
  };

  return (
    <div className="grid w-72 max-md:w-auto">
      <div className="grid gap-2 border-b border-line p-2 max-md:px-4 max-md:py-3">
        <OperatorSelect
          value={operator}
          operators={['any', 'none']}
          names={messages.filterEditors.operatorNames}
          onChange={(next) => {
            setOperator(next);
            onChange((latest) => {
              const values = valuesOf(latest);
              return values.length === 0 ? latest : { operator: next, values };
            });
          }}
        />
        {isFindable && (
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor; a phone's keyboard would cover the list
            autoFocus={hasKeyboard}
            type="text"
            aria-label={messages.filterEditors.choices.find}
            placeholder={messages.filterEditors.choices.find}
            autoComplete="off"
            spellCheck={false}
            {...find}
            onKeyDown={move}
            className={`${FIELD_CLASS} w-full`}
          />
        )}
      </div>
      <ChoiceLines
        ref={list}
        {...{ field, found, chosen, isFindable }}
        hasAny={all.length > 0}
        isCounted={facet !== null}
        onToggle={toggle}
        onKeyDown={move}
      />
      <Presence
        field={field}
        filter={filter}
        emptyCount={facet?.empty ?? null}
        onChange={onPresence}
      />
    </div>
  );
}

const NOTHING: readonly string[] = [];

function valuesOf(filter: FieldFilter | null): readonly string[] {
  return filter !== null && isListed(filter) ? filter.values : NOTHING;
}
