import type { Browser, Page } from '@playwright/test';
import { PROVIDERS } from '#providers/registry.ts';
import { makeReadiness } from '#readiness/readiness.ts';
import { isRejectedRow, type Client } from '#domain/client.ts';
import type { Rubrica } from '#e2e/rubrica.ts';
import { Sandbox } from '#e2e/sandbox.ts';
import { settled } from './page.ts';
import { installStopwatch } from './stopwatch.ts';

const ROUNDS = 7;
const VISITS = 3;
const PATIENCE_MS = 60_000;
/** The viewer's day: it changes which findings there are, and not how long they take. */
const TODAY = '2026-03-01';

/**
 * What the findings of one client take, in microseconds, of the round that took least: what else the machine does can
 * only make it longer. Without a browser, whose clocks are coarse.
 */
export async function timeFindings({ sandboxUrl }: Rubrica): Promise<number> {
  const sandbox = new Sandbox(sandboxUrl);
  const rows = {
    wethod: await sandbox.wethodClients(),
    qonto: await sandbox.qontoClients(),
  };
  const clients = PROVIDERS.flatMap(({ id, readRow }) =>
    (id === 'wethod' ? rows.wethod : rows.qonto).map(readRow),
  ).filter((client): client is Client => !isRejectedRow(client));
  const findingsOf = makeReadiness();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const client of clients) findingsOf(client, TODAY);
    return performance.now() - start;
  });
  return (1000 * Math.min(...times)) / clients.length;
}

/** The longest task of each visit, in milliseconds, from a list that is complete to all findings on their page. */
export async function timeReadinessPage(
  browser: Browser,
  { url }: Rubrica,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(installStopwatch);
    await page.goto(`${url}/clients/wethod`);
    const isComplete = () => Number.isFinite(window.stopwatch.complete ?? Number.NaN);
    await page.waitForFunction(isComplete, undefined, { timeout: PATIENCE_MS });
    await settled(page);
    await page.evaluate(() => window.stopwatch.forgetTasks());
    await openReadiness(page);
    await settled(page);
    times.push(await page.evaluate(() => window.stopwatch.longestTask()));
    await page.close();
  }
  return times;
}

async function openReadiness(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('link', { name: 'Ready to invoice' }).click();
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await page.getByText('Still reading clients').waitFor({ state: 'hidden', timeout: PATIENCE_MS });
}
