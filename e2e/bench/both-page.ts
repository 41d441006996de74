import type { Browser, Page } from '@playwright/test';
import type { Rubrica } from '#e2e/rubrica.ts';
import { ms, within, type Line } from './lines.ts';
import { settled } from './page.ts';
import { installStopwatch } from './stopwatch.ts';

const VISITS = 3;
const PATIENCE_MS = 120_000;
const MOST_MS = 50;

/** The longest task of a visit, in milliseconds; 0 where none is longer than 50, which a browser does not tell. */
interface VisitTasks {
  /** Until both lists are there, linked and counted. */
  readonly made: number;
  /** From there to a provider's own list. */
  readonly opened: number;
  /** And back. */
  readonly back: number;
}

/** What it costs to open both lists as one, and to switch from there. */
export async function measureBothPage(
  browser: Browser,
  rubrica: Rubrica,
): Promise<readonly Line[]> {
  const visits: VisitTasks[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitBoth(browser, rubrica));
  // What else the machine does can only make a task longer.
  const line = (what: string, read: (tasks: VisitTasks) => number) =>
    within(what, Math.min(...visits.map(read)), MOST_MS, ms);
  return [
    line('longest task until the board is whole', ({ made }) => made),
    line('longest task from there to wethod', ({ opened }) => opened),
    line('longest task on the way back', ({ back }) => back),
  ];
}

async function visitBoth(browser: Browser, { url }: Rubrica): Promise<VisitTasks> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(installStopwatch);
    await page.goto(`${url}/clients/both`);
    // Who is only in one list is known once all are whole.
    const onlyThere = page.getByRole('link', { name: /^Only Qonto/ });
    await onlyThere.waitFor({ timeout: PATIENCE_MS });
    const made = await longestTask(page);
    await switchTo(page, 'wethod');
    const opened = await longestTask(page);
    await switchTo(page, 'Both');
    return { made, opened, back: await longestTask(page) };
  } finally {
    await page.close();
  }
}

async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Systems' }).getByRole('link', { name }).click();
}

/** Since it was last asked. */
async function longestTask(page: Page): Promise<number> {
  await settled(page);
  const longest = await page.evaluate(() => window.stopwatch.longestTask());
  await page.evaluate(() => window.stopwatch.forgetTasks());
  return longest;
}
