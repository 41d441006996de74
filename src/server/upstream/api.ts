import { problemOf, toProblem } from '#domain/errors.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { jsonAnswer, problemAnswer } from '#server/http/responses.ts';
import type { Provider } from '#server/config.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { parseUpstreamRequest } from './upstream-request.ts';
import { reasonOf } from '#server/reason.ts';
import type { Trace } from './trace.ts';
import type { UpstreamResult } from './upstream-result.ts';

/** An answer, and what a log line may call the question. */
export interface ApiAnswer {
  readonly template: string;
  readonly response: Response;
  /** Why there is no answer of the provider's, in a word for the same line. */
  readonly reason?: string | null;
}

/** `GET /api/providers`. */
export function answerProviders(request: Request, statuses: readonly ProviderStatus[]): ApiAnswer {
  const template = '/api/providers';
  const search = searchOf(request);
  if (search) {
    const fields = [{ field: search.slice(0, 60), message: 'is not a known parameter' }];
    return { template, response: problemAnswer(toProblem('invalid', { fields })) };
  }
  return { template, response: jsonAnswer(200, JSON.stringify(statuses)) };
}

/**
 * `GET /api/providers/{id}/…`: what a provider is asked, or a 404 where there is no such provider or route.
 * Rejects only with the request's signal's reason, where the one who asked has left.
 */
export async function answerQuestion(
  request: Request,
  asked: {
    readonly provider: Provider;
    readonly upstreamClient: UpstreamClient;
    /** Told where the answer came from, once there is one or none will come. */
    readonly onTrace?: (template: string, trace: Trace) => void;
  } | null,
): Promise<ApiAnswer> {
  const [, , , id, ...segments] = new URL(request.url).pathname.split('/');
  const parsed =
    asked && parseUpstreamRequest(asked.provider.upstream, segments, searchOf(request));
  if (!parsed || parsed.state === 'unknown') {
    return { template: '/api/…', response: problemAnswer(toProblem('not-found')) };
  }
  const prefix = `/api/providers/${id}`;
  if (parsed.state === 'invalid') {
    const problem = toProblem('invalid', { fields: parsed.fields });
    return { template: prefix + parsed.template, response: problemAnswer(problem) };
  }
  const template = prefix + parsed.question.template;
  const isFresh = /(?:^|,)\s*no-cache\s*(?:,|$)/i.test(request.headers.get('cache-control') ?? '');
  try {
    const { question } = parsed;
    const onTrace = (trace: Trace) => asked.onTrace?.(question.template, trace);
    const result = await asked.upstreamClient.ask(question, isFresh, request.signal, onTrace);
    return { template, response: toResponse(result) };
  } catch (error) {
    request.signal.throwIfAborted();
    return { template, response: problemAnswer(problemOf(error)), reason: reasonOf(error) };
  }
}

/** Without its question mark, and not decoded. */
function searchOf(request: Request): string {
  return new URL(request.url).search.slice(1);
}

function toResponse(result: UpstreamResult): Response {
  if (result.state === 'refused') return problemAnswer(result.problem, result.status);
  const { body, readAt } = result;
  // No provider's header is relayed: this is a number of ours, read from its Date.
  return jsonAnswer(200, body, readAt === null ? {} : { 'x-read-at': String(readAt) });
}
