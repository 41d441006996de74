import { X } from 'lucide-react';
import { useState } from 'react';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { inOrder } from './date-draft.ts';
import { DayField, type EntryProblem } from './day-field.tsx';
import { dateLabel } from './filter-summary.ts';

interface DayEntryProps {
  readonly values: readonly string[];
  readonly describedBy: string;
  readonly onChange: (values: readonly string[]) => void;
  readonly onProblem: (problem: EntryProblem | null) => void;
  readonly onDone: () => void;
}

/** A day that is typed and added to the others. */
export function DayEntry({ values, describedBy, onChange, onProblem, onDone }: DayEntryProps) {
  const { zone } = useMoment();
  const [day, setDay] = useState<string | null>(null);
  const add = () => {
    if (day === null) return onDone();
    setDay(null);
    if (!values.includes(day)) onChange(inOrder([...values, day]));
  };
  return (
    <div className="grid grid-cols-[1fr_auto] items-end gap-2">
      <DayField
        label={messages.filterEditors.dates.add}
        value={day}
        zone={zone}
        isInvalid={false}
        describedBy={describedBy}
        onChange={setDay}
        onProblem={(problem) => {
          if (problem !== null) setDay(null);
          onProblem(problem);
        }}
        onEnter={add}
      />
      <Button className="h-8 pointer-coarse:h-11" disabled={day === null} onClick={add}>
        {messages.filterEditors.dates.addDay}
      </Button>
    </div>
  );
}

interface DayListProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** The days and instants that are chosen; each can be removed. */
export function DayList({ values, onChange }: DayListProps) {
  const { zone } = useMoment();
  return (
    <ul
      aria-label={messages.filterEditors.dates.chosen}
      className="flex max-h-20 flex-wrap gap-1 overflow-y-auto empty:hidden"
    >
      {values.map((value) => (
        <li
          key={value}
          className="flex h-6 items-center rounded-sm bg-hover pl-1.5 text-label pointer-coarse:h-9"
        >
          <span lang={locale().wordsOfFormats} className="figures">
            {dateLabel(value, zone)}
          </span>
          <button
            type="button"
            aria-label={messages.filterEditors.dates.removeDay(dateLabel(value, zone))}
            onClick={() => onChange(values.filter((each) => each !== value))}
            className="flex h-full w-6 items-center justify-center rounded-sm text-muted outline-offset-0 hover:text-ink pointer-coarse:w-9"
          >
            <X aria-hidden="true" size="0.875rem" />
          </button>
        </li>
      ))}
    </ul>
  );
}
