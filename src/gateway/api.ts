import { ProblemError, problemOf, toProblem } from '#core/errors.ts';
import type { Connected, ProviderStatus, Upstream } from '#providers/upstream.ts';
import { jsonAnswer, problemAnswer } from './answers.ts';
import type { Provider } from './config.ts';
import type { Courier, Delivery } from './courier.ts';
import { parseQuestion } from './question.ts';

/** Statuses that mean the same here as there; any other one is the provider's trouble, a 502. */
const PASSED_ON = new Set([400, 401, 403, 404, 412, 422, 429]);

/** Below this it would be found in ordinary words; tokens are much longer. */
const SHORTEST_SECRET = 8;

/** An answer, and what a log line may call the question. */
export interface ApiAnswer {
  readonly template: string;
  readonly response: Response;
}

/**
 * Everything under `/api`; `segments` are what follows it. Rejects only with the signal's reason,
 * where the one who asked has left.
 */
export async function answerApi(
  providers: readonly Provider[],
  courier: Courier,
  segments: readonly string[],
  search: string,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  const [id, ...rest] = segments;
  if (id === 'providers' && rest.length === 0) {
    const template = '/api/providers';
    if (search) {
      const fields = [{ field: search.slice(0, 60), message: 'is not a known parameter' }];
      return { template, response: problemAnswer(toProblem('invalid', { fields })) };
    }
    const statuses = providers.map(
      ({ upstream, mode }) =>
        ({ id: upstream.id, label: upstream.label, mode }) satisfies ProviderStatus,
    );
    return { template, response: jsonAnswer(200, JSON.stringify(statuses)) };
  }

  const provider = providers.find(({ upstream }) => upstream.id === id);
  const parsed = provider && parseQuestion(provider.upstream, rest, search);
  if (!provider?.connection || !parsed || parsed.state === 'unknown') {
    return { template: '/api/…', response: problemAnswer(toProblem('not-found')) };
  }
  const { upstream, connection } = provider;
  if (parsed.state === 'invalid') {
    const problem = toProblem('invalid', { fields: parsed.fields });
    return { template: `/api/${id}${parsed.template}`, response: problemAnswer(problem) };
  }
  const template = `/api/${id}${parsed.question.template}`;
  try {
    const delivery = await courier.ask(connection, parsed.question.target, signal);
    return { template, response: relay(upstream, connection, delivery) };
  } catch (error) {
    signal.throwIfAborted();
    return { template, response: problemAnswer(problemOf(error)) };
  }
}

/** Of the provider's answer: its bytes if they are JSON and it was a 200, its problem otherwise. */
function relay(upstream: Upstream, connection: Connected, delivery: Delivery): Response {
  const { status, headers, body } = delivery;
  const json = readJson(delivery);
  const isSound = json !== undefined && !echoes(delivery, connection);
  if (status === 200 && isSound) return jsonAnswer(200, body);
  // A page instead of JSON comes from something in between: its 403 is not the provider's.
  const isPage = /^\s*text\/html\b/i.test(headers.get('content-type') ?? '') && status !== 429;
  if (isPage) throw new ProblemError(toProblem('upstream'));

  const problem = upstream.readProblem(status, headers, json ?? null);
  const { kind, retryAfter } = problem;
  const isPassedOn = PASSED_ON.has(status) && kind !== 'upstream';
  return problemAnswer(
    echoes(delivery, connection) ? toProblem(kind, { retryAfter }) : problem,
    isPassedOn ? status : 502,
  );
}

/** `undefined` where it is none: another content type, a cut body, not UTF-8 (RFC 8259, 8.1). */
function readJson({ headers, body }: Delivery): unknown {
  if (!/^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(headers.get('content-type') ?? '')) {
    return undefined;
  }
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return json;
  } catch {
    return undefined;
  }
}

/** Systems have been seen to repeat a refused token in the sentence that refuses it. */
function echoes({ headers, body }: Delivery, { secrets }: Connected): boolean {
  const text = [...headers.values(), Buffer.from(body).toString('latin1')].join('\n');
  // Some write JSON's optional \/ for a slash.
  const plain = text.replaceAll('\\/', '/');
  return secrets.some((secret) => secret.length >= SHORTEST_SECRET && plain.includes(secret));
}
