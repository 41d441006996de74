import {
  parseAbsolute,
  parseDate,
  toCalendarDate,
  type CalendarDate,
} from '@internationalized/date';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { locale } from '#i18n/locale.ts';
import { isDayValue, type Moment } from '#query/date-filter.ts';
import { daysOf, inOrder, isList, type DateDraft } from './date-draft.ts';
import { DayCalendar, DaysCalendar, SpanCalendar } from './day-calendar.tsx';

interface DateCalendarProps {
  readonly draft: DateDraft;
  readonly moment: Moment;
  readonly focused: CalendarDate;
  readonly onFocus: (day: CalendarDate) => void;
  readonly onChange: (values: readonly (string | null)[]) => void;
}

/** The calendar that suits the operator: one day, a stretch, or any days. It gives whole days. */
export function DateCalendar(props: DateCalendarProps) {
  return (
    // Its months and weeks are those of the dates beside it.
    <I18nProvider locale={locale().formats}>
      <SuitableCalendar {...props} />
    </I18nProvider>
  );
}

function SuitableCalendar({ draft, moment, focused, onFocus, onChange }: DateCalendarProps) {
  const [isUsed, setUsed] = useState(false);
  const shown = { focused, today: moment.today, onFocus };
  const [first = null, last = null] = draft.values.map((value) =>
    value === null ? null : toDay(value, moment.zone),
  );
  if (isList(draft.operator)) {
    const instants = draft.values
      .filter((value) => value !== null)
      .filter((value) => !isDayValue(value));
    return (
      <DaysCalendar
        {...shown}
        value={daysOf(draft).map((day) => parseDate(day))}
        onChange={(days) => onChange(inOrder([...instants, ...days.map((day) => day.toString())]))}
      />
    );
  }
  if (draft.operator !== 'bt') {
    return <DayCalendar {...shown} value={first} onChange={(day) => onChange([day.toString()])} />;
  }
  // One end is there: a day is the other, rather than the start of another stretch.
  if ((first === null) !== (last === null)) {
    return (
      <DayCalendar
        {...shown}
        value={first ?? last}
        onChange={(day) => {
          setUsed(true);
          onChange(draft.values.map((value) => value ?? day.toString()));
        }}
      />
    );
  }
  const isStretch = first !== null && last !== null && first.compare(last) <= 0;
  return (
    <SpanCalendar
      {...shown}
      isFocused={isUsed}
      value={isStretch ? { start: first, end: last } : null}
      onChange={(start, end) => onChange([start.toString(), end.toString()])}
      onLeft={(start) => onChange([start.toString(), null])}
    />
  );
}

/** The day of a value, an instant's in the zone. */
export function toDay(value: string, zone: string): CalendarDate {
  return isDayValue(value) ? parseDate(value) : toCalendarDate(parseAbsolute(value, zone));
}
