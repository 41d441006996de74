import type { Client, ClientKey } from '#domain/client.ts';
import type { Finding } from '#readiness/rule.ts';
import { findingsIn } from './findings-in.ts';

/** A finding of a client. */
export interface ClientFinding {
  readonly key: ClientKey;
  readonly finding: Finding;
}

/** What is found in clients on one day, and what no longer is. */
export class FindingIndex {
  readonly #today: string;
  readonly #found = new Map<ClientKey, readonly Finding[]>();
  /** Of clients that have gone: where all are read again, they come back. */
  readonly #gone = new Map<ClientKey, readonly Finding[]>();
  readonly #solved = new Map<string, ClientFinding>();

  /** `today` is the viewer's day, as ISO 8601 writes it. */
  constructor(today: string) {
    this.#today = today;
  }

  /** Of each client in which something is found. */
  get found(): ReadonlyMap<ClientKey, readonly Finding[]> {
    return this.#found;
  }

  /** What was found, and is not found any more in a client that is still there. */
  get solved(): ReadonlyMap<string, ClientFinding> {
    return this.#solved;
  }

  readonly put = (client: Client): void => {
    const { key } = client;
    const before = this.#found.get(key) ?? this.#gone.get(key) ?? [];
    this.#gone.delete(key);
    const now = findingsIn(client, this.#today);
    if (now.length > 0) this.#found.set(key, now);
    else this.#found.delete(key);
    // In a deleted client nothing is looked for: that is no reason to say that it was solved.
    if (client.deletedAt === null) this.#compare(key, before, now);
  };

  readonly remove = (key: ClientKey): void => {
    const found = this.#found.get(key);
    if (found !== undefined) this.#gone.set(key, found);
    this.#found.delete(key);
  };

  #compare(key: ClientKey, before: readonly Finding[], now: readonly Finding[]): void {
    for (const finding of now) this.#solved.delete(nameOf(key, finding));
    for (const finding of before) {
      if (now.some((each) => isOfSame(each, finding))) continue;
      this.#solved.set(nameOf(key, finding), { key, finding });
    }
  }
}

function isOfSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.field === other.field;
}

function nameOf(key: ClientKey, { rule, field }: Finding): string {
  return `${key} ${rule} ${field}`;
}
