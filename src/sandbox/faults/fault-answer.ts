import { jsonAnswer, type Answer, type Provider } from '#sandbox/exchange.ts';
import type { Fault, FaultKind } from './fault.ts';
import { isRecord } from '#sandbox/control/json-reading.ts';
import {
  qontoErrors,
  qontoFailure,
  qontoRateLimit,
  stagingPage,
  type QontoProblem,
} from '#sandbox/providers/qonto/errors.ts';
import { readRows, withRows, type Row } from '#sandbox/rows.ts';
import { invalidData, wethodError, wethodRateLimit } from '#sandbox/providers/wethod/errors.ts';

const DEFAULT_WAIT_SECONDS = 5;
const DAY = 86_400_000;

const page = (status: number, title: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center><hr></body></html>`,
});

const PROXY_TITLES: Record<number, string> = {
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
  504: '504 Gateway Time-out',
};

const WETHOD_WORDS: Record<number, string> = {
  401: 'The access token is missing or not valid.',
  403: 'Missing required permission: crm.view.',
  404: 'Client not found.',
  412: 'The header Wethod-Company is missing.',
  422: 'The request cannot be processed.',
};

const QONTO_WORDS: Record<number, readonly [code: string, detail: string]> = {
  400: ['invalid', 'is not valid'],
  401: ['unauthorized', 'The access token or API key is missing or not valid.'],
  403: ['forbidden', 'missing required oauth scope: client.read'],
  404: ['not_found', 'Client not found.'],
  412: ['precondition_failed', 'A precondition failed.'],
  422: ['invalid', 'is not valid'],
};

function wethodStatus(fault: Fault, status: number): Answer {
  if (status === 400) {
    const { field = 'updated_at', message = 'This value is not valid.' } = fault;
    return invalidData([{ field, message }]);
  }
  return wethodError(
    status,
    fault.message ?? WETHOD_WORDS[status] ?? 'An unexpected error occurred.',
  );
}

function qontoStatus(fault: Fault, status: number): Answer {
  if (status === 500) return qontoFailure();
  const [code, detail] = QONTO_WORDS[status] ?? ['error', 'An unexpected error occurred.'];
  const problem: QontoProblem = { code, detail: fault.message ?? detail };
  if (status !== 400 && status !== 422) return qontoErrors(status, [problem]);
  const parameter = fault.field ?? 'filter[updated_at_from]';
  const more = status === 422 ? { status: '422', message: `${parameter} ${problem.detail}` } : {};
  return qontoErrors(status, [{ ...problem, source: { parameter }, ...more }]);
}

function rateLimit({ provider, waitSeconds = DEFAULT_WAIT_SECONDS }: Fault): Answer {
  return provider === 'wethod' ? wethodRateLimit(waitSeconds) : qontoRateLimit(waitSeconds);
}

function withStatus(fault: Fault): Answer {
  const { status = 500, provider } = fault;
  const title = PROXY_TITLES[status];
  if (title !== undefined) return page(status, title);
  if (status === 429) return rateLimit(fault);
  return provider === 'wethod' ? wethodStatus(fault, status) : qontoStatus(fault, status);
}

function emptied(provider: Provider, answer: Answer): Answer {
  const body: unknown = JSON.parse(answer.body);
  const none = withRows(provider, answer, []);
  if (!isRecord(body) || !isRecord(body['meta'])) return none;
  const meta = { ...body['meta'], next_page: null, total_pages: 0, total_count: 0 };
  return jsonAnswer(200, { clients: [], meta }, answer.headers);
}

// Values of a type that the provider's page rules out.
const BROKEN: Record<Provider, Row> = {
  wethod: { corporate_name: 42, updated_at: 'yesterday' },
  qonto: { kind: 42, updated_at: 'yesterday' },
};

function pickRows(fault: Fault, rows: Row[]): Row[] {
  const { ids } = fault;
  if (ids === undefined) return rows.slice(0, 1);
  return rows.filter(({ id }) => ids.some((wanted) => String(wanted) === String(id)));
}

function withBadRows(fault: Fault, answer: Answer): Answer {
  const rows = readRows(fault.provider, answer);
  const picked = pickRows(fault, rows);
  const broken = fault.set ?? BROKEN[fault.provider];
  return withRows(
    fault.provider,
    answer,
    rows.map((row) => (picked.includes(row) ? { ...row, ...broken } : row)),
  );
}

function withRepeatedRows(fault: Fault, answer: Answer): Answer {
  const rows = readRows(fault.provider, answer);
  const repeated = pickRows(fault, rows).map((row) => {
    const earlier = new Date(Date.parse(String(row['updated_at'])) - DAY).toISOString();
    return { ...row, updated_at: earlier, ...fault.set };
  });
  return withRows(fault.provider, answer, [...rows, ...repeated]);
}

type Change = (fault: Fault, answer: Answer) => Answer;

const CHANGES: Partial<Record<FaultKind, Change>> = {
  status: withStatus,
  'rate-limit': rateLimit,
  html: () => page(200, 'Scheduled maintenance'),
  garbled: (_, answer) => ({ ...answer, body: `${answer.body.slice(0, -1)},,` }),
  redirect: ({ location = 'https://elsewhere.example/' }) => ({
    status: 302,
    headers: { location },
    body: '',
  }),
  body: ({ status = 200, contentType = 'application/json', body = '' }) => ({
    status,
    headers: { 'content-type': contentType },
    body,
  }),
  empty: ({ provider }, answer) => emptied(provider, answer),
  'bad-row': withBadRows,
  'repeat-row': withRepeatedRows,
  'staging-token': stagingPage,
};

/** What a fault makes of an answer; some only spoil its delivery. */
export const spoil: Change = (fault, answer) => CHANGES[fault.kind]?.(fault, answer) ?? answer;
