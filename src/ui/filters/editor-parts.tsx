import type { Field } from '#domain/field.ts';
import type { FieldFilter } from '#query/filters/filter.ts';
import { messages } from '#i18n/messages.ts';
import { emptyLabel } from './filter-summary.ts';

/** A field to write in, and a list to choose from. */
export const FIELD_CLASS =
  'h-8 min-w-0 rounded-md border border-field bg-canvas px-2 placeholder:text-muted focus-visible:outline-offset-0 pointer-coarse:h-11 pointer-coarse:text-title';

interface OperatorSelectProps<Operator extends string> {
  readonly value: Operator;
  readonly operators: readonly Operator[];
  readonly names: Readonly<Record<Operator, string>>;
  readonly onChange: (operator: Operator) => void;
}

/** How a field is compared. */
export function OperatorSelect<Operator extends string>(props: OperatorSelectProps<Operator>) {
  const { value, operators, names, onChange } = props;
  return (
    <select
      aria-label={messages.filterEditors.dates.condition}
      value={value}
      onChange={(event) => {
        const next = operators.find((each) => each === event.target.value);
        if (next !== undefined) onChange(next);
      }}
      className={`${FIELD_CLASS} w-full px-1.5`}
    >
      {operators.map((operator) => (
        <option key={operator} value={operator}>
          {names[operator]}
        </option>
      ))}
    </select>
  );
}

interface PresenceProps {
  readonly field: Field;
  readonly filter: FieldFilter | null;
  /** How many have none of it, where that is counted. */
  readonly emptyCount: number | null;
  readonly onChange: (isEmpty: boolean | null) => void;
}

/** Who has none of a field, and who has some: one click each. */
export function Presence({ field, filter, emptyCount, onChange }: PresenceProps) {
  return (
    <div className="flex gap-1 border-t border-line p-2 max-md:p-3">
      {[true, false].map((isEmpty) => {
        const isChosen = filter?.operator === 'empty' && filter.isEmpty === isEmpty;
        return (
          <button
            key={String(isEmpty)}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onChange(isChosen ? null : isEmpty)}
            className="flex h-8 flex-1 items-center justify-center gap-2 rounded-md px-2 whitespace-nowrap hover:bg-hover active:bg-pressed aria-pressed:bg-selected aria-pressed:font-strong pointer-coarse:h-11"
          >
            <span className="first-letter:uppercase">{emptyLabel(field, isEmpty)}</span>
            {isEmpty && emptyCount !== null && <Count count={emptyCount} />}
          </button>
        );
      })}
    </div>
  );
}

/** How many clients something would leave. */
export function Count({ count }: { readonly count: number }) {
  return (
    <span className="figures text-label font-normal text-muted">
      <span aria-hidden="true">{messages.filterEditors.choices.countAlone(count)}</span>
      <span className="sr-only">{messages.filterEditors.choices.count(count)}</span>
    </span>
  );
}
