import { expect, test } from './fixtures.ts';

test('each provider has its name, and its count once it is known; both have one mark', async ({
  app,
  sandbox,
}) => {
  const wethod = (await sandbox.wethodClients()).length;
  const qonto = (await sandbox.qontoClients()).length;
  await app.open('/clients/wethod');
  await expect(app.providers.getByRole('link')).toHaveText([/^wethod\d*$/, /^Qonto\d*$/, 'Both']);
  // What is true of both is said once.
  await expect(app.providers.getByText('Demo')).toHaveCount(1);
  await expect(app.providers.getByText('Demo')).toBeVisible();
  await expect(app.providers.getByRole('link', { name: 'wethod' })).toContainText(String(wethod));
  await expect(app.providers.getByRole('link', { name: 'wethod' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.expectComplete();
  await app.expectCount(qonto);
  await expect(app.providers.getByRole('link', { name: 'Qonto' })).toContainText(String(qonto));
  await expect(app.providers.getByRole('link', { name: 'wethod' })).toContainText(String(wethod));
});

test('to switch keeps what the other can answer', async ({ page, app }) => {
  await app.open('/clients/wethod?q=aurora&updated=this:year&country=IT&sort=-updated');
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await expect(page).toHaveURL(
    '/clients/qonto?q=aurora&updated=this:year&country=IT&sort=-updated',
  );
  await app.expectComplete();
  await expect(app.search).toHaveValue('aurora');
  await expect(app.chip('Country: Italy')).toBeVisible();
});

test('what the other cannot answer is carried along, and is there again on the way back', async ({
  page,
  app,
  sandbox,
}) => {
  const path = '/clients/wethod?deleted=only&sort=-externalIdentifiers,name';
  await app.open(path);
  const deleted = await app.table.getAttribute('aria-rowcount');
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.expectComplete();
  await expect(app.chip('Deleted: only (not available in Qonto)')).toBeVisible();
  await app.expectCount((await sandbox.qontoClients()).length);
  await app.providers.getByRole('link', { name: 'wethod' }).click();
  await app.expectComplete();
  await expect(page).toHaveURL(path);
  await expect(app.chip('Deleted: only')).toBeVisible();
  await expect(app.table).toHaveAttribute('aria-rowcount', deleted ?? '');
});

test('a part of a link that a provider cannot answer is marked, and asks nothing', async ({
  page,
  app,
  sandbox,
}) => {
  await app.open('/clients/qonto?deleted=only&q=gemelli');
  await expect(app.chip('Deleted: only (not available in Qonto)')).toBeVisible();
  const named = (await sandbox.qontoClients()).filter(({ name }) => /gemelli/i.test(String(name)));
  await app.expectCount(named.length);
  await app.filters.getByRole('button', { name: 'Remove filter Deleted' }).click();
  await expect(page).toHaveURL('/clients/qonto?q=gemelli');
});

test('an address that is nobody’s says so', async ({ page, noise }) => {
  noise.expect(/^answer: 404 /);
  const answer = await page.goto('/nobody/here/at/all');
  expect(answer?.status()).toBe(404);
});
