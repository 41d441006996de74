import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openBareTab } from './bare-tab.ts';
import { LOCALE, type Oracle } from './oracle.ts';
import { expectSight } from './page.ts';
import { installStopwatch, type Answered, type Moment, type ScrollResult } from './stopwatch.ts';

export interface Compared {
  readonly firstRow: readonly number[];
  /** With a processor four times slower. */
  readonly firstRowSlow: readonly number[];
  readonly drafted: readonly number[];
  readonly keystrokes: readonly Answered[];
  readonly sorts: readonly number[];
  readonly scroll: ScrollResult;
  readonly longestTask: number;
  readonly heapBytes: number;
  readonly tableNodes: number;
}

export interface Contestant {
  readonly name: string;
  readonly url: string;
}

const VIEWPORT = { width: 1440, height: 900 };
const STOPWATCH = `(${installStopwatch})()`;
/** Expressions that settle once the page has come so far. */
const REACHED: Readonly<Record<Moment, string>> = {
  firstRow: "window.stopwatch.reached('firstRow')",
  drafted: "window.stopwatch.reached('drafted')",
};

const COLD_STARTS = 5;
const LOADS = 3;
const SLOWER = 4;
const PATIENCE_MS = 180_000;

/** Time from navigation to the first row, in a browser that has never been there; the programs in turns. */
export async function timeColdStarts(
  browser: Browser,
  contestants: readonly Contestant[],
  oracle: Oracle,
  isSlow: boolean,
): Promise<ReadonlyMap<Contestant, readonly number[]>> {
  const names = new Set(oracle.names().map((name) => name ?? 'No name'));
  const times = new Map(contestants.map((contestant) => [contestant, [] as number[]]));
  for (let round = 0; round < COLD_STARTS; round += 1) {
    for (const contestant of contestants) {
      const tab = await openBareTab(browser, VIEWPORT, LOCALE);
      await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: STOPWATCH });
      if (isSlow) await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await tab.send('Page.navigate', { url: `${contestant.url}/clients/wethod` });
      await inTime(contestant, 'firstRow', tab.evaluate(REACHED.firstRow));
      const time = await tab.evaluate('window.stopwatch.firstRow');
      const [, shown] = JSON.parse(String(await tab.evaluate('window.stopwatch.firstSight')));
      if (shown.length === 0 || !shown.every((name: string) => names.has(name))) {
        throw new Error(`${contestant.name} first showed ${shown}`);
      }
      times.get(contestant)?.push(Number(time));
      await tab.close();
    }
  }
  return times;
}

/** Time from navigation to all rows on screen; the programs in turns. */
export async function timeLoads(
  browser: Browser,
  contestants: readonly Contestant[],
  oracle: Oracle,
): Promise<ReadonlyMap<Contestant, readonly number[]>> {
  const times = new Map(contestants.map((contestant) => [contestant, [] as number[]]));
  for (let round = 0; round < LOADS; round += 1) {
    for (const contestant of contestants) {
      const { page, context } = await newPage(browser);
      times.get(contestant)?.push(await load(page, contestant, oracle));
      await context.close();
    }
  }
  return times;
}

/** A tab of its own, with a stopwatch. */
export async function newPage(browser: Browser): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: LOCALE,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.addInitScript(installStopwatch);
  return { page, context };
}

/**
 * Opens the list, and waits until the page itself says that it has come so far. Polling it would put Playwright's own
 * script, half as large as a program, on the page's thread while that starts.
 */
async function reach(page: Page, contestant: Contestant, moment: Moment): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await page.goto(`${contestant.url}/clients/wethod`, { waitUntil: 'commit' });
  const reached = session.send('Runtime.evaluate', {
    expression: REACHED[moment],
    awaitPromise: true,
  });
  await inTime(contestant, moment, reached);
}

async function inTime(
  { name }: Contestant,
  moment: Moment,
  reached: Promise<unknown>,
): Promise<void> {
  const late = setTimeout(PATIENCE_MS, true, { ref: false });
  const isLate = await Promise.race([late, reached.then(() => false)]);
  if (isLate) throw new Error(`${name}: no ${moment}`);
}

/** Opens the list, and gives the time until all rows are on screen. Throws where they are others than the oracle's. */
export async function load(page: Page, contestant: Contestant, oracle: Oracle): Promise<number> {
  const { name } = contestant;
  await reach(page, contestant, 'drafted');
  const { time, sight } = await page.evaluate(() => ({
    time: window.stopwatch.drafted ?? Number.NaN,
    sight: window.stopwatch.draftedSight ?? '',
  }));
  expectSight(`${name}, all rows`, sight, oracle.sight());
  return time;
}
