import type { Browser, Page } from '@playwright/test';
import type { Rubrica } from '#e2e/rubrica.ts';
import { ms, plain, within, type Line } from './lines.ts';
import { settled } from './page.ts';
import { installStopwatch } from './stopwatch.ts';
import { noteTasks, type LongestTask } from './tasks.ts';

const VISITS = 3;
const PATIENCE_MS = 120_000;
const MOST_MS = 50;

/** The longest tasks of a visit. */
interface VisitTasks {
  /** Until both lists are there, linked and counted. */
  readonly made: LongestTask;
  /** From there to a provider's own list. */
  readonly opened: LongestTask;
  /** And back. */
  readonly back: LongestTask;
}

/** What it costs to open both lists as one, and to switch from there. */
export async function measureBothPage(
  browser: Browser,
  rubrica: Rubrica,
): Promise<readonly Line[]> {
  const visits: VisitTasks[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitBoth(browser, rubrica));
  const lines = (what: string, read: (tasks: VisitTasks) => LongestTask) => {
    // What else the machine does can only make a task longer.
    const best = (which: keyof LongestTask) =>
      Math.min(...visits.map((visit) => read(visit)[which]));
    return [
      within(`longest task ${what}, at work`, best('atWork'), MOST_MS, ms),
      plain(`longest task ${what}, by the clock`, ms(best('byClock'))),
    ];
  };
  return [
    ...lines('until the board is whole', ({ made }) => made),
    ...lines('from there to wethod', ({ opened }) => opened),
    ...lines('on the way back', ({ back }) => back),
  ];
}

async function visitBoth(browser: Browser, { url }: Rubrica): Promise<VisitTasks> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(installStopwatch);
    // A new page has tasks of the browser itself; those of another address of ours come before the list's.
    await page.goto(`${url}/no-such-page`, { waitUntil: 'networkidle' });
    const made = await longestTask(browser, page, async () => {
      await page.goto(`${url}/clients/both`);
      // Who is only in one list is known once all are whole.
      const onlyThere = page.getByRole('link', { name: /^Only Qonto/ });
      await onlyThere.waitFor({ timeout: PATIENCE_MS });
    });
    const opened = await longestTask(browser, page, () => switchTo(page, 'wethod'));
    return { made, opened, back: await longestTask(browser, page, () => switchTo(page, 'Both')) };
  } finally {
    await page.close();
  }
}

async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Systems' }).getByRole('link', { name }).click();
}

/** Of what is done until nothing changes any more. */
async function longestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<LongestTask> {
  const stopTasks = await noteTasks(browser, page);
  await act();
  await settled(page);
  return stopTasks();
}
