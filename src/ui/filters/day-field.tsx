import { CalendarDate, parseAbsolute, parseDate, ZonedDateTime } from '@internationalized/date';
import { use, useLayoutEffect, useMemo, useRef } from 'react';
import {
  DateField,
  DateFieldStateContext,
  DateInput,
  DateSegment,
  Label,
  type DateFieldState,
  type DateValue,
} from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { isDayValue } from '#query/date-filter.ts';
import { locale } from '#i18n/locale.ts';

export type EntryProblem = 'incomplete' | 'impossible';

interface DayFieldProps {
  readonly label: string;
  /** A day, or an instant, which is then written to the second; `null` while there is none. */
  readonly value: string | null;
  readonly zone: string;
  readonly isInvalid: boolean;
  /** The id of the message beside it. */
  readonly describedBy: string;
  /** Somebody begins to type: what is there now is what a problem goes back to. */
  readonly onStart?: () => void;
  readonly onChange: (value: string | null) => void;
  /** What is wrong with what was typed, when it is left or done with; `null` where nothing is. */
  readonly onProblem: (problem: EntryProblem | null) => void;
  readonly onEnter: () => void;
}

/** A date to type, piece by piece in the viewer's own order. What cannot be a date changes nothing. */
export function DayField(props: DayFieldProps) {
  const { label, value, zone, isInvalid, describedBy, onStart, onChange, onProblem, onEnter } =
    props;
  const typed = useRef<DateFieldState | null>(null);
  const isRefused = useRef(false);
  const isInstant = value !== null && !isDayValue(value);
  // A new date, even an equal one, would take back what is half typed.
  const date = useMemo(() => (value === null ? null : toDate(value, zone)), [value, zone]);
  return (
    <div
      onFocusCapture={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onStart?.();
      }}
      onBlurCapture={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        const problem = problemIn(typed.current);
        // React Aria would now make 28 February of the 31st, and say nothing.
        isRefused.current = problem === 'impossible';
        onProblem(problem);
      }}
    >
      {/* A date is typed in the order in which it is shown. */}
      <I18nProvider locale={locale().formats}>
        <DateField<DateValue>
          key={isInstant ? 'instant' : 'day'}
          value={date}
          granularity={isInstant ? 'second' : 'day'}
          hideTimeZone
          shouldForceLeadingZeros
          isInvalid={isInvalid}
          aria-describedby={describedBy}
          onChange={(next) => {
            if (isRefused.current) isRefused.current = false;
            else onChange(next === null ? null : toValue(next));
          }}
          onKeyDown={(event) => {
            isRefused.current = false;
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            const problem = problemIn(typed.current);
            if (problem !== null) onProblem(problem);
            if (event.key === 'Escape') return;
            // Else the chip that takes the focus is pressed by the same stroke.
            event.preventDefault();
            if (problem === null) onEnter();
          }}
          className="grid min-w-0 gap-1"
        >
          <Label className="text-label text-muted">{label}</Label>
          <DateInput
            lang={locale().wordsOfFormats}
            className="figures flex h-8 items-center rounded-md border border-field bg-canvas px-1.5 whitespace-nowrap data-focus-within:outline-2 data-focus-within:outline-accent data-invalid:border-bad pointer-coarse:h-11 pointer-coarse:text-title"
          >
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded-sm px-0.5 outline-none not-data-focused:data-placeholder:text-muted data-focused:bg-accent data-focused:text-on-accent data-[type=literal]:px-0 data-[type=literal]:text-muted forced-colors:data-focused:bg-[Highlight] forced-colors:data-focused:text-[HighlightText]"
              />
            )}
          </DateInput>
          <Typed
            onState={(state) => {
              typed.current = state;
            }}
          />
        </DateField>
      </I18nProvider>
    </div>
  );
}

/** Hands out what stands in the field, which React Aria tells only to those inside. */
function Typed({ onState }: { onState: (state: DateFieldState | null) => void }) {
  const state = use(DateFieldStateContext);
  useLayoutEffect(() => onState(state));
  return null;
}

function toDate(value: string, zone: string): DateValue {
  return isDayValue(value) ? parseDate(value) : parseAbsolute(value, zone);
}

function toValue(date: DateValue): string {
  return date instanceof ZonedDateTime ? date.toAbsoluteString() : date.toString();
}

function problemIn(state: DateFieldState | null): EntryProblem | null {
  if (state === null) return null;
  const pieces = state.segments.filter((segment) => segment.isEditable);
  const missing = pieces.filter((segment) => segment.isPlaceholder);
  if (missing.length > 0) return missing.length < pieces.length ? 'incomplete' : null;
  const numberOf = (type: string) => pieces.find((segment) => segment.type === type)?.value ?? 1;
  const day = numberOf('day');
  const date = new CalendarDate(state.calendar, numberOf('year'), numberOf('month'), day);
  return date.day === day ? null : 'impossible';
}
