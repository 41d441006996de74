import { collectDefaultMetrics, Counter, Histogram, Registry } from '@prometheus-io/client';
import type { ProviderId } from '#domain/client.ts';
import type { Trace } from '#server/upstream/trace.ts';

/** Seconds, from an answer out of memory to a provider's slowest. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

type AnswerKind = 'page' | 'api' | 'file';

/** Counts and durations for Prometheus: routes by kind, providers by id; nothing of a client or a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers: Histogram<'kind' | 'status'>;
  readonly #questions: Counter<'provider' | 'from'>;
  readonly #requests: Histogram<'provider' | 'status'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#answers = new Histogram({
      name: 'rubrica_answer_seconds',
      help: 'Answers to browsers, by kind and status.',
      labelNames: ['kind', 'status'],
      buckets: BUCKETS,
      registers,
    });
    this.#questions = new Counter({
      name: 'rubrica_questions_total',
      help: 'Questions to providers, by where their answer came from: memory, joined, provider.',
      labelNames: ['provider', 'from'],
      registers,
    });
    this.#requests = new Histogram({
      name: 'rubrica_provider_request_seconds',
      help: 'Requests that were sent to providers, by status; none where no answer came.',
      labelNames: ['provider', 'status'],
      buckets: BUCKETS,
      registers,
    });
  }

  countAnswer(request: Request, response: Response, ms: number): void {
    const labels = { kind: kindOf(request, response), status: response.status };
    this.#answers.observe(labels, ms / 1000);
  }

  countQuestion(provider: ProviderId, { from, sent }: Trace): void {
    this.#questions.inc({ provider, from });
    // A joined question was sent once, and counted with the one that it joined.
    if (from !== 'provider') return;
    for (const { status, ms } of sent) {
      this.#requests.observe({ provider, status: status ?? 'none' }, ms / 1000);
    }
  }

  /** In the text format of Prometheus, version 0.0.4. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

function kindOf(request: Request, response: Response): AnswerKind {
  if (new URL(request.url).pathname.startsWith('/api/')) return 'api';
  return response.headers.get('content-type')?.startsWith('text/html') ? 'page' : 'file';
}
