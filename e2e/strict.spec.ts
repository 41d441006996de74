import { expect, Servers, test as base, type WorkerFixtures } from './fixtures.ts';
import { startRubrica } from './rubrica.ts';
import { copyStrictProgram } from './strict-build.ts';

/** Whatever React complains of fails a test, as all that the console says. */
const test = base.extend<object, WorkerFixtures>({
  servers: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const copy = copyStrictProgram();
      try {
        const servers = new Servers(() => startRubrica({ root: copy.root }));
        await provide(servers);
        await servers.stop();
      } finally {
        copy.remove();
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test('React draws everything twice here', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const scripts = await page
    .locator('script[type=module]')
    .evaluateAll((all) =>
      Promise.all(
        all.map(async (script) => (await fetch((script as HTMLScriptElement).src)).text()),
      ),
    );
  expect(scripts.join('')).toContain('StrictMode');
  expect(scripts.join('')).toContain('react-dom-client.development');
});

test('the list is the same list: scrolled, sorted, searched, by pointer and by keys', async ({
  page,
  app,
  sandbox,
}) => {
  const clients = await sandbox.wethodClients();
  await app.open('/clients/wethod');
  await app.expectCount(clients.length);
  await app.table.getByRole('link').first().hover();
  const orders = new Set<string>();
  for (const delta of [400, 900, 3000, -500, -1200, 8000, -10_000]) {
    await page.mouse.wheel(0, delta);
    const indexes = async () => (await app.drawn()).rows.map(({ index }) => index);
    await expect.poll(async () => (await indexes()).length).toBeGreaterThan(10);
    const drawn = await indexes();
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    expect(new Set(drawn).size).toBe(drawn.length);
    orders.add(drawn.join());
  }
  expect(orders.size).toBeGreaterThan(3);
  await app.sortBy('City').click();
  await app.search.fill('lotto bergamo');
  await app.expectCount(2);
  await app.search.fill('');
  await app.expectCount(clients.length);
  await app.table.getByRole('link').first().focus();
  const moves = ['ArrowDown', 'PageDown', 'End', 'Control+End', 'Control+Home', 'ArrowRight'];
  for (const key of [...moves, 'ArrowDown', 'Enter', 'ArrowDown']) await page.keyboard.press(key);
  const open = app.table.locator('tr[aria-current=true] a');
  await expect(open).toBeFocused();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(
    (await open.textContent()) ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(app.drawer).toHaveCount(0);
});

test('filters, providers, a refresh and a failure are as they are', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 502 /);
  await app.open('/clients/wethod');
  const editor = await app.addFilter('Updated');
  await editor.getByRole('radio', { name: 'This year' }).click();
  await expect(app.chip('Updated: this year')).toBeVisible();
  const deleted = await app.addFilter('Deleted');
  await deleted.getByLabel('Show deleted clients too').check();
  await page.keyboard.press('Escape');
  const country = await app.addFilter('Country');
  await country.getByLabel('Italy').check();
  await page.keyboard.press('Escape');
  await app.filters.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/clients/wethod');
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.expectComplete();
  await page.goBack();
  await page.goBack();
  await expect(app.chip('Country: Italy')).toBeVisible();
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await app.expectComplete();
  await sandbox.fail({ provider: 'wethod', kind: 'status', status: 500, times: 'always' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
});

test('what came since is marked once, and what is opened is seen', async ({ app, sandbox }) => {
  await app.open('/clients/wethod');
  const { id } = await sandbox.put('wethod', { corporate_name: 'AAA Nuova' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.status).toContainText('1 client new or changed');
  await app.link('AAA Nuova').click();
  await expect(app.status).not.toContainText('new or changed');
  await sandbox.remove('wethod', Number(id));
});
