import type { Browser, Page } from '@playwright/test';
import type { Rubrica } from '#e2e/rubrica.ts';
import { Sandbox } from '#e2e/sandbox.ts';
import { heapOf, settled, timed } from './page.ts';
import { installStopwatch, type ScrollResult } from './stopwatch.ts';

export type ProviderId = 'wethod' | 'qonto';

export interface Measured {
  readonly provider: ProviderId;
  /** What the provider answers in all to the plain list. */
  readonly clients: number;
  readonly firstRow: number;
  readonly drafted: number;
  readonly complete: number;
  readonly requests: number;
  /** How many a provider that gives 100 clients at once must be asked at least. */
  readonly fewestRequests: number;
  readonly search: readonly number[];
  readonly sort: readonly number[];
  readonly scroll: ScrollResult;
  readonly heapBytes: number;
  readonly tableNodes: number;
}

/** Twenty-five columns, of wethod's. */
export const MANY_COLUMNS =
  'vatNumber,email,city,updated,country,externalIdentifiers,created,legalName,emails,administrationEmail,phone,addresses,street,zipCode,taxId,registrationNumber,eInvoicing,sdiCode,certifiedEmail,externalValues,id,wethod.payment_condition,wethod.acronym,wethod.website';

const SORTS = ['City', 'Updated', 'Email', 'Name', 'VAT number'];
const ROUNDS = 15;

/** Everything that is measured of one provider's list, in a browser context of its own; with columns, the chart too. */
export async function measure(
  browser: Browser,
  rubrica: Rubrica,
  provider: ProviderId,
  columns = '',
): Promise<Measured> {
  const sandbox = new Sandbox(rubrica.sandboxUrl);
  const rows = provider === 'wethod' ? await sandbox.wethodClients() : await sandbox.qontoClients();
  const all = provider === 'wethod' ? await sandbox.wethodClients('include') : rows;
  const names = rows.map((row) => row['corporate_name'] ?? row['name']);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(installStopwatch);
  if (columns !== '') await page.addInitScript(showChart);
  try {
    // Once before, so that both programs are warm, and the scripts come from the cache as a second
    // visit's do.
    await open(page, rubrica, provider, columns);
    await sandbox.forgetRequests();
    await open(page, rubrica, provider, columns);
    const { firstRow, drafted, complete } = await page.evaluate(() => ({
      firstRow: window.stopwatch.firstRow ?? Number.NaN,
      drafted: window.stopwatch.drafted ?? Number.NaN,
      complete: window.stopwatch.complete ?? Number.NaN,
    }));
    const requests = (await sandbox.requests(provider)).length;
    const search = await timeSearches(page, wordsOf(names));
    const sort = await timeSorts(page, () => open(page, rubrica, provider, columns));
    const scroll = await page.evaluate(() => window.stopwatch.scroll(240, 120));
    return {
      provider,
      clients: rows.length,
      firstRow,
      drafted,
      complete,
      requests,
      fewestRequests: Math.ceil(all.length / 100),
      search,
      sort,
      scroll,
      heapBytes: await heapOf(page),
      tableNodes: await page.evaluate(() => window.stopwatch.nodes()),
    };
  } finally {
    await context.close();
  }
}

function showChart(): void {
  localStorage.setItem('rubrica.view', JSON.stringify({ version: 1, hasHistogram: true }));
}

async function open(
  page: Page,
  { url }: Rubrica,
  provider: ProviderId,
  columns: string,
): Promise<void> {
  await page.goto(`${url}/clients/${provider}${columns === '' ? '' : `?columns=${columns}`}`);
  await page.waitForFunction(() => window.stopwatch.complete !== null, null, { timeout: 120_000 });
  if (columns === '') return;
  const chart = page.getByRole('region', { name: 'Chart of dates' });
  await chart.getByRole('slider').first().waitFor({ state: 'attached' });
}

/** A word of each of some names, from all over the list. */
function wordsOf(names: readonly unknown[]): string[] {
  const words = names
    .flatMap((name) => (typeof name === 'string' ? name.split(/[^\p{L}]+/u) : []))
    .filter((word) => word.length >= 4);
  const step = Math.max(1, Math.floor(words.length / (ROUNDS * 4)));
  const spread = words.filter((_, index) => index % step === 0).map((word) => word.toLowerCase());
  return [...new Set(spread)].slice(0, ROUNDS);
}

async function timeSearches(page: Page, words: readonly string[]): Promise<number[]> {
  const box = page.getByRole('searchbox');
  const expected = new Map<string, string>();
  for (const word of words) {
    await box.fill(word);
    expected.set(word, await settled(page));
  }
  const times: number[] = [];
  for (const word of words) {
    await box.fill('');
    await settled(page);
    const { shown } = await timed(page, 'input', expected.get(word) ?? '', () => box.fill(word));
    times.push(shown);
  }
  await box.fill('');
  await settled(page);
  return times;
}

async function timeSorts(page: Page, reopen: () => Promise<void>): Promise<number[]> {
  const headers = page.getByRole('columnheader');
  const press = (column: string) =>
    headers.filter({ hasText: column }).getByRole('button').first().click();
  const columns: string[] = [];
  for (const column of SORTS) {
    if ((await headers.filter({ hasText: column }).count()) > 0) columns.push(column);
  }
  const presses = Array.from(
    { length: ROUNDS },
    (_, index) => columns[index % columns.length] ?? 'Name',
  );
  const expected: string[] = [];
  for (const column of presses) {
    await press(column);
    expected.push(await settled(page));
  }
  await reopen();
  await settled(page);
  const times: number[] = [];
  for (const [index, column] of presses.entries()) {
    const { shown } = await timed(page, 'click', expected[index] ?? '', () => press(column));
    times.push(shown);
    await settled(page);
  }
  return times;
}
