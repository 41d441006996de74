import type { ClientKey, Instant } from '#core/client.ts';
import { atOnce } from './at-once.ts';
import { findGone } from './census.ts';
import { changesOf, newestOf } from './changes.ts';
import { cutTime } from './cut.ts';
import { rowCount } from './loaded.ts';
import { earliest, type Rows } from './rows.ts';
import type { Work } from './work.ts';

/**
 * How far back the newest change is read again, in milliseconds: a change shows some time after the
 * moment it bears, and a provider's clocks need not agree.
 */
const MARGIN = 60_000;

/** How often a difference in numbers is looked into before the set is called unproved. */
const MOST_ROUNDS = 5;

/** Of an hour's requests, what one read may take at full speed, and at what share it goes on slowly. */
const QUICK_SHARE = 0.4;
const SLOW_SHARE = 0.5;
const HOUR = 3_600_000;

/**
 * Reads windows that cover all time, then what has changed since: a client changed meanwhile is in the
 * newest window, and one that is in none is gone. `since` is never after the moment any window is from.
 */
export async function prove(work: Work): Promise<void> {
  const { reader, progress } = work;
  // What did not add up may be the gateway's memory of it.
  const isFresh = progress.loaded.isUnproved;
  if (progress.loaded.ledger.windows === null) cut(work);
  progress.change({ phase: 'checking' });
  slowDownWhereMuch(work);
  const waiting = [...(progress.loaded.ledger.windows ?? [])];
  await atOnce(
    () => waiting.shift() ?? null,
    async (window) => ({ window, rows: await reader.window(window, isFresh) }),
    ({ window, rows }) => {
      const { windows, since } = progress.loaded.ledger;
      progress.prove(rows, {
        windows: (windows ?? []).filter((other) => other !== window),
        since: earliest(since, rows.readAt),
      });
    },
  );
  const { since, tailFrom } = progress.loaded.ledger;
  const tail = await readSince(work, since, tailFrom);
  removeUnproved(work);
  await finish(work, tail, true);
}

/** Only what has changed since the last look, and whether anything is silently gone. */
export async function renew(work: Work): Promise<void> {
  const { provider, progress, time } = work;
  const { ledger, renewed } = progress.loaded;
  progress.changed.clear();
  const tail = await readSince(work, ledger.since);
  const now = time.now();
  progress.change({
    renewed: new Map([...renewed, ...[...progress.changed].map((key) => [key, now] as const)]),
  });
  await finish(work, tail, provider.deletedSince(0) === null);
}

/** The draft says where: each window is to fit one page. */
function cut({ provider, progress }: Work): void {
  const { set, ledger } = progress.loaded;
  const changes = changesOf(set.clients);
  const windows = cutTime(changes, provider);
  // The last one has no end: it is read last, together with what has changed since.
  const tailFrom = windows.pop()?.from ?? null;
  const since = newestOf(changes);
  progress.change({ ledger: { ...ledger, windows, windowCount: windows.length, tailFrom, since } });
}

/** A set that needs much of what a provider allows in an hour is read slowly, and the screen says so. */
function slowDownWhereMuch({ provider: { requestsPerHour }, progress, tempo }: Work): void {
  const { pages, windowCount } = progress.loaded.ledger;
  const requests = pages.size + windowCount;
  if (requestsPerHour === null || requests <= requestsPerHour * QUICK_SHARE) return;
  tempo.slowDown(HOUR / (requestsPerHour * SLOW_SHARE));
  progress.change({ isSlow: true });
}

/** What changed and what was deleted since, from the provider itself. */
async function readSince(
  { provider, reader, progress }: Work,
  since: Instant | null,
  tailFrom: number | null = Infinity,
): Promise<Rows> {
  const mark = since === null ? null : since - MARGIN;
  const from =
    mark === null || tailFrom === null ? null : Math.min(Math.floor(mark / 1000), tailFrom);
  const changed = await reader.window({ from, to: null }, true);
  progress.prove(changed);
  const deletions = mark === null ? null : provider.deletedSince(mark);
  if (deletions !== null) progress.prove(await reader.whole(deletions));
  return changed;
}

/** Every window was read: who was in none is gone. */
function removeUnproved({ progress }: Work): void {
  const { set, setAside, ledger } = progress.loaded;
  // Rows that bear no date are in no window: the count has to speak for them.
  const unproved = [...set.keys()].filter(
    (key) => !ledger.proved.has(key) && set.get(key)?.updatedAt !== null,
  );
  set.remove(unproved);
  progress.change({ setAside: new Map([...setAside].filter(([id]) => ledger.proved.has(id))) });
}

/** Says that all is in, once the numbers agree. */
async function finish(work: Work, tail: Rows, isCounted: boolean): Promise<void> {
  const { progress, time } = work;
  const isUnproved = isCounted && !(await agrees(work));
  const { set, phase, ledger } = progress.loaded;
  progress.change({
    phase: isUnproved ? phase : 'complete',
    isUnproved,
    asOf: tail.readAt ?? time.now(),
    ledger: {
      ...ledger,
      proved: new Set(),
      since: earliest(newestOf(changesOf(set.clients)), tail.readAt),
      // What could not be proved is read anew from its windows on.
      windows: isUnproved ? null : [],
    },
  });
}

/** Whether there are as many rows as are known; where not, finds those that are silently gone. */
async function agrees(work: Work): Promise<boolean> {
  const { provider, reader, progress } = work;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { set, setAside, ledger } = progress.loaded;
    // A row without an id may be known twice.
    if ([...setAside.values()].some((row) => row.id === null)) return true;
    if (reader.hasLied) return false;
    const known = rowCount(progress.loaded);
    const count = await reader.count(provider.everything, known);
    progress.change({ total: count });
    if (count === known) return true;
    const gone =
      count < known
        ? await findGone(provider, reader, set.clients, (rows) => progress.prove(rows))
        : new Set<ClientKey>();
    const newer = await readSince(work, ledger.since);
    for (const key of newer.clients.keys()) gone.delete(key);
    set.remove(gone);
    progress.change({});
  }
  return false;
}
