import { problemOf, toProblem } from '#domain/errors.ts';
import type { ProviderId } from '#domain/client.ts';
import { jsonAnswer, problemAnswer } from '#server/http/responses.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import type { Provider } from '#server/config.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { parseUpstreamRequest } from './upstream-request.ts';
import { reasonOf } from '#server/reason.ts';
import type { UpstreamResult } from './upstream-result.ts';

/** An answer, and what a log line may call the question. */
export interface ApiAnswer {
  readonly template: string;
  readonly response: Response;
  /** Why there is no answer of the provider's, in a word for the same line. */
  readonly reason?: string | null;
}

export interface ApiRequest {
  /** Without its question mark. */
  readonly search: string;
  /** Asked with `cache-control: no-cache`. */
  readonly fresh: boolean;
  readonly signal: AbortSignal;
  readonly statuses: () => readonly ProviderStatus[];
}

/**
 * Everything under `/api`; `segments` are what follows it. Rejects only with the signal's reason,
 * where the one who asked has left.
 */
export async function answerApi(
  providers: readonly Provider[],
  upstreamClients: ReadonlyMap<ProviderId, UpstreamClient>,
  segments: readonly string[],
  { search, fresh, signal, statuses }: ApiRequest,
): Promise<ApiAnswer> {
  const [id, ...rest] = segments;
  if (id === 'providers' && rest.length === 0) {
    const template = '/api/providers';
    if (search) {
      const fields = [{ field: search.slice(0, 60), message: 'is not a known parameter' }];
      return { template, response: problemAnswer(toProblem('invalid', { fields })) };
    }
    return { template, response: jsonAnswer(200, JSON.stringify(statuses())) };
  }

  const provider = providers.find(({ upstream }) => upstream.id === id);
  const parsed = provider && parseUpstreamRequest(provider.upstream, rest, search);
  const upstreamClient = provider && upstreamClients.get(provider.upstream.id);
  if (!upstreamClient || !parsed || parsed.state === 'unknown') {
    return { template: '/api/…', response: problemAnswer(toProblem('not-found')) };
  }
  if (parsed.state === 'invalid') {
    const problem = toProblem('invalid', { fields: parsed.fields });
    return { template: `/api/${id}${parsed.template}`, response: problemAnswer(problem) };
  }
  const template = `/api/${id}${parsed.question.template}`;
  try {
    return {
      template,
      response: toResponse(await upstreamClient.ask(parsed.question, fresh, signal)),
    };
  } catch (error) {
    signal.throwIfAborted();
    return { template, response: problemAnswer(problemOf(error)), reason: reasonOf(error) };
  }
}

function toResponse(result: UpstreamResult): Response {
  if (result.state === 'refused') return problemAnswer(result.problem, result.status);
  const { body, readAt } = result;
  // No provider's header is relayed: this is a number of ours, read from its Date.
  return jsonAnswer(200, body, readAt === null ? {} : { 'x-read-at': String(readAt) });
}
