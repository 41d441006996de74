import { useId } from 'react';
import type { Histogram } from '#query/date-bins.ts';
import type { DateFilter } from '#query/date-filter.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { History } from '#ui/filters/with-part.ts';
import { rangeOf, stretchesOf, type Stretch } from './range.ts';
import { RangeSliders } from './range-sliders.tsx';
import { useRangeDrag } from './use-range-drag.ts';

interface HistogramPlotProps {
  /** The name of the date. */
  readonly label: string;
  /** Whether it is a date without a zone. */
  readonly isOfDays: boolean;
  readonly histogram: Histogram;
  readonly filter: DateFilter | null;
  /** A bar is looked at, by its place. */
  readonly onPoint: (place: number | null) => void;
  readonly onChange: (filter: DateFilter | null, history: History) => void;
  readonly onSettle: () => void;
}

/** The bars, what of them is asked for, and the ends of that. A bar is taken by a click, several by dragging over them. */
export function HistogramPlot(props: HistogramPlotProps) {
  const { histogram, filter, isOfDays } = props;
  const moment = useMoment();
  const inZone = isOfDays ? { ...moment, zone: 'UTC' } : moment;
  const stretches = filter === null ? [] : stretchesOf(histogram, filter, inZone);
  const range = rangeOf(histogram, stretches);
  const ends = { from: stretches[0]?.from ?? 0, to: stretches.at(-1)?.to ?? 1 };
  const drag = useRangeDrag({ ...props, range, ends });
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the sliders do the same by keys */}
      <div {...drag} className="absolute inset-0 cursor-crosshair touch-none select-none">
        <Bars histogram={histogram} stretches={filter === null ? null : stretches} />
      </div>
      <RangeSliders {...props} range={range} ends={ends} isAsked={filter !== null} />
    </>
  );
}

interface BarsProps {
  readonly histogram: Histogram;
  /** What is asked for; `null` where everything is. */
  readonly stretches: readonly Stretch[] | null;
}

function Bars({ histogram, stretches }: BarsProps) {
  const id = useId();
  const count = histogram.bins.length;
  const path = pathOf(histogram.counts);
  const places = (stretches ?? []).map(({ from, to }) => (
    <rect key={from} x={from * count} width={(to - from) * count} y="0" height="1" />
  ));
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${count} 1`}
      preserveAspectRatio="none"
      className="size-full"
    >
      <g className="fill-selected forced-colors:fill-none">{places}</g>
      <path
        d={path}
        className={`forced-colors:fill-[GrayText] ${stretches === null ? 'fill-muted opacity-60 forced-colors:fill-[CanvasText]' : 'fill-edge'}`}
      />
      {stretches !== null && (
        <>
          <clipPath id={id}>{places}</clipPath>
          <path
            d={path}
            clipPath={`url(#${id})`}
            className="fill-accent forced-colors:fill-[Highlight]"
          />
        </>
      )}
    </svg>
  );
}

/** Of the height: what the smallest bar has, so that one client is seen beside a thousand. */
const LEAST = 0.07;
/** Of a bar's place, on either side of it. */
const GAP = 0.08;

/** One shape for all bars, each one unit wide, with the highest one unit high. */
function pathOf(counts: Uint32Array): string {
  const most = Math.max(1, ...counts);
  let path = '';
  for (const [place, count] of counts.entries()) {
    if (count === 0) continue;
    const height = Math.max(LEAST, count / most);
    path += `M${place + GAP} 1V${(1 - height).toFixed(4)}h${1 - 2 * GAP}V1z`;
  }
  return path;
}
