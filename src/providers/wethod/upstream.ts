import { z } from 'zod';
import { readWait, toRefusal } from '#providers/shared/error-response.ts';
import { dateTime, day, oneOf, wholeNumber } from '#providers/shared/rules.ts';
import { Settings } from '#providers/shared/settings.ts';
import { isSettled } from '#providers/upstream.ts';
import type {
  Connection,
  Environment,
  Rule,
  Upstream,
  UpstreamRoute,
} from '#providers/upstream.ts';
import { COUNT_SIZE, limits } from './limits.ts';

/** Addresses, headers, parameters and errors: `apis/wethod.md`. */

const STANDARD_VERSION = '2024-06-15';
const SINGLE = new Set(['eq', 'neq', 'gt', 'gte', 'lt', 'lte']);
/** Ours, not wethod's: what fits into an address that any proxy takes. */
const LONGEST_LIST = 100;
const COUNT = String(COUNT_SIZE);
/** What wethod takes where none is given, too. */
const WHOLE_PAGE = String(limits.pageSize);

/** `op:value`, `in:A,B,C`, `bt:MIN,MAX`; each value a day or a date-time with an offset. */
const dateCondition: Rule = (value) => {
  const [, operator = '', operands = ''] = /^([a-z]{2,3}):(.+)$/s.exec(value) ?? [];
  const dates = operands.split(',');
  const isKnown =
    (SINGLE.has(operator) && dates.length === 1) ||
    (operator === 'bt' && dates.length === 2) ||
    ((operator === 'in' || operator === 'nin') && dates.length <= LONGEST_LIST);
  return isKnown && dates.every((date) => (day(date) ?? dateTime(date)) !== null) ? value : null;
};

/** The operators whose window has an end. */
const CLOSED = new Set(['eq', 'lt', 'lte', 'bt']);
/** From a day's name, read as UTC, to where it ends last: at UTC−12. Whose day wethod means is unknown. */
const LATEST_DAY_END_MS = 36 * 60 * 60 * 1000;

/** Where the condition's window ends, at the latest; `Infinity` for one that stays open. */
function endOf(condition: string): number {
  const [operator = '', operands = ''] = condition.split(/:(.*)/s);
  if (!CLOSED.has(operator)) return Infinity;
  const ends = operands
    .split(',')
    .map((date) => Date.parse(date) + (day(date) === null ? 0 : LATEST_DAY_END_MS));
  return Math.max(...ends);
}

/**
 * Whole pages of a draft, which a later reading of what changed puts right, and of windows that are
 * over. A change moves a client to a newer window; of a window over `deleted_at` that is not known.
 */
const isCacheable: UpstreamRoute['isCacheable'] = (parameters, readAt) => {
  const limit = parameters.get('limit') ?? WHOLE_PAGE;
  if (limit !== WHOLE_PAGE && limit !== COUNT) return false;
  if (parameters.has('deleted_at')) return false;
  const updated = parameters.get('updated_at');
  // A count of everything is what finds a difference: it is never an old one.
  if (limit === COUNT && updated === undefined) return false;
  return updated === undefined || isSettled(endOf(updated), readAt);
};

const include = oneOf('externalIdentifiers');
const deleted = oneOf('exclude', 'include', 'only');

const WethodError = z.object({
  message: z.string().nullish().catch(null),
  failures: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .catch([]),
});

function connect(environment: Environment): Connection {
  const settings = new Settings(environment);
  if (!wethodUpstream.variables.some((name) => settings.isSet(name))) return { state: 'absent' };

  for (const [name, what] of [
    ['WETHOD_TOKEN', 'a personal access token, made in the account settings of wethod'],
    ['WETHOD_COMPANY', 'the company as it stands in the address: acme of acme.wethod.com'],
  ] as const) {
    if (!settings.isSet(name)) settings.faults.push(`${name} is missing: ${what}.`);
  }
  const token = settings.headerValue('WETHOD_TOKEN');
  const company = settings.headerValue(
    'WETHOD_COMPANY',
    /^[\w-]{1,63}$/,
    'the name alone, without dots: acme of acme.wethod.com',
  );
  const version = settings.headerValue('WETHOD_VERSION', /^\d{4}-\d\d-\d\d$/, 'a date');
  const baseUrl = settings.baseUrl('WETHOD_BASE_URL', 'https://api.wethod.com');
  if (settings.faults.length > 0 || !token || !company) {
    return { state: 'faulty', faults: settings.faults };
  }
  return {
    state: 'connected',
    mode: 'configured',
    baseUrl,
    account: company,
    headers: {
      authorization: `Bearer ${token}`,
      'wethod-company': company,
      'wethod-version': version ?? STANDARD_VERSION,
    },
    secrets: [token],
  };
}

export const wethodUpstream: Upstream = {
  id: limits.id,
  label: limits.label,
  variables: [...limits.variables.flat(), 'WETHOD_VERSION', 'WETHOD_BASE_URL'],
  secretVariables: ['WETHOD_TOKEN'],
  connect,
  demo: { WETHOD_TOKEN: 'sandbox-wethod-token', WETHOD_COMPANY: 'sandbox' },
  baseUrlVariable: 'WETHOD_BASE_URL',
  // The rest is for whatever else uses the token.
  ceiling: { ...limits.quota, requests: limits.quota.requests * 0.9 },
  routes: [
    {
      path: '/clients',
      upstreamPath: '/api/clients',
      segments: {},
      parameters: {
        include,
        limit: wholeNumber(1, limits.pageSize),
        offset: wholeNumber(0, Number.MAX_SAFE_INTEGER),
        updated_at: dateCondition,
        deleted,
        deleted_at: dateCondition,
      },
      isCacheable,
    },
    {
      path: '/clients/{id}',
      upstreamPath: '/api/clients/{id}',
      segments: { id: wholeNumber(1, Number.MAX_SAFE_INTEGER) },
      parameters: { include, deleted },
    },
  ],
  readProblem: (status, headers, body) => {
    const { data } = WethodError.safeParse(body);
    return toRefusal(status, {
      message: data?.message ?? null,
      fields: data?.failures ?? [],
      retryAfter: readWait(headers, ['x-ratelimit-retry-after', 'retry-after']),
    });
  },
};
