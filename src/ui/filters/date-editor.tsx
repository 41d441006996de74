import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { DATE_OPERATORS, isDayValue, type DateFilter } from '#query/date-filter.ts';
import { messages } from '#i18n/messages.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { DateCalendar, toDay } from './date-calendar.tsx';
import { dateFilterOf, isList, withOperator, withValue } from './date-draft.ts';
import { useDateEditing } from './date-editing.ts';
import { DayField } from './day-field.tsx';
import { DayEntry, DayList } from './day-list.tsx';
import { dateSummary } from './filter-summary.ts';
import { useDoneCheck } from '#ui/primitives/popover-panel.tsx';
import { PresetList } from './preset-list.tsx';
import type { History } from './with-part.ts';

interface DateEditorProps {
  readonly filter: DateFilter | null;
  /** Whether it takes the focus when it opens. */
  readonly isFocused?: boolean;
  readonly onChange: (filter: DateFilter | null, history: History) => void;
  readonly onDone: () => void;
}

/** A condition on a date: a preset that stays relative, or days under an operator in plain words. */
export function DateEditor({ filter, isFocused = true, onChange, onDone }: DateEditorProps) {
  const moment = useMoment();
  const messageId = useId();
  const [opensOnPreset] = useState(filter === null || filter.operator === 'preset');
  const editing = useDateEditing(filter, moment, onChange);
  const { draft, message, write } = editing;

  const chosen = draft.values.filter((value) => value !== null);
  const isOfInstants = chosen.length > 0 && !chosen.some(isDayValue);
  const operators = isOfInstants ? messages.filters.instantOperators : messages.filters.operators;

  const done = () => {
    if (editing.finish()) onDone();
  };
  const fieldLabels =
    draft.operator === 'bt'
      ? [messages.filterEditors.dates.from, messages.filterEditors.dates.to]
      : [messages.filterEditors.dates.day];
  const isWide = !chosen.every(isDayValue);
  const isHalf = draft.operator === 'bt' && chosen.length === 1;
  const read = isHalf ? dateFilterOf(draft, moment) : null;
  useDoneCheck(editing.mayClose);

  return (
    <div className="grid grid-cols-[auto_17rem] max-md:grid-cols-1">
      <div className="border-r border-line p-2 max-md:border-r-0 max-md:border-b max-md:p-4">
        <PresetList
          value={filter?.operator === 'preset' ? filter.preset : null}
          isFocused={isFocused && opensOnPreset}
          onChoose={(preset) => {
            onChange({ operator: 'preset', preset }, 'push');
            onDone();
          }}
        />
      </div>
      <div className="grid content-start gap-2 p-3 max-md:p-4">
        <select
          aria-label={messages.filterEditors.dates.condition}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the editor
          autoFocus={isFocused && !opensOnPreset}
          value={draft.operator}
          onChange={(event) => {
            const next = DATE_OPERATORS.find((each) => each === event.target.value);
            if (next !== undefined) write(withOperator(draft, next), 'push');
          }}
          className="h-8 w-full rounded-md border border-field bg-canvas px-1.5 pointer-coarse:h-11 pointer-coarse:text-title"
        >
          {ORDER.map((operator) => (
            <option key={operator} value={operator}>
              {operators[operator]}
            </option>
          ))}
        </select>
        {isList(draft.operator) ? (
          <DayEntry
            values={chosen}
            describedBy={messageId}
            onChange={(values) => write({ ...draft, values }, 'push')}
            onProblem={editing.note}
            onDone={done}
          />
        ) : (
          <div
            className={`grid gap-2 ${isWide ? '' : 'grid-cols-[repeat(auto-fit,minmax(7.25rem,1fr))]'}`}
          >
            {draft.values.map((value, index) => (
              <div key={fieldLabels[index]} className="grid gap-1">
                <DayField
                  label={fieldLabels[index] ?? ''}
                  value={value}
                  zone={moment.zone}
                  isInvalid={message !== null}
                  describedBy={messageId}
                  onChange={(next) => write(withValue(draft, index, next), 'replace')}
                  onStart={editing.begin}
                  onProblem={editing.leave}
                  onEnter={done}
                />
                {value !== null && !isDayValue(value) && (
                  <button
                    type="button"
                    onClick={() =>
                      write(withValue(draft, index, toDay(value, moment.zone).toString()), 'push')
                    }
                    className="justify-self-start rounded-sm text-label text-accent hover:underline"
                  >
                    {messages.filterEditors.dates.wholeDay}
                  </button>
                )}
              </div>
            ))}
          </div>
        )}
        <p id={messageId} role="alert" className="flex gap-1 text-label text-bad empty:-mt-2">
          {message !== null && (
            <>
              <CircleAlert aria-hidden="true" size="0.875rem" className="mt-px shrink-0" />
              {message}
            </>
          )}
        </p>
        {read !== null && 'filter' in read && message === null && (
          <p className="text-label text-muted">{dateSummary(read.filter, moment.zone)}</p>
        )}
        <DateCalendar
          draft={draft}
          moment={moment}
          focused={editing.focused}
          onFocus={editing.setFocused}
          onChange={(values) => write({ ...draft, values }, 'push')}
        />
        {isList(draft.operator) && (
          <DayList values={chosen} onChange={(values) => write({ ...draft, values }, 'push')} />
        )}
        <p className="border-t border-line pt-2 text-label text-muted">
          {messages.filterEditors.dates.zone(moment.zone)}
        </p>
      </div>
    </div>
  );
}

/** From the most asked for to the least. */
const ORDER = [
  'bt',
  'gte',
  'lte',
  'eq',
  'gt',
  'lt',
  'neq',
  'in',
  'nin',
] as const satisfies readonly (typeof DATE_OPERATORS)[number][];
