import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import type { Sandbox } from './sandbox.ts';

/** All that the browser keeps for this origin, apart from cookies, as texts. */
async function keptBy(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return [
      ...Object.entries(localStorage).map((entry) => `local storage: ${entry.join('=')}`),
      ...Object.entries(sessionStorage).map((entry) => `session storage: ${entry.join('=')}`),
      ...(await indexedDB.databases()).map(({ name }) => `database: ${name}`),
      ...(await caches.keys()).map((name) => `cache: ${name}`),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker: ${scope}`),
      ...files.map((name) => `file: ${name}`),
      ...(window.name === '' ? [] : [`window: ${window.name}`]),
    ];
  });
}

/** Whatever the providers say of clients, short codes apart. */
async function textsOfClients(sandbox: Sandbox): Promise<readonly string[]> {
  const rows = [...(await sandbox.wethodClients('include')), ...(await sandbox.qontoClients())];
  return rows
    .flatMap((row) => Object.values(row))
    .filter((value) => typeof value === 'string')
    .filter((text) => text.trim().length > 5);
}

test('nothing of a client stays on the device, and nobody else is asked', async ({
  page,
  app,
  context,
  baseURL,
  sandbox,
}) => {
  const hosts = new Set<string>();
  context.on('request', (request) => hosts.add(new URL(request.url()).origin));
  const answers: { readonly path: string; readonly caching: string | undefined }[] = [];
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const caching = response.headers()['cache-control'];
    if (pathname.startsWith('/api/')) answers.push({ path: pathname, caching });
  });

  await app.open('/clients/wethod?q=aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  // By itself, before the list has it.
  await sandbox.fail({
    provider: 'wethod',
    kind: 'slow',
    delayMs: 1000,
    match: { path: '/api/clients' },
    times: 4,
  });
  await page.reload();
  await app.expectComplete();
  await app.search.fill('lotto bergamo');
  const editor = await app.addFilter('Name');
  await editor.getByLabel('Name contains').fill('lotto');
  await page.keyboard.press('Enter');
  await app.expectCount(2);
  await app.sortBy('City').click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByText('Compact').click();
  await page.keyboard.press('Escape');
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.expectComplete();

  expect([...hosts]).toEqual([baseURL]);
  expect(await context.cookies()).toEqual([]);
  const kept = await keptBy(page);
  expect(kept.map((text) => text.split('=')[0])).toEqual([
    'local storage: rubrica.view',
    'session storage: rubrica.demo-banner-dismissed',
  ]);
  const texts = await textsOfClients(sandbox);
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => kept.join('\n').includes(text))).toEqual([]);

  const paths = new Set(answers.map(({ path }) => path));
  expect(paths).toEqual(
    new Set([
      '/api/providers/wethod/clients',
      '/api/providers/wethod/clients/1',
      '/api/providers/qonto/clients',
    ]),
  );
  expect(answers.filter(({ caching }) => caching !== 'no-store')).toEqual([]);
});

test('what somebody saved as a view is kept, and nothing else of what they asked', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?q=rossini&country=IT');
  await page.getByRole('button', { name: 'Custom' }).click();
  await page.getByRole('button', { name: 'Save as new…' }).click();
  await page.getByLabel('Name of the view').fill('Signora Rossini');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await app.search.fill('bianchini');
  await expect(page).toHaveURL(/q=bianchini/);
  const kept = await keptBy(page);
  expect(kept).toHaveLength(1);
  const [name = '', text = ''] = (kept[0] ?? '').split(/=(.*)/s);
  expect(name).toBe('local storage: rubrica.views');
  expect(JSON.parse(text)).toEqual({
    version: 1,
    views: [
      {
        id: expect.stringMatching(/^[\w-]{36}$/),
        name: 'Signora Rossini',
        scope: 'wethod',
        search: 'q=rossini&country=IT',
      },
    ],
    starts: {},
  });
});

test('everything that is kept can be forgotten, in every tab, whatever part has kept it', async ({
  page,
  app,
  context,
}) => {
  await app.open('/clients/wethod?q=rossini');
  await page.getByRole('button', { name: 'Custom' }).click();
  await page.getByRole('button', { name: 'Save as new…' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const other = await context.newPage();
  await other.goto('/clients/wethod?q=rossini');
  await expect(other.getByRole('button', { name: 'Search: rossini', exact: true })).toBeVisible();
  await other.getByRole('button', { name: 'Dismiss' }).click();
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'View', exact: true }).click();
    await tab.getByText('Dark', { exact: true }).click();
    await tab.keyboard.press('Escape');
    // Parts of the program that this test does not know, and what is somebody else's.
    await tab.evaluate(() => {
      for (const storage of [localStorage, sessionStorage]) {
        storage.setItem('rubrica.other', 'Rossini');
        storage.setItem('elsewhere', 'kept');
      }
    });
  }

  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('button', { name: 'Forget everything kept here…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Forget everything kept here?' });
  await expect(dialog).toContainText(
    'your saved views (1), your decisions on pairs of clients, columns, recent filters, theme',
  );
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'View', exact: true })).toBeFocused();
  expect(await keptBy(page)).toHaveLength(7);

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Forget everything kept here…' }).click();
  await dialog.getByRole('button', { name: 'Forget everything' }).click();
  await expect(dialog).toHaveCount(0);
  for (const tab of [page, other]) {
    await expect
      .poll(() => keptBy(tab))
      .toEqual(['local storage: elsewhere=kept', 'session storage: elsewhere=kept']);
    await expect(tab.getByRole('button', { name: 'Custom' })).toBeVisible();
    await expect(tab.locator('html')).toHaveAttribute('data-theme', 'system');
  }
  // Nothing that was held in memory is written again.
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByText('Compact', { exact: true }).click();
  await expect
    .poll(() => keptBy(page))
    .toContain('local storage: rubrica.view={"density":"compact","version":1}');
});

test('what could not be drawn is said in the terminal, without a word of a client', async ({
  page,
  app,
  rubrica,
}) => {
  await app.open('/clients/wethod?q=aurora');
  await app.expectComplete();
  // As the program does where a boundary catches something.
  const status = await page.evaluate(async () => {
    const frame = { function: 'Cell', file: '/assets/index-1.js', line: 1, column: 2 };
    const answer = await fetch('/api/render-errors', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'RangeError', frames: [frame] }),
      keepalive: true,
    });
    return answer.status;
  });
  expect(status).toBe(204);
  await expect
    .poll(rubrica.output)
    .toContain('event=render-error name=RangeError frames="Cell /assets/index-1.js:1:2"');
  expect(rubrica.output()).not.toMatch(/aurora/i);
});
