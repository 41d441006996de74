import { useRef, type ChangeEvent } from 'react';
import { messages } from '#i18n/messages.ts';
import type { Histogram } from '#query/date-bins.ts';
import type { DateFilter } from '#query/date-filter.ts';
import { dayDate } from '#ui/primitives/dates.ts';
import type { History } from '#ui/filters/with-part.ts';
import { binWords } from './bin-words.ts';
import { openFilterOf, type BinRange, type Stretch } from './range.ts';

interface RangeSlidersProps {
  readonly label: string;
  readonly histogram: Histogram;
  readonly range: BinRange;
  readonly ends: Stretch;
  readonly isAsked: boolean;
  readonly onPoint: (place: number | null) => void;
  readonly onChange: (filter: DateFilter | null, history: History) => void;
  readonly onSettle: () => void;
}

/**
 * The two ends of what is asked for, as sliders: arrows move by one bar, Page up and down by several, Home and End to
 * the ends, where everything beyond is meant too. A pointer goes past them, to the bars.
 */
export function RangeSliders(props: RangeSlidersProps) {
  const { label, histogram, range, ends } = props;
  const last = histogram.bins.length - 1;
  const dayOf = (end: keyof BinRange) => {
    const bin = histogram.bins[range[end]];
    return dayDate((end === 'from' ? bin?.first : bin?.last) ?? '');
  };
  /** Of one stay at a slider all moves are one step in the history. */
  const isTold = useRef(false);
  const move = (end: keyof BinRange) => (event: ChangeEvent<HTMLInputElement>) => {
    const place = event.target.valueAsNumber;
    const moved =
      end === 'from'
        ? { ...range, from: Math.min(place, range.to) }
        : { ...range, to: Math.max(place, range.from) };
    if (moved[end] === range[end]) return;
    props.onPoint(moved[end]);
    props.onChange(openFilterOf(histogram, moved), isTold.current ? 'replace' : 'push');
    isTold.current = true;
  };
  return (['from', 'to'] as const).map((end) => (
    <div key={end} className="contents">
      <input
        type="range"
        aria-label={messages.histogram[end](label)}
        min={0}
        max={last}
        value={range[end]}
        aria-valuetext={messages.histogram.end(dayOf(end), binWords(histogram, range[end]))}
        onChange={move(end)}
        onFocus={() => {
          isTold.current = false;
          props.onPoint(range[end]);
        }}
        onBlur={() => {
          props.onPoint(null);
          props.onSettle();
        }}
        className="peer pointer-events-none absolute inset-0 m-0 size-full opacity-0"
      />
      <span
        aria-hidden="true"
        style={{ left: `${100 * ends[end]}%` }}
        className={`pointer-events-none absolute inset-y-0 -ml-px w-0.5 rounded-full peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent forced-colors:bg-[Highlight] ${props.isAsked ? 'bg-accent' : 'bg-edge'}`}
      />
    </div>
  ));
}
