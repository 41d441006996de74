import { fits, list, nullable, number, oneOf, record, string } from '#domain/check.ts';
import type { Instant, ProviderId } from '#domain/client.ts';
import {
  ERROR_KINDS,
  ProblemError,
  toProblem,
  type ErrorKind,
  type Problem,
} from '#domain/errors.ts';
import type { ApiRequest } from '#providers/contract.ts';
import { statuses, takePrefetched } from './bootstrap.ts';
import { loadLongReaders } from './long/load.ts';
import { realTime } from './time.ts';
import type { ProviderStatus } from '#providers/upstream.ts';

/** The gateway's own deadline is shorter: past this one, the gateway itself is not answering. */
const DEADLINE = 60_000;

/** An answer with more UTF-16 units than this is read in slices; a hundred clients have some 200,000. */
const LONG = 512 * 1024;

const problemBody = record<{ readonly error: Problem }>({
  error: record<Problem>({
    kind: oneOf(ERROR_KINDS),
    message: nullable(string),
    fields: list(record<Problem['fields'][number]>({ field: string, message: string })),
    retryAfter: nullable(number),
    reference: nullable(string),
  }),
});

export interface Answered {
  readonly body: unknown;
  /** When it was true, by the provider's own clock; `null` where that is not known. */
  readonly readAt: Instant | null;
  /** Whether it is so long that its rows are read in slices; not unless told. */
  readonly isLong?: boolean | undefined;
}

/**
 * What a provider answers to a request, through the gateway; `fresh` where the gateway may not answer
 * from memory. Throws `ProblemError`, or the abort.
 */
export type Ask = (
  provider: ProviderId,
  request: ApiRequest,
  signal: AbortSignal,
  fresh?: boolean,
) => Promise<Answered>;

/** How a request leaves: the browser's `fetch`, or the gateway's own function in a test. */
type Send = (
  address: string,
  init: RequestInit & { readonly signal: AbortSignal },
) => Promise<Response>;

export function toAsk(send: Send): Ask {
  return (provider, request, signal, fresh = false) =>
    get(send, toAddress(provider, request), signal, fresh);
}

/** Where the gateway answers a request. */
export function toAddress(provider: ProviderId, { path, parameters }: ApiRequest): string {
  const search = new URLSearchParams(parameters).toString();
  return `/api/providers/${provider}${path}${search === '' ? '' : `?${search}`}`;
}

/** In the browser; the first requests may be on their way already. */
export const ask: Ask = toAsk(
  (address, init) => takePrefetched(address, init.signal) ?? fetch(address, init),
);

/** Which providers there are, and whether each is connected. */
export async function askProviders(signal: AbortSignal): Promise<readonly ProviderStatus[]> {
  const { body } = await get(fetch, '/api/providers', signal);
  if (!fits(statuses, body)) throw new ProblemError(toProblem('fault'));
  return body;
}

async function get(
  send: Send,
  address: string,
  signal: AbortSignal,
  fresh = false,
): Promise<Answered> {
  const deadline = AbortSignal.timeout(DEADLINE);
  let response: Response;
  let text: string;
  try {
    response = await send(address, {
      signal: AbortSignal.any([signal, deadline]),
      headers: { accept: 'application/json', ...(fresh ? { 'cache-control': 'no-cache' } : {}) },
    });
    text = await response.text();
  } catch (thrown) {
    signal.throwIfAborted();
    const problem = toProblem(deadline.aborted ? 'timeout' : 'unreachable');
    throw new ProblemError(withoutNetwork(problem), { cause: thrown });
  }
  const isLong = text.length > LONG;
  const long = isLong ? await loadLongReaders() : null;
  const pause = () => realTime.yieldToMain(signal);
  const body = long === null ? parseJson(text) : await long.parseLong(text, pause);
  if (response.ok && body !== undefined) {
    const readAt = response.headers.get('x-read-at');
    return { body, readAt: readAt === null ? null : Number(readAt), isLong };
  }
  const problem = readProblem(body);
  if (problem.kind === 'locked') globalThis.dispatchEvent?.(new Event(LOCKED));
  throw new ProblemError(withoutNetwork(problem));
}

/** What the window hears where the server lets this browser in no longer. */
export const LOCKED = 'rubrica:locked';

const NO_ANSWER: readonly ErrorKind[] = ['timeout', 'unreachable', 'upstream'];

/** Our own server is on this machine, and answers without a network too: it then says that the provider does not. */
function withoutNetwork(problem: Problem): Problem {
  const isOffline = globalThis.navigator?.onLine === false;
  return isOffline && NO_ANSWER.includes(problem.kind) ? toProblem('offline') : problem;
}

/** Whatever answers without our own words is not our server. */
function readProblem(body: unknown): Problem {
  return fits(problemBody, body) ? body.error : toProblem('unreachable');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
