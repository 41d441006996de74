import type { Browser } from '@playwright/test';
import type { Rubrica } from '#e2e/rubrica.ts';
import { Sandbox } from '#e2e/sandbox.ts';
import { settled } from './page.ts';
import { installStopwatch } from './stopwatch.ts';

const ID = 9_000_000;
const COUNT = 50_000;
const VISITS = 3;
const PATIENCE_MS = 60_000;

/** The longest task of each visit, in milliseconds, to a list in which one client has 50,000 identifiers. */
export async function timeLongClient(
  browser: Browser,
  { url, sandboxUrl }: Rubrica,
): Promise<readonly number[]> {
  const sandbox = new Sandbox(sandboxUrl);
  await sandbox.put('wethod', {
    id: ID,
    corporate_name: 'Infinite Sigle Srl',
    external_identifiers: Array.from({ length: COUNT }, (_, index) => ({
      type: 'SAP',
      external_id: `S-${index}`,
      created_at: '2026-01-31T10:00:00.000Z',
      updated_at: '2026-01-31T10:00:00.000Z',
    })),
  });
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await browser.newPage();
    await page.addInitScript(installStopwatch);
    await page.goto(`${url}/clients/wethod`, { waitUntil: 'commit' });
    const isComplete = () => Number.isFinite(window.stopwatch.complete ?? Number.NaN);
    await page.waitForFunction(isComplete, undefined, { timeout: PATIENCE_MS });
    // The texts to search are made in spare time.
    await settled(page);
    times.push(await page.evaluate(() => window.stopwatch.longestTask()));
    await page.close();
  }
  await sandbox.remove('wethod', ID);
  return times;
}
