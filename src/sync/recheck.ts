import { readByKey, undatedOf } from './changes.ts';
import { earliest } from './reading/rows.ts';
import { settle } from './settle.ts';
import type { ProvedContext } from './sync-context.ts';
import { HOUR, requestsPerHour } from './time.ts';
import { conclude, partition, refresh, startAgain, verify } from './verify.ts';

/** How long after a check the next one begins at the earliest, in milliseconds. */
const CHECKED_EVERY = HOUR;

/** Of an hour's requests, what checks may take; a provider that has no such limit is asked at a calm pace. */
const CHECK_SHARE = 0.1;
const CALM_REQUESTS_PER_HOUR = 1200;

/** While a check goes on, what has changed is still asked for this often, in milliseconds. */
const RENEWED_EVERY = 60_000;

/** Whether a complete set was last checked so long ago that it is time for another check, or one has begun. */
export function isCheckDue({ provider, reporter, time }: ProvedContext): boolean {
  const { windows, allWindows, checkedSince } = reporter.loaded.checkpoint;
  if (windows === null || windows.length > 0) return true;
  if (checkedSince === null) return false;
  const perHour = requestsPerHour(provider) * CHECK_SHARE;
  const interval = Math.max(CHECKED_EVERY, (allWindows.length / perHour) * HOUR);
  return time.steady() - checkedSince >= interval;
}

/**
 * Reads every window of a complete set again, slowly and while nobody needs anything else: a provider can change a
 * row without a date that a refresh would see. The set stays complete meanwhile, and is refreshed as ever.
 */
export async function recheck(context: ProvedContext): Promise<void> {
  const { provider, windows, reporter, throttle, time, signal } = context;
  if ((reporter.loaded.checkpoint.windows ?? []).length === 0) {
    reporter.changeCheckpoint({ isFresh: true });
    partition(context);
  }
  reporter.change({ isRechecking: true });
  throttle.slowDown(HOUR / Math.min(CALM_REQUESTS_PER_HOUR, requestsPerHour(provider) * 0.4));
  let renewedAt = time.steady();
  for (const window of reporter.loaded.checkpoint.windows ?? []) {
    await time.yieldToMain(signal);
    const rows = await windows.read(window, true);
    const { checkpoint } = reporter.loaded;
    reporter.verify(rows, {
      windows: (checkpoint.windows ?? []).filter((other) => other !== window),
      readAt: earliest(checkpoint.readAt, rows.readAt),
    });
    if (time.steady() - renewedAt < RENEWED_EVERY) continue;
    await refresh(context);
    renewedAt = time.steady();
    // The numbers did not agree, and everything has been checked at once.
    if (!reporter.loaded.isRechecking || reporter.loaded.isUnverified) return;
  }
  await readByKey(context, undatedOf(context));
  if (await settle(context, true)) conclude(context);
  else {
    startAgain(context);
    await verify(context);
  }
}
