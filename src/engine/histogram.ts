import type { ClientKey } from '#domain/client.ts';
import { filterOn, withFilter, type ClientQuery } from '#query/client-query.ts';
import { toDateBins, type Axis, type Histogram } from '#query/date-bins.ts';
import { dateSpans, type Moment } from '#query/date-filter.ts';
import { dayIn, startOfDay } from '#query/zoned-day.ts';
import { among } from './among.ts';
import type { ClientStore } from './client-store.ts';
import type { ClientIndexes } from './indexes/client-indexes.ts';
import { dateIndexOf, type DateField } from './indexes/date-index.ts';
import { matchClients, type Matches } from './matches.ts';

/** A set of clients, and who of it answers the question; `null` where that is not known. */
export interface HistogramSource {
  readonly store: ClientStore;
  readonly indexes: ClientIndexes;
  readonly matches: Matches | null;
}

/** What is asked apart from a date: what an answer would be asked along with it. */
export function withoutDate(query: ClientQuery, field: DateField): ClientQuery {
  const any = { operator: 'date', date: { operator: 'gte', values: ['0001-01-01'] } } as const;
  // A day of deletion is asked of clients that are shown for it.
  return { ...withFilter(query, field, null), deleted: withFilter(query, field, any).deleted };
}

/** The zone in which days of a field begin: a day by itself has none, and its start is said in UTC. */
function zoneOf(field: DateField, { zone }: Moment): string {
  return field.type === 'day' ? 'UTC' : zone;
}

/** Bins from the first date to the last. A day that a zone has left out has no bin. */
export function toAxis(first: number, last: number, zone: string, most: number): Axis {
  const { unit, bins: all } = toDateBins(calendarDay(first, zone), calendarDay(last, zone), most);
  const starts = all.map((bin) => startOfDay(bin.first, zone));
  const end = endOf(all.at(-1)?.last ?? '', zone);
  const isThere = (place: number) => (starts[place] ?? 0) < (starts[place + 1] ?? end);
  const bins = all.filter((_, place) => isThere(place));
  const edges = Float64Array.from([...starts.filter((_, place) => isThere(place)), end]);
  return { unit, bins, edges };
}

/**
 * Counts who answers the rest of a question by their dates; with `only`, just these clients count. The bins reach over
 * the dates of all clients, also of those that do not answer, so that they stay where they are while somebody types;
 * there are none where no client has a date. One counter for each who asks: with every key of a search, only the search is new.
 */
export function makeHistogramCounter() {
  const known = new WeakMap<ClientStore, Matches>();
  return (
    sources: readonly HistogramSource[],
    field: DateField,
    query: ClientQuery,
    moment: Moment,
    most: number,
    only: ReadonlySet<ClientKey> | null = null,
  ): Histogram => {
    const bounds = sources
      .map(({ store }) => dateIndexOf(store, field).bounds())
      .filter((each) => each !== null);
    const first = Math.min(...bounds.map((each) => each.first));
    const last = Math.max(...bounds.map((each) => each.last));
    const axis = bounds.length === 0 ? NO_AXIS : toAxis(first, last, zoneOf(field, moment), most);
    const counts = new Uint32Array(axis.bins.length);
    let absent = 0;
    const others = withoutDate(query, field);
    const isAll = filterOn(query, field.id) === null && others.deleted === query.deleted;
    for (const { store, indexes, matches: answer } of sources) {
      const searched = answer?.found ?? null;
      const find = () =>
        matchClients(store, indexes, others, moment, known.get(store) ?? null, searched);
      const matches = isAll && answer !== null ? answer : find();
      known.set(store, matches);
      absent += dateIndexOf(store, field).count(
        among(matches, store, only).holds,
        axis.edges,
        counts,
      );
    }
    return { ...axis, counts, absent };
  };
}

const NO_AXIS: Axis = { unit: 'day', bins: [], edges: new Float64Array(0) };

/** The day of a moment; a zone may have it in a year that no calendar of a question has. */
function calendarDay(instant: number, zone: string): string {
  const day = dayIn(zone, instant);
  if (day.startsWith('+')) return '9999-12-31';
  return day < '0001-01-01' ? '0001-01-01' : day;
}

/** As a filter has it, so that a bar is what asking for it shows. */
function endOf(day: string, zone: string): number {
  const { spans } = dateSpans({ operator: 'lte', values: [day] }, { zone, today: day });
  return spans[0]?.to ?? -Infinity;
}
