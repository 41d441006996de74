import type { ServerResponse } from 'node:http';
import type { Provider } from '#sandbox/exchange.ts';
import type { Fault, FaultKind } from '#sandbox/faults/fault.ts';

/** A request that came, without its headers: a token has no business in a log. */
export interface LoggedRequest {
  id: number;
  /** Null for a path that is neither's. */
  provider: Provider | null;
  method: string;
  /** As it was sent, before any reading. */
  path: string;
  query: string;
  /** Null until there is an answer. */
  status: number | null;
  /** Whether the client went away before the whole answer. */
  aborted: boolean;
  /** How many requests were open with this one when it came, itself included. */
  open: number;
  fault: FaultKind | null;
}

/** Faults that close the connection themselves, so that nobody else aborted it. */
const HANGS_UP = new Set<FaultKind>(['cut', 'disconnect']);

const MOST_ENTRIES = 20_000;

/** The requests that came, oldest first; the oldest go when there are too many. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  #lastId = 0;
  #open = 0;

  list(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }

  /** Notes a request and follows its answer. Returns where to note the fault it got. */
  follow(
    request: Pick<LoggedRequest, 'provider' | 'method' | 'path' | 'query'>,
    response: ServerResponse,
  ): (fault: Fault) => void {
    this.#lastId += 1;
    this.#open += 1;
    const entry: LoggedRequest = {
      id: this.#lastId,
      ...request,
      status: null,
      aborted: false,
      open: this.#open,
      fault: null,
    };
    this.#entries.push(entry);
    if (this.#entries.length > MOST_ENTRIES) this.#entries.shift();
    response.once('close', () => {
      this.#open -= 1;
      entry.status = response.headersSent ? response.statusCode : null;
      const isOurs = entry.fault !== null && HANGS_UP.has(entry.fault);
      entry.aborted = !response.writableFinished && !isOurs;
    });
    return (fault) => {
      entry.fault = fault.kind;
    };
  }
}
