import { ageOf, timestampOf, type Clock, type Timestamp } from './clock.ts';
import type { ProviderId } from '#domain/client.ts';
import { toCurl } from './upstream/curl.ts';
import type { Trace } from './upstream/trace.ts';

/** A question of the one who looks, and what was sent for it. */
export interface InspectedRequest {
  /** Counts up, in the order in which answers came. */
  readonly number: number;
  /** Milliseconds since 1970, when its answer came. */
  readonly at: number;
  readonly provider: ProviderId;
  /** `/clients/{id}`. */
  readonly template: string;
  readonly from: Trace['from'];
  /** With its credentials masked; two where credentials were renewed in between, none from memory. */
  readonly sent: readonly {
    readonly curl: string;
    /** `null` where no answer came. */
    readonly status: number | null;
    readonly ms: number;
  }[];
}

interface Recording {
  readonly requests: InspectedRequest[];
  readAt: Timestamp;
}

/** Who has not looked for so long has closed the panel. */
const OPEN_MS = 15_000;
const MOST_REQUESTS = 500;

/**
 * Each request to a provider as it was sent, for the person whose questions they are, and only while that person
 * looks: nothing is recorded before, and all is forgotten soon after.
 */
export class Inspector {
  readonly #clock: Clock;
  readonly #recordings = new Map<string, Recording>();
  #number = 0;
  #isSweeping = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Those after that number. The first look begins the recording. */
  read(caller: string, after: number): readonly InspectedRequest[] {
    this.#sweep();
    const recording = this.#recordings.get(caller);
    const readAt = timestampOf(this.#clock);
    if (recording === undefined) {
      this.#recordings.set(caller, { requests: [], readAt });
      this.#sweep();
      return [];
    }
    recording.readAt = readAt;
    return recording.requests.filter(({ number }) => number > after);
  }

  note(caller: string, provider: ProviderId, template: string, trace: Trace): void {
    this.#sweep();
    const requests = this.#recordings.get(caller)?.requests;
    if (requests === undefined) return;
    const sent = trace.sent.map(({ status, ms, ...request }) => ({
      curl: toCurl({ ...request, status, ms }),
      status,
      ms,
    }));
    this.#number += 1;
    const at = this.#clock.wall();
    requests.push({ number: this.#number, at, provider, template, from: trace.from, sent });
    if (requests.length > MOST_REQUESTS) requests.shift();
  }

  /** Forgets in time, asked or not; one timer at most. */
  #sweep(): void {
    for (const [caller, { readAt }] of this.#recordings) {
      if (ageOf(readAt, this.#clock) > OPEN_MS) this.#recordings.delete(caller);
    }
    if (this.#isSweeping || this.#recordings.size === 0) return;
    this.#isSweeping = true;
    this.#clock.after(OPEN_MS, () => {
      this.#isSweeping = false;
      this.#sweep();
    });
  }
}
