import { z } from 'zod';
import { toProblem } from '#domain/errors.ts';
import { readWait, toRefusal } from '#providers/shared/error-response.ts';
import { dateTime, oneOf, text, uuid, wholeNumber } from '#providers/shared/rules.ts';
import { Settings } from '#providers/shared/settings.ts';
import { isSettled } from '#providers/upstream.ts';
import type { Connection, Environment, Upstream, UpstreamRoute } from '#providers/upstream.ts';
import { limits } from './limits.ts';

/** Addresses, headers, parameters and errors: `apis/qonto.md`. */

const PRODUCTION = 'https://thirdparty.qonto.com';
const STAGING = 'https://thirdparty-sandbox.staging.qonto.co';
const OAUTH = {
  production: 'https://oauth.qonto.com',
  staging: 'https://oauth-sandbox.staging.qonto.co',
};
/** Reading clients, and a refresh token, so that nobody has to come back every hour. */
const SCOPES = ['client.read', 'offline_access'];

const QontoErrors = z.object({
  errors: z
    .array(
      z.object({
        code: z.string().nullish().catch(null),
        detail: z.string().nullish().catch(null),
        source: z
          .object({
            parameter: z.string().nullish().catch(null),
            pointer: z.string().nullish().catch(null),
          })
          .nullish()
          .catch(null),
      }),
    )
    .optional()
    .catch([]),
  trace_id: z.string().nullish().catch(null),
});

const FROM = 'filter[updated_at_from]';
const TO = 'filter[updated_at_to]';
const WHOLE_PAGE = String(limits.pageSize);

/**
 * Whole pages of a draft, in any order, and of windows of changes that are over. Deleting a client
 * shows in no window. Where `total_count` differs, the browser asks again; a count never has a whole page.
 */
const isCacheable: UpstreamRoute['isCacheable'] = (parameters, readAt) => {
  if (parameters.get('per_page') !== WHOLE_PAGE) return false;
  const filters = [...parameters.keys()].filter((name) => name.startsWith('filter['));
  if (filters.length === 0) return true;
  const to = parameters.get(TO);
  const isWindow = filters.every((name) => name === FROM || name === TO);
  return isWindow && to !== undefined && isSettled(Date.parse(to), readAt);
};

/** The ways to sign in, by the variables of each. */
const WAYS = [
  ['QONTO_TOKEN'],
  ['QONTO_LOGIN', 'QONTO_SECRET_KEY'],
  ['QONTO_CLIENT_ID', 'QONTO_CLIENT_SECRET'],
] as const;
const HALVES: Readonly<Record<string, string>> = {
  QONTO_LOGIN: 'QONTO_SECRET_KEY is only one half of the API key',
  QONTO_SECRET_KEY: 'QONTO_LOGIN is only one half of the API key',
  QONTO_CLIENT_ID: 'QONTO_CLIENT_SECRET is only one half of the OAuth application',
  QONTO_CLIENT_SECRET: 'QONTO_CLIENT_ID is only one half of the OAuth application',
};

/** One way must be set, and wholly. */
function judgeWays(settings: Settings): void {
  const begun = WAYS.filter((way) => way.some((name) => settings.isSet(name)));
  if (begun.length > 1) {
    const ways = begun.map((way) => way.join(' with ')).join(', ');
    const count = begun.length === 2 ? 'two' : 'three';
    settings.faults.push(`${ways} are ${count} ways to sign in: set one of them.`);
    return;
  }
  const [way] = begun;
  if (way === undefined) {
    settings.faults.push(
      'QONTO_LOGIN is missing, with QONTO_SECRET_KEY (an API key); or QONTO_CLIENT_ID with QONTO_CLIENT_SECRET (an OAuth application), or QONTO_TOKEN (an OAuth access token).',
    );
    return;
  }
  for (const name of way) {
    if (!settings.isSet(name)) settings.faults.push(`${name} is missing: ${HALVES[name]}.`);
  }
}

function connect(environment: Environment): Connection {
  const settings = new Settings(environment);
  if (!qontoUpstream.variables.some((name) => settings.isSet(name))) return { state: 'absent' };
  judgeWays(settings);
  const token = settings.headerValue('QONTO_TOKEN');
  // The first colon ends the login, so a login cannot have one.
  const login = settings.headerValue(
    'QONTO_LOGIN',
    /^[!-9;-~]{1,4096}$/,
    'printable, without a colon',
  );
  const key = settings.headerValue('QONTO_SECRET_KEY');
  const id = settings.headerValue('QONTO_CLIENT_ID');
  const secret = settings.headerValue('QONTO_CLIENT_SECRET');
  const staging = settings.headerValue('QONTO_STAGING_TOKEN');
  const baseUrl = settings.baseUrl('QONTO_BASE_URL', staging ? STAGING : PRODUCTION);
  const oauthUrl = settings.baseUrl('QONTO_OAUTH_URL', OAUTH[staging ? 'staging' : 'production']);
  if (settings.isSet('QONTO_OAUTH_URL') && !settings.isSet('QONTO_CLIENT_ID')) {
    settings.faults.push('QONTO_OAUTH_URL is for an OAuth application: set QONTO_CLIENT_ID, too.');
  }
  if (settings.faults.length > 0) return { state: 'faulty', faults: settings.faults };
  const common = {
    mode: staging ? 'staging' : 'configured',
    baseUrl,
    headers: staging ? { 'x-qonto-staging-token': staging } : {},
  } as const;
  if (id !== null && secret !== null) {
    return {
      ...common,
      state: 'connectable',
      secrets: [secret, staging].filter((each) => each !== null),
      application: { id, secret },
      authoriseUrl: new URL('/oauth2/auth', oauthUrl),
      tokenUrl: new URL('/oauth2/token', oauthUrl),
      revokeUrl: new URL('/oauth2/revoke', oauthUrl),
      scopes: SCOPES,
    };
  }
  return {
    ...common,
    state: 'connected',
    // The API key goes as it is: no scheme, no Base64.
    headers: { authorization: token ? `Bearer ${token}` : `${login}:${key}`, ...common.headers },
    secrets: [token, key, staging].filter((each) => each !== null),
  };
}

export const qontoUpstream: Upstream = {
  id: limits.id,
  label: limits.label,
  variables: [
    ...limits.variables.flat(),
    'QONTO_STAGING_TOKEN',
    'QONTO_BASE_URL',
    'QONTO_OAUTH_URL',
  ],
  secretVariables: [
    'QONTO_TOKEN',
    'QONTO_SECRET_KEY',
    'QONTO_CLIENT_SECRET',
    'QONTO_STAGING_TOKEN',
  ],
  connect,
  demo: { QONTO_LOGIN: 'sandbox-login', QONTO_SECRET_KEY: 'sandbox-secret-key' },
  baseUrlVariable: 'QONTO_BASE_URL',
  // Less than half of what an IP address has: others may share it.
  ceiling: { ...limits.quota, requests: limits.quota.requests * 0.45 },
  routes: [
    {
      path: '/clients',
      upstreamPath: '/v2/clients',
      segments: {},
      parameters: {
        'filter[name]': text(2, 255),
        'filter[email]': text(1, 320),
        'filter[vat_number]': text(1, 255),
        'filter[tax_identification_number]': text(1, 255),
        [FROM]: dateTime,
        [TO]: dateTime,
        page: wholeNumber(1, Number.MAX_SAFE_INTEGER),
        per_page: wholeNumber(1, limits.pageSize),
        sort_by: oneOf(
          'created_at:asc',
          'created_at:desc',
          'updated_at:asc',
          'updated_at:desc',
          'name:asc',
          'name:desc',
        ),
      },
      isCacheable,
    },
    {
      path: '/clients/{id}',
      upstreamPath: '/v2/clients/{id}',
      segments: { id: uuid },
      parameters: {},
    },
  ],
  readProblem: (status, headers, body) => {
    // An unknown route is a 404 in plain text from the gateway before Qonto: no client was looked for.
    if (status === 404 && body === null) return toProblem('upstream');
    const { data } = QontoErrors.safeParse(body);
    const errors = data?.errors ?? [];
    return toRefusal(status, {
      message: errors.find((error) => error.detail)?.detail ?? null,
      fields: errors.flatMap(({ code, detail, source }) => {
        const field = source?.parameter || source?.pointer;
        return field ? [{ field, message: detail || code || '' }] : [];
      }),
      retryAfter: readWait(headers, ['retry-after']),
      reference: data?.trace_id || headers.get('x-tyk-trace-id'),
    });
  },
};
