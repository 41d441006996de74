import type { Browser, Page } from '@playwright/test';
import { load, newPage, type Compared, type Contestant } from './compare.ts';
import type { Column, Oracle } from './oracle.ts';
import { expectSight, heapOf, settled, timed } from './page.ts';
import type { Answered, ScrollResult } from './stopwatch.ts';

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

/** What is measured of a page once it has loaded. */
type Use = Omit<Compared, 'firstRow' | 'firstRowSlow'>;

/**
 * All that is measured of pages once they have loaded, in so many visits of each program. They take turns, and begin in
 * turns: a slow minute of the machine, and what the first page of a browser costs more, fall to both.
 */
export async function timeUse(
  browser: Browser,
  contestants: readonly [Contestant, Contestant],
  oracle: Oracle,
  words: readonly string[],
  visits: number,
): Promise<[Use, Use]> {
  const uses: [Use[], Use[]] = [[], []];
  for (let visit = 0; visit < visits; visit += 1) {
    for (const place of visit % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      uses[place].push(await visitOnce(browser, contestants[place], oracle, words));
    }
  }
  return [together(uses[0]), together(uses[1])];
}

function together(visits: readonly Use[]): Use {
  const sumOf = (read: (scroll: ScrollResult) => number) =>
    visits.reduce((sum, { scroll }) => sum + read(scroll), 0);
  const mostOf = (read: (use: Use) => number) => Math.max(...visits.map(read));
  return {
    drafted: visits.flatMap(({ drafted }) => drafted),
    keystrokes: visits.flatMap(({ keystrokes }) => keystrokes),
    sorts: visits.flatMap(({ sorts }) => sorts),
    scroll: {
      frames: sumOf(({ frames }) => frames),
      dropped: sumOf(({ dropped }) => dropped),
      blank: sumOf(({ blank }) => blank),
    },
    longestTask: mostOf(({ longestTask }) => longestTask),
    heapBytes: mostOf(({ heapBytes }) => heapBytes),
    tableNodes: mostOf(({ tableNodes }) => tableNodes),
  };
}

async function visitOnce(
  browser: Browser,
  contestant: Contestant,
  oracle: Oracle,
  words: readonly string[],
): Promise<Use> {
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
