import { isSetAside, type Client, type Instant, type SetAside } from '#core/client.ts';
import type { SortKey } from '#core/client-query.ts';
import { ProblemError, problemOf, toProblem, type Problem } from '#core/errors.ts';
import type { Ask } from './ask.ts';
import type { Page, Provider, Sent } from './contract.ts';
import { nothingLoaded, type Loaded } from './loaded.ts';

/** Requests under way at once, at the most. */
const MOST_IN_FLIGHT = 4;

/** For a 429 that does not say how long, in seconds. */
const DEFAULT_WAIT = 30;

export interface LoadOptions {
  readonly provider: Provider;
  readonly sent: Sent;
  /** The order on screen when the load starts; a provider that can sort sends that end first. */
  readonly sort: readonly SortKey[];
  readonly ask: Ask;
  readonly signal: AbortSignal;
  /** What an earlier load left undone: only its missing pages are read. */
  readonly from?: Loaded;
  /** Told after every page. */
  readonly onChange: (loaded: Loaded) => void;
}

/**
 * Reads a list, page after page: the first alone, since it may be all there is, then several at once.
 * A 429 pauses every request for as long as the provider says. Any other failure ends the load with what
 * came and the problem; throws only when it is aborted.
 */
export async function load(options: LoadOptions): Promise<Loaded> {
  const { provider, sent, sort, ask, signal, onChange } = options;
  let loaded: Loaded = { ...(options.from ?? nothingLoaded()), problem: null, waitUntil: null };
  const change = (changed: Partial<Loaded>) => {
    loaded = { ...loaded, ...changed, version: loaded.set.version };
    onChange(loaded);
  };
  let next = 0;
  let problem: Problem | null = null;
  const gate: { pause: Promise<void> | null } = { pause: null };

  const takePage = (): number | null => {
    while (loaded.pages.has(next)) next += 1;
    return loaded.pageCount !== null && next >= loaded.pageCount ? null : next++;
  };

  const waitFor = (seconds: number) => {
    const waitUntil = Date.now() + seconds * 1000;
    if (loaded.waitUntil !== null && loaded.waitUntil >= waitUntil) return;
    change({ waitUntil });
    const own = sleep(seconds * 1000, signal).then(() => {
      if (gate.pause === own) gate.pause = null;
      if (loaded.waitUntil === waitUntil) change({ waitUntil: null });
    });
    gate.pause = own;
    // Whoever waits hears of the abort; a pause that a longer one has replaced has nobody left.
    own.catch(() => undefined);
  };

  const readPage = async (index: number): Promise<void> => {
    while (gate.pause !== null) await gate.pause;
    const askedAt = Date.now();
    try {
      const body = await ask(provider.id, provider.pageRequest(sent, index, sort), signal);
      const page = provider.readPage(body);
      if (page === null) throw new ProblemError(toProblem('contract'));
      change(toChange(loaded, provider, page, index, askedAt));
    } catch (thrown) {
      signal.throwIfAborted();
      const failure = problemOf(thrown);
      if (failure.kind !== 'rate-limited') {
        problem ??= failure;
        return;
      }
      waitFor(failure.retryAfter ?? DEFAULT_WAIT);
      await readPage(index);
    }
  };

  const readOn = async (): Promise<void> => {
    for (;;) {
      const index = problem === null ? takePage() : null;
      if (index === null) return;
      await readPage(index);
    }
  };

  change({});
  if (loaded.pages.size === 0) await readPage(next++);
  await Promise.all(Array.from({ length: MOST_IN_FLIGHT }, readOn));
  change({ problem, waitUntil: null });
  return loaded;
}

/** A page's rows as clients, and those that broke the schema. */
export function readRows(
  provider: Provider,
  rows: readonly unknown[],
): { clients: Client[]; setAside: SetAside[] } {
  const clients: Client[] = [];
  const setAside: SetAside[] = [];
  for (const row of rows) {
    const read = provider.readRow(row);
    if (isSetAside(read)) setAside.push(read);
    else clients.push(read);
  }
  return { clients, setAside };
}

function toChange(
  loaded: Loaded,
  provider: Provider,
  page: Page,
  index: number,
  askedAt: Instant,
): Partial<Loaded> {
  const { clients, setAside } = readRows(provider, page.rows);
  loaded.set.add(clients);
  // A page past the last one is empty; the last one that is not is the one before it or earlier still.
  const end = page.isLast ? index + (page.rows.length > 0 || index === 0 ? 1 : 0) : null;
  const pageCount = end === null ? loaded.pageCount : Math.min(end, loaded.pageCount ?? Infinity);
  const pages = new Set(loaded.pages).add(index);
  return {
    pages: pageCount === null ? pages : new Set([...pages].filter((read) => read < pageCount)),
    pageCount,
    total: page.total ?? loaded.total,
    setAside: loaded.setAside.concat(setAside),
    asOf: loaded.asOf === null ? askedAt : Math.min(loaded.asOf, askedAt),
  };
}

/** Rejects with the abort, should it come first. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      signal.removeEventListener('abort', aborted);
      resolve();
    }
    function aborted() {
      clearTimeout(timer);
      reject(signal.reason);
    }
    signal.addEventListener('abort', aborted, { once: true });
  });
}
