import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openBareTab } from './bare-tab.ts';
import { LOCALE, type Column, type Oracle } from './oracle.ts';
import { heapOf, settled, timed } from './page.ts';
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
/** After the last row, what is prepared ahead gets this long. */
const REST_MS = 3000;
/** Between two keys of somebody who types quickly. */
const BETWEEN_KEYS_MS = 120;
const SCROLL_FRAMES = 600;

/** Each column twice, so that both directions are shown; every press changes what is on screen. */
const PRESSES: readonly (readonly [Column, isDescending: boolean])[] = [1, 2, 3].flatMap(
  () =>
    [
      ['City', false],
      ['City', true],
      ['Updated', true],
      ['Updated', false],
      ['Name', false],
      ['Name', true],
    ] as const,
);

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

/** All that is measured of a page once it has loaded. */
export async function measureUse(
  browser: Browser,
  contestant: Contestant,
  oracle: Oracle,
  words: readonly string[],
): Promise<Omit<Compared, 'firstRow' | 'firstRowSlow'>> {
  const { page, context } = await newPage(browser);
  const drafted = [await load(page, contestant, oracle)];
  await page.waitForTimeout(REST_MS);
  const longestTask = await page.evaluate(() => window.stopwatch.longestTask());
  const heapBytes = await heapOf(page);
  const tableNodes = await page.evaluate(() => window.stopwatch.nodes());
  const keystrokes = await timeKeystrokes(page, oracle, words);
  const sorts = await timeSorts(page, oracle);
  const scroll = await page.evaluate((frames) => window.stopwatch.scroll(frames), SCROLL_FRAMES);
  await context.close();
  return { drafted, keystrokes, sorts, scroll, longestTask, heapBytes, tableNodes };
}

async function newPage(browser: Browser): Promise<{ page: Page; context: BrowserContext }> {
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

async function load(page: Page, contestant: Contestant, oracle: Oracle): Promise<number> {
  const { name } = contestant;
  await reach(page, contestant, 'drafted');
  const { time, sight } = await page.evaluate(() => ({
    time: window.stopwatch.drafted ?? Number.NaN,
    sight: window.stopwatch.draftedSight ?? '',
  }));
  expectSight(`${name}, all rows`, sight, oracle.sight());
  return time;
}

/** The first letters of each word, one key at a time, where each changes what is on screen. */
async function timeKeystrokes(
  page: Page,
  oracle: Oracle,
  words: readonly string[],
): Promise<readonly Answered[]> {
  const box = page.getByRole('searchbox');
  const times: Answered[] = [];
  for (const word of words) {
    await box.fill('');
    expectSight('the plain list', await settled(page), oracle.sight());
    await box.focus();
    for (let length = 1; length <= word.length; length += 1) {
      const typed = word.slice(0, length);
      const letter = word.charAt(length - 1);
      const sight = oracle.sight(typed);
      if (sight === oracle.sight(typed.slice(0, -1))) await page.keyboard.press(letter);
      else times.push(await timed(page, 'keydown', sight, () => page.keyboard.press(letter)));
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
    expectSight(word, await settled(page), oracle.sight(word));
  }
  await box.fill('');
  expectSight('the plain list', await settled(page), oracle.sight());
  return times;
}

async function timeSorts(page: Page, oracle: Oracle): Promise<readonly number[]> {
  const times: number[] = [];
  for (const [column, isDescending] of PRESSES) {
    const sight = oracle.sight('', column, isDescending);
    const head = page.getByRole('columnheader').filter({ hasText: column }).getByRole('button');
    const { shown } = await timed(page, 'click', sight, () => head.first().click());
    times.push(shown);
    expectSight(`by ${column}`, await settled(page), sight);
  }
  return times;
}

function expectSight(what: string, shown: string, expected: string): void {
  if (shown !== expected) throw new Error(`${what}: the screen shows ${shown}, not ${expected}`);
}

/** Words of names from all over the list, whose first letters everybody folds alike. */
export function wordsToType(oracle: Oracle, count: number, letters: number): readonly string[] {
  const words = oracle
    .names()
    .flatMap((name) => name?.toLowerCase().match(/\b[a-z]{5,}\b/g) ?? [])
    .map((word) => word.slice(0, letters));
  const chosen = new Set<string>();
  const step = Math.max(1, Math.floor(words.length / (count * 5)));
  for (let index = 0; index < words.length && chosen.size < count; index += step) {
    const word = words[index] ?? '';
    const starts = Array.from(word, (_, place) => word.slice(0, place + 1));
    if (starts.every((start) => oracle.isPlain(start))) chosen.add(word);
  }
  return [...chosen];
}
