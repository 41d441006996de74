import type { Page } from '@playwright/test';
import type { Answered } from './stopwatch.ts';

/** What both ways of measuring do with a page that has a stopwatch. */

const QUIET_MS = 400;
/** So often the page must have had nothing to do meanwhile. */
const SPARE_TIMES = 5;
const PATIENCE_MS = 20_000;

/** From an event of that name, which `act` causes, to the paint that shows `sight`. */
export async function timed(
  page: Page,
  event: string,
  sight: string,
  act: () => Promise<void>,
): Promise<Answered> {
  const before = await page.evaluate(() => window.stopwatch.sight());
  if (before === sight) throw new Error(`Nothing would change on screen: ${sight}`);
  await page.evaluate(([name, wanted]) => window.stopwatch.arm(name, wanted), [
    event,
    sight,
  ] as const);
  await act();
  const time = page.evaluate(() => window.stopwatch.timed());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      void page
        .evaluate(() => window.stopwatch.sight())
        .then((now) => reject(new Error(`The screen shows ${now}, and never ${sight}`)), reject);
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([time, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What the table shows once it has stayed the same for a while. Only spare time counts: on a busy machine an answer
 * may take longer than any wait, and what was there before it is not the answer.
 */
export async function settled(page: Page): Promise<string> {
  return page.evaluate(
    ([quiet, least]) =>
      new Promise<string>((resolve) => {
        let last = '';
        let since = performance.now();
        let spare = 0;
        const look = () => {
          const now = window.stopwatch.sight();
          if (now === last) spare += 1;
          else {
            last = now;
            since = performance.now();
            spare = 0;
          }
          if (spare >= least && performance.now() - since >= quiet) resolve(last);
          else requestAnimationFrame(() => requestIdleCallback(look));
        };
        look();
      }),
    [QUIET_MS, SPARE_TIMES] as const,
  );
}

export async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** After everything that can go is gone; typed arrays count. */
export async function heapOf(page: Page): Promise<number> {
  await collectGarbage(page);
  const session = await page.context().newCDPSession(page);
  const usage = await session.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/** Throws where the screen does not show what it should: what shows something else is not measured. */
export function expectSight(what: string, shown: string, expected: string): void {
  if (shown !== expected) throw new Error(`${what}: the screen shows ${shown}, not ${expected}`);
}
