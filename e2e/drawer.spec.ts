import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const AURORA = 'Aurora Tessuti S.r.l.';

test('opens beside the table, with an address of its own; Escape closes it and returns the focus', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?country=IT');
  await app.search.fill('aurora tessuti');
  await app.link(AURORA).click();
  await expect(page).toHaveURL('/clients/wethod/1?q=aurora+tessuti&country=IT');
  await expect(page).toHaveTitle(/Aurora Tessuti S\.r\.l\..*wethod/);
  await expect(app.row(AURORA)).toHaveAttribute('aria-current', 'true');
  await expect(app.row(AURORA)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(app.drawer).toHaveCount(0);
  await expect(page).toHaveURL('/clients/wethod?q=aurora+tessuti&country=IT');
  await expect(app.link(AURORA)).toBeFocused();
});

test('shows everything wethod knows of a client', async ({ page, app, sandbox }) => {
  const aurora = (await sandbox.wethodClients()).find(({ id }) => id === 1);
  await app.open('/clients/wethod/1');
  const { drawer } = app;
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(AURORA);
  await expect(drawer).toContainText('AURORA TESSUTI SOCIETÀ A RESPONSABILITÀ LIMITATA');
  await expect(drawer.getByRole('link', { name: 'info@aurora-tessuti.example' })).toHaveAttribute(
    'href',
    'mailto:info@aurora-tessuti.example',
  );
  await expect(drawer.getByRole('link', { name: '+39 02 5550 1234' })).toHaveAttribute(
    'href',
    'tel:+390255501234',
  );
  await expect(drawer.getByRole('region', { name: 'Addresses' })).toContainText(
    "Via dell'Industria, 7",
  );
  const tax = drawer.getByRole('region', { name: 'Tax and e-invoicing' });
  for (const text of [String(aurora?.['vat']), 'M5UXCR1', 'MI-1234567']) {
    await expect(tax).toContainText(text);
  }
  await expect(drawer.getByRole('region', { name: 'Billing terms' })).toContainText(
    '60 gg d.f.f.m.',
  );
  const identifiers = drawer.getByRole('region', { name: 'External identifiers' });
  await expect(identifiers.getByRole('row')).toHaveCount(5);
  await expect(identifiers.getByRole('row').filter({ hasText: 'SAP' })).toContainText('0000012345');
  await expect(identifiers.getByRole('row').filter({ hasText: 'SAP' })).toContainText('3 Feb 2025');
  await expect(drawer.getByRole('region', { name: 'Notes' })).toContainText(
    "Fatture entro il 25 del mese.\n\nReferente: Letizia Dell'Acqua",
    { useInnerText: true },
  );
  await drawer.getByText('Raw record').click();
  await expect(drawer).toContainText('"payment_condition": "60 gg d.f.f.m."');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('shows what only Qonto says, and every address once with its roles', async ({
  app,
  sandbox,
}) => {
  const clients = await sandbox.qontoClients();
  const idOf = (name: string) => String(clients.find((client) => client['name'] === name)?.['id']);
  const addresses = app.drawer.getByRole('region', { name: 'Addresses' });

  await app.open(`/clients/qonto/${idOf('Aurora Tessuti SRL')}`);
  await expect(addresses).toContainText('Billing');
  await expect(addresses).toContainText('Strada Provinciale 12, 44/B');
  await expect(app.drawer.getByRole('region', { name: 'Only in Qonto' })).toContainText(
    'Can receive e-invoices',
  );

  await app.open(`/clients/qonto/${idOf('Consegna Uguale S.r.l.')}`);
  await expect(addresses.getByText('Billing and delivery')).toBeVisible();
  await expect(addresses.getByText("Via dell'Industria, 7")).toHaveCount(1);

  await app.open(`/clients/qonto/${idOf('Senza Indirizzo S.a.s.')}`);
  await expect(addresses).toContainText('Missing');
});

test('links only what is safely a link', async ({ app }) => {
  await app.open('/clients/wethod/6');
  await expect(app.drawer).toContainText('javascript:alert(document.domain)');
  await expect(app.drawer.locator('a[href^="javascript" i]')).toHaveCount(0);
  await expect(app.drawer.getByRole('link', { name: /alert/ })).toHaveCount(0);
  await app.open('/clients/wethod/7');
  await expect(
    app.drawer.getByRole('link', { name: /dominio-nudo\.example\/chi-siamo/ }),
  ).toHaveAttribute('href', 'https://www.dominio-nudo.example/chi-siamo');
  await app.open('/clients/wethod/27');
  await expect(app.drawer).toContainText('ftp://files.example/profilo');
  await expect(app.drawer.locator('a[href^="ftp" i], a[href^="data" i]')).toHaveCount(0);
});

test('copies, and says that it did', async ({ page, app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('/clients/wethod/8');
  const copy = app.drawer.getByRole('button', { name: 'Copy SAP identifier' });
  await copy.click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('0000000042');
  await expect(copy).toHaveAttribute('title', 'Copied SAP identifier');
  await expect(
    page.getByRole('status').filter({ hasText: 'Copied SAP identifier' }),
  ).toBeAttached();
});

test('goes along with the arrows in the table, and scrolls with those inside', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?q=lotto+bergamo');
  await app.link('Lotto 2 S.r.l.').click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('Lotto 2 S.r.l.');
  const before = await page.evaluate(() => history.length);
  await app.link('Lotto 2 S.r.l.').focus();
  await page.keyboard.press('ArrowDown');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('Lotto 10 S.r.l.');
  await expect(app.link('Lotto 10 S.r.l.')).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await app.drawer.focus();
  await page.keyboard.press('ArrowUp');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('Lotto 10 S.r.l.');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/clients/wethod?q=lotto+bergamo');
});

test('a link to a client that is not loaded yet asks for that one', async ({
  page,
  app,
  sandbox,
}) => {
  const client = (await sandbox.wethodClients()).find(({ id }) => id === 300);
  await sandbox.fail({
    provider: 'wethod',
    kind: 'slow',
    // Longer than the name is waited for.
    delayMs: 60_000,
    match: { path: '/api/clients' },
  });
  await page.goto('/clients/wethod/300');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(
    String(client?.['corporate_name']),
  );
  await expect(app.status).toContainText('Waiting for wethod');
});

test('a client that is not known says so', async ({ page, app, noise }) => {
  noise.expect(/^answer: 404 /);
  await app.open('/clients/wethod/99999999');
  await expect(app.drawer).toContainText('wethod has no client with this ID');
  await app.drawer.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL('/clients/wethod');
});

test('a deleted client says so, and since when', async ({ app }) => {
  await app.open('/clients/wethod/22?deleted=include');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(
    'Chiusa Per Sempre S.r.l.',
  );
  await expect(app.drawer).toContainText(/Deleted \d+ \w+ \d{4}/);
});

test('a client without anything is still whole', async ({ app }) => {
  await app.open('/clients/wethod/10');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('No name');
  await expect(app.drawer).toContainText('No external identifier');
});

test('a client that has to wait counts the wait down, and comes by itself', async ({
  app,
  page,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 429 \/api\/providers\/wethod\/clients\/1$/);
  // The list is slow, so that the client is asked for by itself.
  await sandbox.fail(
    { provider: 'wethod', kind: 'slow', delayMs: 6000, match: { path: '/api/clients' } },
    { provider: 'wethod', kind: 'rate-limit', waitSeconds: 2, match: { path: '/api/clients/1' } },
  );
  await page.goto('/clients/wethod/1');
  await expect(app.drawer).toContainText('Retrying in');
  await expect(app.drawer).toContainText('Aurora Tessuti');
});

test('a client that is deleted while it is open is said to be gone, once the list knows', async ({
  app,
  page,
  sandbox,
  noise,
}) => {
  const { id } = await sandbox.put('qonto', { name: 'Not For Long', kind: 'company' });
  noise.expect(new RegExp(`^answer: 404 /api/providers/qonto/clients/${String(id)}$`));
  // The list is slow, so that the client is asked for by itself.
  await sandbox.fail({
    provider: 'qonto',
    kind: 'slow',
    delayMs: 1500,
    times: 5,
    match: { path: '/v2/clients' },
  });
  await page.goto(`/clients/qonto/${String(id)}`);
  await expect(app.drawer).toContainText('Not For Long');
  await app.expectComplete();
  await sandbox.remove('qonto', String(id));
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.drawer).toContainText('Qonto has no client with this ID');
});

test('a client that is open already is no further step in the history', async ({ app, page }) => {
  await app.open('/clients/wethod');
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect(page).toHaveURL('/clients/wethod/1');
  await app.link('Aurora Tessuti S.r.l.').click();
  await page.goBack();
  await expect(page).toHaveURL('/clients/wethod');
});

const heading = (app: { readonly drawer: Locator }) =>
  app.drawer.getByRole('heading', { level: 2 });

test('leads to the client before and after in the order of the list, as one step of the history', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?q=lotto+bergamo&sort=-name');
  const names = await app.names();
  await app.link(names[0] ?? '').click();
  const previous = app.drawer.getByRole('button', { name: 'Previous client' });
  const next = app.drawer.getByRole('button', { name: 'Next client' });
  await expect(previous).toBeDisabled();
  const before = await page.evaluate(() => history.length);
  for (const name of names.slice(1)) {
    await next.click();
    await expect(heading(app)).toHaveText(name);
    await expect(app.row(name)).toHaveAttribute('aria-current', 'true');
    await expect(app.row(name)).toBeInViewport();
  }
  await expect(next).toBeDisabled();
  await expect(next).toBeFocused();
  await previous.press('Enter');
  await expect(heading(app)).toHaveText(names.at(-2) ?? '');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await expectAccessible(page);
});

test('the next client of one that answers no longer is what stood after it', async ({ app }) => {
  await app.open('/clients/wethod?q=lotto+bergamo');
  const names = await app.names();
  const [first = '', second = ''] = names;
  await app.link(first).click();
  await expect(heading(app)).toHaveText(first);
  // The first one leaves the list.
  await app.search.fill(second.replace('S.r.l.', 'bergamo'));
  await expect(app.row(first)).toHaveCount(0);
  await app.drawer.getByRole('button', { name: 'Next client' }).click();
  await expect(heading(app)).toHaveText(second);
});

test('is copied whole, and so is its address', async ({ page, app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('/clients/wethod/1?country=IT');
  await app.drawer.getByRole('button', { name: 'Copy all' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied all' })).toBeAttached();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { text: await (await item?.getType('text/plain'))?.text(), types: item?.types };
  });
  expect(copied.text).toMatch(/^Aurora Tessuti S\.r\.l\.\nwethod client\n\n/);
  for (const line of [
    'Email: info@aurora-tessuti.example',
    'SDI code: M5UXCR1',
    'SAP: 0000012345 (Created 3 Feb 2025',
    'ID: 1',
  ]) {
    expect(copied.text).toContain(line);
  }
  expect(copied.types).toContain('text/html');
  await app.drawer.getByRole('button', { name: 'Copy link' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(new URL('/clients/wethod/1?country=IT', page.url()).href);
});

test('says what a client lacks, and folds what only programs know it by', async ({ app }) => {
  await app.open('/clients/wethod/10');
  await expect(app.drawer.getByRole('region', { name: 'Tax and e-invoicing' })).toContainText(
    'VAT number or tax IDMissing',
  );
  await expect(app.drawer.getByRole('region', { name: 'Contacts' })).toContainText('EmailMissing');
  await expect(app.drawer.getByText('ID', { exact: true })).toHaveCount(0);
  await app.drawer.getByText('Technical', { exact: true }).click();
  await expect(app.drawer).toContainText('ID10');
  // Of a deleted one nobody needs anything.
  await app.open('/clients/wethod/22?deleted=include');
  await expect(heading(app)).toHaveText('Chiusa Per Sempre S.r.l.');
  await expect(app.drawer.getByText('Missing')).toHaveCount(0);
});

test('has its actions at a size for a thumb on a phone, and says which client came', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/clients/wethod/1?q=tessuti');
  const drawer = page.getByRole('main').filter({ hasText: 'Aurora Tessuti' });
  for (const name of ['Previous client', 'Next client', 'Copy all', 'Print', 'Close']) {
    const box = await drawer.getByRole('button', { name, exact: true }).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});
