import { SHARED } from '#domain/fields/shared.ts';
import { dateOn, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import {
  dateSpans,
  isDayValue,
  type DateFilter,
  type DateOperator,
  type Moment,
} from '#query/date-filter.ts';
import type {
  ApiRequest,
  Count,
  ListParameters,
  PageReference,
  TimeWindow,
} from '#providers/contract.ts';
import type { Instant } from '#domain/client.ts';
import { hullOf, secondsDown, secondsUp, spell, writable } from '#providers/shared/time-window.ts';
import { COUNT_SIZE, limits } from './limits.ts';

/**
 * What narrows a question: wethod filters by `updated_at`, `deleted_at` and deletion. The rest is decided here,
 * so that these rows are all that can answer.
 */
export function toPreview(query: ClientQuery, moment: Moment): ListParameters | null {
  const updated = toCondition(dateOn(query, SHARED.updated.id), moment);
  // Whether a live row, which has no such date, would pass its neq and nin is not known.
  const deleted = dateOn(query, SHARED.deleted.id);
  const onDeletion = isExclusion(deleted) ? null : toCondition(deleted, moment);
  if (updated === null && onDeletion === null && query.deleted !== 'only') return null;
  return {
    include: 'externalIdentifiers',
    ...(query.deleted === 'exclude' ? {} : { deleted: query.deleted }),
    ...(updated === null ? {} : { updated_at: updated }),
    ...(onDeletion === null ? {} : { deleted_at: onDeletion }),
  };
}

export const EVERYTHING: ListParameters = { include: 'externalIdentifiers', deleted: 'include' };

/** `bt` includes both its ends, so that windows which share an end leave nothing out. */
export function toWindow(window: TimeWindow): ListParameters {
  const from = writable(window.from);
  const to = writable(window.to);
  if (from === null && to === null) return EVERYTHING;
  const condition =
    from === null
      ? `lte:${spell(to ?? 0)}`
      : to === null
        ? `gte:${spell(from)}`
        : `bt:${spell(from)},${spell(to)}`;
  return { ...EVERYTHING, updated_at: condition };
}

export function toDeletedSince(instant: Instant): ListParameters {
  return {
    include: 'externalIdentifiers',
    deleted: 'only',
    deleted_at: `gte:${secondsDown(instant)}`,
  };
}

/** There is no count: the row at the guess, and none after it, are what proves it. */
export function toCountRequest(listParameters: ListParameters, guess: number): ApiRequest {
  const offset = Math.max(guess - 1, 0);
  return {
    path: '/clients',
    parameters: {
      ...listParameters,
      limit: String(COUNT_SIZE),
      ...(offset === 0 ? {} : { offset: String(offset) }),
    },
  };
}

export function readCount(body: unknown, guess: number): Count | null {
  if (!Array.isArray(body)) return null;
  if (guess === 0) return body.length === 0 ? 0 : 'more';
  if (body.length === 0) return 'fewer';
  return body.length === 1 ? guess : 'more';
}

export function toPageRequest(listParameters: ListParameters, page: PageReference): ApiRequest {
  const offset = Number(page) * limits.pageSize;
  return {
    path: '/clients',
    parameters: {
      ...listParameters,
      limit: String(limits.pageSize),
      ...(offset === 0 ? {} : { offset: String(offset) }),
    },
  };
}

export function toClientRequest(id: string): ApiRequest | null {
  // As large as a row's own id may be.
  if (!/^[1-9]\d{0,15}$/.test(id) || !Number.isSafeInteger(Number(id))) return null;
  return {
    path: `/clients/${id}`,
    parameters: { include: 'externalIdentifiers', deleted: 'include' },
  };
}

/** Which part of a question a parameter speaks of. */
export function toPart(parameter: string): QueryPart | null {
  if (parameter === 'updated_at') return SHARED.updated.id;
  if (parameter === 'deleted_at') return SHARED.deleted.id;
  return parameter === 'deleted' ? SHARED.deleted.id : null;
}

/**
 * The smallest condition of wethod's that holds the answer; `null` where none narrows it. Its times have
 * whole seconds, since whether milliseconds are accepted is unknown, so an instant between two seconds
 * is asked for with its whole second.
 */
function toCondition(filter: DateFilter | null, moment: Moment): string | null {
  if (filter === null) return null;
  if (filter.operator !== 'preset' && filter.values.every(isWholeSecond)) {
    return `${filter.operator}:${filter.values.map((value) => secondsDown(Date.parse(value))).join(',')}`;
  }
  if (isExclusion(filter)) return null;
  const hull = hullOf(dateSpans(filter, moment).spans);
  // Nothing can answer: the smallest window that can be written.
  if (hull === null) return 'bt:1970-01-01T00:00:00+00:00,1970-01-01T00:00:00+00:00';
  if (hull.from === -Infinity && hull.to === Infinity) return null;
  if (hull.to === Infinity) return `gte:${secondsDown(hull.from)}`;
  if (hull.from === -Infinity) return `lte:${secondsUp(hull.to)}`;
  return `bt:${secondsDown(hull.from)},${secondsUp(hull.to)}`;
}

const EXCLUSIONS: readonly (DateOperator | 'preset')[] = ['neq', 'nin'];

function isExclusion(filter: DateFilter | null): boolean {
  return filter !== null && EXCLUSIONS.includes(filter.operator);
}

function isWholeSecond(value: string): boolean {
  return !isDayValue(value) && value.endsWith('.000Z');
}
