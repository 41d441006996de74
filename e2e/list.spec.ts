import { expect, test } from './fixtures.ts';

test('the home is the first connected provider, with all its clients', async ({
  page,
  app,
  sandbox,
}) => {
  const clients = await sandbox.wethodClients();
  await page.goto('/');
  await expect(page).toHaveURL('/clients/wethod');
  await app.expectComplete();
  await app.expectCount(clients.length);
  await expect(app.status).toContainText(`${clients.length} clients`);
  await expect(app.status).toContainText('Dates in Europe/Rome');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('wethod clients');
  await expect(page).toHaveTitle(/wethod/);
});

test('names are in the order of the alphabet, numbers in theirs, and absent ones last', async ({
  page,
  app,
  sandbox,
}) => {
  await app.open('/clients/wethod');
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  const known = (await sandbox.wethodClients())
    .map((client) => String(client['corporate_name'] ?? '').trim())
    .filter((name) => name !== '')
    .toSorted(compare);
  const drawn = await app.names();
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn).toEqual(known.slice(0, drawn.length));

  await app.search.fill('lotto bergamo');
  await app.expectCount(2);
  expect(await app.names()).toEqual(['Lotto 2 S.r.l.', 'Lotto 10 S.r.l.']);

  await app.search.fill('');
  await app.table.getByRole('link').first().focus();
  await page.keyboard.press('Control+End');
  await expect.poll(() => app.focused()).toEqual({ client: 'No name', column: 'Updated' });
});

test('the first clients show while the others are on their way, at most six requests at once', async ({
  page,
  app,
  sandbox,
}) => {
  await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 2000, match: { offset: 500 } });
  await page.goto('/clients/wethod');
  await expect(app.table.getByRole('rowheader').first()).toBeVisible();
  await expect(app.status).toContainText('so far');
  await expect(page.getByRole('progressbar', { name: 'Loading clients' })).toBeAttached();
  await app.expectComplete();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const requests = await sandbox.requests('wethod');
  expect(Math.max(...requests.map(({ open }) => open))).toBeLessThanOrEqual(6);
});

test('the address of a client near the top shows the list from its top, however its pages come', async ({
  page,
  app,
  sandbox,
}) => {
  await app.open('/clients/wethod');
  const second = app.table.getByRole('link').nth(1);
  const name = (await second.textContent()) ?? '';
  const address = (await second.getAttribute('href')) ?? '';
  const { id } = await sandbox.put('wethod', { corporate_name: 'AAA Comes Last' });
  await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 1000, match: { offset: 500 } });
  await page.goto(address);
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(app.link(name)).toBeInViewport();
  await app.expectComplete();
  const head = await app.table.getByRole('columnheader', { name: 'Name' }).boundingBox();
  const first = await app.table.locator('[aria-rowindex="2"]').boundingBox();
  expect(first?.y).toBe((head?.y ?? 0) + (head?.height ?? 0));
  await expect(app.link(name)).toBeInViewport();
  await sandbox.remove('wethod', String(id));
});

test('to search, sort or filter at home never asks again', async ({ app, sandbox }) => {
  await app.open('/clients/wethod');
  await sandbox.forgetRequests();
  await app.search.fill('milano');
  await expect(app.status).toContainText(/\d+ of \d+/);
  await app.sortBy('City').click();
  const editor = await app.addFilter('Created');
  await editor.getByRole('radio', { name: 'This year' }).click();
  await expect(app.chip('Created: this year')).toBeVisible();
  expect(await sandbox.requests('wethod')).toEqual([]);
});

test('refresh reads everything again behind what is shown', async ({ app, sandbox }) => {
  await app.open('/clients/wethod');
  const name = 'Aaa Appena Arrivata S.r.l.';
  const { id } = await sandbox.put('wethod', { corporate_name: name });
  await expect(app.link(name)).toHaveCount(0);
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.link(name)).toBeVisible();
  await sandbox.remove('wethod', Number(id));
});

test('a client that comes twice is one, as it was last', async ({ app, sandbox }) => {
  const clients = await sandbox.wethodClients();
  await sandbox.fail({ provider: 'wethod', kind: 'repeat-row', ids: [1], times: 'always' });
  await app.open('/clients/wethod');
  await app.expectCount(clients.length);
  await expect(app.link('Aurora Tessuti S.r.l.')).toHaveCount(1);
});

test('to leave a list ends its requests, at the provider too', async ({ page, app, sandbox }) => {
  await sandbox.fail({
    provider: 'wethod',
    kind: 'slow',
    delayMs: 30_000,
    after: 1,
    times: 'always',
  });
  await page.goto('/clients/wethod');
  await expect(app.table.getByRole('rowheader').first()).toBeVisible();
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await expect(page).toHaveURL('/clients/qonto');
  await expect
    .poll(async () => {
      const requests = await sandbox.requests('wethod');
      return requests.filter(({ aborted, status }) => !aborted && status === null).length;
    })
    .toBe(0);
  const requests = await sandbox.requests('wethod');
  expect(requests.some(({ aborted }) => aborted)).toBe(true);
});

test('a demo says so, until that is dismissed', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const banner = page.getByText('You are looking at sample clients.');
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner).toHaveCount(0);
  await page.reload();
  await app.expectComplete();
  await expect(banner).toHaveCount(0);
});

test('the first rows of a list that is opened second come as soon as they are there', async ({
  page,
  app,
  sandbox,
}) => {
  await app.open('/clients/wethod');
  await sandbox.fail({
    provider: 'qonto',
    kind: 'slow',
    delayMs: 30_000,
    after: 1,
    times: 'always',
  });
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await expect(page.getByRole('grid', { name: 'Qonto clients' })).toHaveAttribute(
    'aria-rowcount',
    '101',
  );
});
