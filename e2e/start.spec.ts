import { expect, test } from './fixtures.ts';

for (const [path, ahead] of [
  ['/', 1],
  ['/clients/wethod', 1],
  ['/clients/wethod?updated=last:30d', 2],
  ['/wethod?updated=last:30d', 2],
  ['/Qonto/', 1],
  ['/clients/qonto', 1],
  ['/clients/qonto?sort=-updated', 1],
] as const) {
  test(`at ${path} the first rows are asked for before the program has come, and nothing twice`, async ({
    page,
    app,
    sandbox,
  }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    // Only late: what the program is, and what is answered, stays as it is.
    await page.route('**/assets/*.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    const provider = /qonto/i.test(path) ? 'qonto' : 'wethod';
    await expect.poll(async () => (await sandbox.requests(provider)).length).toBe(ahead);
    release();
    await app.expectComplete();
    // What is counted and what is read again to be sure comes by windows of time.
    const pages = (await sandbox.requests(provider))
      .map(({ query }) => query)
      .filter((query) => !/updated_at|page=1&per_page=1$|limit=2/.test(query));
    expect(pages.toSorted()).toEqual([...new Set(pages)].toSorted());
  });
}

test('the texts are fetched beside the program, and only those in one language', async ({
  page,
  app,
}) => {
  const texts: string[] = [];
  let hasProgramCome = false;
  let isBeside = false;
  await page.route('**/assets/*.js', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (/\/language-/.test(pathname)) {
      texts.push(pathname);
      isBeside = !hasProgramCome;
    }
    // Only late, and after the texts were asked for.
    if (/\/index-/.test(pathname)) {
      await expect.poll(() => texts.length).toBe(1);
      hasProgramCome = true;
    }
    await route.continue();
  });
  await page.goto('/wethod');
  await app.expectComplete();
  expect(isBeside).toBe(true);
  expect(texts).toEqual([expect.stringMatching(/^\/assets\/language-en-/)]);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('where the texts cannot be had the page says so', async ({ page, noise }) => {
  noise.expect(/language-en/, /Failed to fetch dynamically imported module/);
  await page.route('**/assets/language-*.js', (route) => route.abort());
  await page.goto('/wethod');
  await expect(page.getByText('Rubrica could not be loaded. Reload the page.')).toBeVisible();
});

test('a list that was left before its first rows came asks for them again', async ({
  app,
  page,
  sandbox,
}) => {
  await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 4000, times: 1 });
  await page.goto('/clients/wethod', { waitUntil: 'commit' });
  await expect(app.status).toBeVisible();
  await page.getByRole('link', { name: /^Qonto/ }).click();
  await app.expectComplete();
  await expect
    .poll(async () => (await sandbox.requests('wethod')).filter(({ aborted }) => aborted).length)
    .toBe(1);
  await page.getByRole('link', { name: /^wethod/ }).click();
  await app.expectComplete();
});
