import type { CalendarDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { use, useEffect, useRef } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components/Calendar';
import { RangeCalendar, RangeCalendarStateContext } from 'react-aria-components/RangeCalendar';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/primitives/button.tsx';

interface Shown {
  /** The month in sight, and the day the arrow keys start from. */
  readonly focused: CalendarDate;
  readonly today: string;
  readonly onFocus: (day: CalendarDate) => void;
}

interface DayCalendarProps extends Shown {
  readonly value: CalendarDate | null;
  readonly onChange: (value: CalendarDate) => void;
}

/** A month of days, one of which is chosen. */
export function DayCalendar({ value, focused, today, onFocus, onChange }: DayCalendarProps) {
  return (
    <Calendar
      aria-label={messages.filterEditors.dates.calendar}
      lang={locale().wordsOfFormats}
      value={value}
      focusedValue={focused}
      onFocusChange={onFocus}
      onChange={onChange}
      weeksInMonth={WEEKS}
    >
      <Month today={today} />
    </Calendar>
  );
}

interface DaysCalendarProps extends Shown {
  readonly value: readonly CalendarDate[];
  readonly onChange: (value: readonly CalendarDate[]) => void;
}

/** A month of days, any of which are chosen. */
export function DaysCalendar({ value, focused, today, onFocus, onChange }: DaysCalendarProps) {
  return (
    <Calendar<CalendarDate, 'multiple'>
      aria-label={messages.filterEditors.dates.calendar}
      lang={locale().wordsOfFormats}
      selectionMode="multiple"
      value={value}
      focusedValue={focused}
      onFocusChange={onFocus}
      onChange={onChange}
      weeksInMonth={WEEKS}
    >
      <Month today={today} />
    </Calendar>
  );
}

interface SpanCalendarProps extends Shown {
  readonly value: { readonly start: CalendarDate; readonly end: CalendarDate } | null;
  readonly isFocused: boolean;
  readonly onChange: (start: CalendarDate, end: CalendarDate) => void;
  /** The calendar was left after its first day: nothing else says which. */
  readonly onLeft: (start: CalendarDate) => void;
}

/** A month of days, a stretch of which is chosen: its first, then its last. */
export function SpanCalendar(props: SpanCalendarProps) {
  const { value, focused, today, isFocused, onFocus, onChange, onLeft } = props;
  return (
    <RangeCalendar
      aria-label={messages.filterEditors.dates.calendar}
      lang={locale().wordsOfFormats}
      value={value}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the calendar that was used
      autoFocus={isFocused}
      focusedValue={focused}
      onFocusChange={onFocus}
      onChange={({ start, end }) => onChange(start, end)}
      commitBehavior="reset"
      weeksInMonth={WEEKS}
    >
      <Month today={today} />
      {value === null && <FirstDay onLeft={onLeft} />}
    </RangeCalendar>
  );
}

/** Sees that the first day of a stretch is dropped, other than by Escape. */
function FirstDay({ onLeft }: Pick<SpanCalendarProps, 'onLeft'>) {
  const first = use(RangeCalendarStateContext)?.anchorDate ?? null;
  const last = useRef<CalendarDate | null>(null);
  const isEscaped = useRef(false);
  // Outside are the keys of the whole page, before the calendar has them.
  useEffect(() => {
    const note = ({ key }: KeyboardEvent) => {
      isEscaped.current = key === 'Escape';
    };
    document.addEventListener('keydown', note, true);
    return () => document.removeEventListener('keydown', note, true);
  }, []);
  // Outside is the calendar's own state, which has no event for it. With a second day this is drawn no more.
  useEffect(() => {
    const dropped = last.current;
    last.current = first;
    if (first === null && dropped !== null && !isEscaped.current) onLeft(dropped);
  }, [first, onLeft]);
  return null;
}

/** Every month as high as the longest, so that turning the page moves nothing. */
const WEEKS = 6;

function Month({ today }: { today: string }) {
  return (
    <>
      <div className="flex items-center justify-between pb-1">
        <Button
          slot="previous"
          lang={locale().language}
          aria-label={messages.filterEditors.dates.previousMonth}
          className={`${buttonClass('icon')} max-md:size-11`}
        >
          <ChevronLeft aria-hidden="true" size="1rem" className="rtl:rotate-180" />
        </Button>
        <Heading className="font-strong first-letter:uppercase" />
        <Button
          slot="next"
          lang={locale().language}
          aria-label={messages.filterEditors.dates.nextMonth}
          className={`${buttonClass('icon')} max-md:size-11`}
        >
          <ChevronRight aria-hidden="true" size="1rem" className="rtl:rotate-180" />
        </Button>
      </div>
      <CalendarGrid
        weekdayStyle="short"
        className="figures w-full table-fixed border-separate border-spacing-y-0.5"
      >
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="h-6 text-label font-normal text-muted">
              {day}
            </CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(day) => (
            <CalendarCell
              date={day}
              className={`${CELL} ${day.toString() === today ? 'font-strong text-accent underline underline-offset-4' : ''}`}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </>
  );
}

// A chosen stretch is a band with full ends; a single day has both its ends.
const CELL = [
  'flex h-8 items-center justify-center rounded-md outline-offset-0 max-md:h-10',
  'data-outside-month:invisible data-hovered:bg-hover data-pressed:bg-pressed',
  'data-selected:bg-accent data-selected:text-on-accent',
  'in-[.react-aria-RangeCalendar]:data-selected:rounded-none',
  'in-[.react-aria-RangeCalendar]:data-selected:bg-selected',
  'in-[.react-aria-RangeCalendar]:data-selected:text-ink',
  'in-[.react-aria-RangeCalendar]:data-selection-start:rounded-l-md',
  'in-[.react-aria-RangeCalendar]:data-selection-start:bg-accent',
  'in-[.react-aria-RangeCalendar]:data-selection-start:text-on-accent',
  'in-[.react-aria-RangeCalendar]:data-selection-end:rounded-r-md',
  'in-[.react-aria-RangeCalendar]:data-selection-end:bg-accent',
  'in-[.react-aria-RangeCalendar]:data-selection-end:text-on-accent',
  'data-focus-visible:outline-2 data-focus-visible:outline-accent data-focus-visible:relative',
  'forced-colors:data-selected:forced-color-adjust-none forced-colors:data-selected:bg-[Highlight] forced-colors:data-selected:text-[HighlightText]',
].join(' ');
