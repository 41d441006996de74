import type { ClientKey, Instant } from '#domain/client.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/** In which state clients were last seen: when each had last come or changed. */
export class SeenClients {
  #seen: ReadonlyMap<ClientKey, Instant> = new Map();
  readonly #listeners = new Set<() => void>();

  /** Another value after every change. */
  get seen(): ReadonlyMap<ClientKey, Instant> {
    return this.#seen;
  }

  see(changes: Iterable<readonly [ClientKey, Instant]>): void {
    const news = [...changes].filter(([key, at]) => this.#seen.get(key) !== at);
    if (news.length === 0) return;
    this.#seen = new Map([...this.#seen, ...news]);
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The clients among those shown that came or changed and were not seen since. */
export function unseen(
  recentChanges: ReadonlyMap<ClientKey, Instant>,
  seen: ReadonlyMap<ClientKey, Instant>,
  rows: Pick<ClientRows, 'indexOf'>,
): ReadonlyMap<ClientKey, Instant> {
  const news = [...recentChanges].filter(([key, at]) => seen.get(key) !== at);
  return new Map(news.filter(([key]) => rows.indexOf(key) !== undefined));
}
