import { fits, integer, list, nullable, oneOf, record, string } from '#domain/check.ts';
import type { ProviderId } from '#domain/client.ts';

/** A question to a provider, and what was sent for it: one entry of `GET /api/inspector`. */
export interface InspectedRequest {
  readonly number: number;
  /** Milliseconds since 1970, when its answer came. */
  readonly at: number;
  readonly provider: ProviderId;
  readonly template: string;
  readonly from: 'memory' | 'joined' | 'provider';
  readonly sent: readonly SentRequest[];
}

export interface SentRequest {
  /** A command that sends the same, with its credentials masked. */
  readonly curl: string;
  /** `null` where no answer came. */
  readonly status: number | null;
  readonly ms: number;
}

const answer = list(
  record<InspectedRequest>({
    number: integer,
    at: integer,
    provider: string,
    template: string,
    from: oneOf(['memory', 'joined', 'provider']),
    sent: list(record<SentRequest>({ curl: string, status: nullable(integer), ms: integer })),
  }),
);

/**
 * Those after that number, of this person alone. Asking begins the recording and keeps it going. Rejects where the
 * server does not answer, or not like that.
 */
export async function askInspected(
  after: number,
  signal: AbortSignal,
): Promise<readonly InspectedRequest[]> {
  const response = await fetch(`/api/inspector?after=${after}`, { signal });
  const body: unknown = await response.json();
  if (!response.ok || !fits(answer, body)) throw new Error('no list of requests');
  return body;
}
