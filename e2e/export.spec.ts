import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { csvOf, downloaded, openExport, sheetsOf, shownCells } from './downloaded.ts';
import { expect, test } from './fixtures.ts';
import type { Row } from './sandbox.ts';
import { withoutPart } from './without-part.ts';

const download = (dialog: Locator) => dialog.getByRole('button', { name: 'Download' });

/** As clocks in Rome show it, by a form of dates that programs write. */
const inRome = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const wallTime = (date: unknown): string =>
  date instanceof Date
    ? new Date(date.getTime() + 1).toISOString().slice(0, 19).replace('T', ' ')
    : '';

/** Holds a page of Qonto's, which says how many there are: the list is on its way until it is released. */
async function heldPage(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/api\/providers\/qonto\/.*page=4\b/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test.describe('an Excel file', () => {
  test('has what is on screen, in its order, with codes as texts and dates as dates', async ({
    page,
    app,
    sandbox,
  }) => {
    const clients = await sandbox.wethodClients();
    await app.open('/clients/wethod');
    const shown = await shownCells(app, 5);
    const dialog = await openExport(app);
    const file = await downloaded(page, () => download(dialog).click());
    expect(file.name).toMatch(/^wethod-clients-\d{4}-\d\d-\d\d\.xlsx$/);
    await expect(dialog).toContainText(`${clients.length} rows written to ${file.name}`);
    await expectAccessible(page);

    const { head, rows, about } = await sheetsOf(file);
    expect(head).toEqual([
      'Name',
      'VAT number',
      'Email',
      'City',
      'Country',
      'External IDs',
      'Created',
      'Updated',
    ]);
    expect(rows).toHaveLength(clients.length);
    expect(rows.slice(0, shown.length).map((row) => row.slice(0, 5))).toEqual(shown);
    const created = clients.map((client) =>
      inRome.format(Date.parse(String(client['created_at']))),
    );
    expect(rows.map((row) => wallTime(row[6])).toSorted()).toEqual(created.toSorted());
    expect(Object.fromEntries(about)).toMatchObject({
      System: 'wethod',
      Filters: 'Deleted: hidden',
      'Dates in': 'Europe/Rome',
      'Number of clients': String(clients.length),
      'Number of rows': String(clients.length),
      'Made with': 'Rubrica',
    });
    expect(about.get('State of the list')).toMatch(/^complete as of .+:\d\d:\d\d/);
  });

  test('of French clients is six clicks away', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Country');
    await editor.getByLabel('France').check();
    await page.keyboard.press('Escape');
    const dialog = await openExport(app);
    const file = await downloaded(page, () => download(dialog).click());
    const { head, rows, about } = await sheetsOf(file);
    expect(about.get('Filters')).toBe('Country: France\nDeleted: hidden');
    await app.expectCount(rows.length);
    const country = head.indexOf('Country');
    expect(new Set(rows.map((row) => row[country]))).toEqual(new Set(['France']));
    expect(head).toEqual(expect.arrayContaining(['VAT number', 'City']));
  });

  test('of all clients has deleted ones too, and says which they are', async ({
    page,
    app,
    sandbox,
  }) => {
    const all = await sandbox.wethodClients('include');
    await app.open('/clients/wethod?q=aurora');
    const dialog = await openExport(app);
    await dialog.getByText(`All · ${all.length}`).click();
    const { head, rows, about } = await sheetsOf(
      await downloaded(page, () => download(dialog).click()),
    );
    expect(rows).toHaveLength(all.length);
    const deleted = rows.filter((row) => row[head.indexOf('Deleted')] instanceof Date);
    expect(deleted).toHaveLength(all.filter((client) => client['deleted_at'] !== null).length);
    expect(about.has('Filters')).toBe(false);
  });

  test('has all fields, byte for byte as the provider sent them', async ({
    page,
    app,
    sandbox,
  }) => {
    const clients = await sandbox.wethodClients();
    await app.open('/clients/wethod');
    const dialog = await openExport(app);
    await dialog.getByText('All fields').click();
    const { head, rows } = await sheetsOf(await downloaded(page, () => download(dialog).click()));
    expect(head.length).toBeGreaterThan(20);
    const valuesOf = (heading: string) =>
      rows
        .map((row) => row[head.indexOf(heading)])
        .filter((value) => value !== null)
        .toSorted();
    const sent = (key: string) =>
      clients.flatMap((client) => String(client[key] ?? '').trim() || []).toSorted();
    expect(valuesOf('VAT number')).toEqual(sent('vat'));
    expect(valuesOf('Registration number')).toEqual(sent('company_registration_number'));
    expect(valuesOf('VAT number').some((value) => String(value).startsWith('0'))).toBe(true);
  });

  test('with a row for each external ID repeats the client', async ({ page, app, sandbox }) => {
    const identifiers = (client: Row) => (client['external_identifiers'] ?? []) as readonly Row[];
    const clients = await sandbox.wethodClients();
    await app.open('/clients/wethod');
    const dialog = await openExport(app);
    await dialog.getByText('External ID', { exact: true }).click();
    const { head, rows } = await sheetsOf(await downloaded(page, () => download(dialog).click()));
    expect(head.slice(-4)).toEqual([
      'External ID type',
      'External ID',
      'External ID created',
      'External ID updated',
    ]);
    const expected = clients.reduce(
      (sum, client) => sum + Math.max(1, identifiers(client).length),
      0,
    );
    expect(rows).toHaveLength(expected);
    await expect(dialog).toContainText(/rows written to/);
    const values = rows.map((row) => row.at(-3)).filter((value) => value !== null);
    expect(values.toSorted()).toEqual(
      clients
        .flatMap((client) => identifiers(client).map((each) => String(each['external_id']).trim()))
        .toSorted(),
    );
  });
});

test.describe('a CSV', () => {
  test('for a program has values as they are', async ({ page, app, sandbox }) => {
    const clients = await sandbox.qontoClients();
    await app.open('/clients/qonto');
    const dialog = await openExport(app);
    // Qonto has no external identifiers: there is nothing to choose.
    await expect(dialog.getByText('One row for each')).toHaveCount(0);
    await dialog.getByLabel('CSV for a program').check();
    const file = await downloaded(page, () => download(dialog).click());
    expect(file.name).toMatch(/^qonto-clients-.+\.csv$/);
    expect(file.bytes[0]).not.toBe(0xef);
    const [head = [], ...rows] = csvOf(file, ',');
    expect(head).toEqual([
      'id',
      'name',
      'kind',
      'vatNumber',
      'email',
      'city',
      'country',
      'created',
      'updated',
    ]);
    expect(rows.map(([id]) => id).toSorted()).toEqual(
      clients.map((client) => client['id']).toSorted(),
    );
    const byId = new Map(clients.map((client) => [client['id'], client]));
    for (const [id, , kind, , , , , created] of rows) {
      expect(kind).toBe(byId.get(id)?.['type'] ?? '');
      expect(Date.parse(created ?? '')).toBe(Date.parse(String(byId.get(id)?.['created_at'])));
    }
  });

  test('for a spreadsheet has nothing that would be calculated', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const dialog = await openExport(app);
    await dialog.getByText('All fields').click();
    await dialog.getByLabel('CSV for a spreadsheet').check();
    const file = await downloaded(page, () => download(dialog).click());
    expect(Buffer.from(file.bytes.slice(0, 3)).toString('hex')).toBe('efbbbf');
    const [head = [], ...rows] = csvOf(file, ',');
    await app.expectCount(rows.length);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@|＝＋－＠]/.test(cell))).toEqual([]);
    const created = head.indexOf('Created');
    for (const row of rows) expect(row[created]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  test('has a semicolon between cells with Italian formats, as spreadsheets there expect', async ({
    page,
    app,
  }) => {
    await page.addInitScript(() => {
      localStorage.setItem('rubrica.view', JSON.stringify({ formats: 'it-IT' }));
    });
    await app.open('/clients/wethod?q=aurora');
    const dialog = await openExport(app);
    await dialog.getByLabel('CSV for a spreadsheet').check();
    const [head = []] = csvOf(await downloaded(page, () => download(dialog).click()), ';');
    expect(head.slice(0, 2)).toEqual(['Name', 'VAT number']);
  });
});

test.describe('while the list is on its way', () => {
  test('an export waits until all are here, also once its dialog is closed', async ({
    page,
    app,
    sandbox,
  }) => {
    const clients = await sandbox.qontoClients();
    const release = await heldPage(page);
    await page.goto('/clients/qonto');
    const dialog = await openExport(app);
    await expect(dialog.getByLabel('Wait until all 480 are loaded')).toBeChecked();
    const file = await downloaded(page, async () => {
      await download(dialog).click();
      await expect(dialog).toContainText('Waiting for all clients');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Export: 0 %' })).toBeVisible();
      release();
    });
    expect(file.name).toMatch(/-\d\d\.xlsx$/);
    const { rows, about } = await sheetsOf(file);
    expect(rows).toHaveLength(clients.length);
    expect(about.get('State of the list')).toMatch(/^complete as of|480 loaded, checking$/);
    // Opened again, it says what was written.
    await expect(
      page.getByRole('status').filter({ hasText: `${clients.length} rows written to` }),
    ).toBeAttached();
    await expect(await openExport(app)).toContainText(
      `${clients.length} rows written to ${file.name}`,
    );
  });

  test('a part can be exported, which says so in its name and on its sheet', async ({
    page,
    app,
  }) => {
    const release = await heldPage(page);
    await page.goto('/clients/qonto');
    const dialog = await openExport(app);
    await dialog.getByLabel(/^Export the [\d,]+ that are loaded$/).check();
    const file = await downloaded(page, () => download(dialog).click());
    expect(file.name).toMatch(/^qonto-clients-\d{4}-\d\d-\d\d-\d+-of-480\.xlsx$/);
    const { rows, about } = await sheetsOf(file);
    expect(about.get('State of the list')).toMatch(/^Incomplete: \d+ of 480 clients were loaded/);
    await expect(dialog).toContainText(`${rows.length} rows written`);
    expect(rows.length).toBeLessThan(480);
    release();
    await app.expectComplete();
  });

  test('waiting can be cancelled, and nothing is saved', async ({ page, app }) => {
    const release = await heldPage(page);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await page.goto('/clients/qonto');
    const dialog = await openExport(app);
    await download(dialog).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(download(dialog)).toBeFocused();
    release();
    await app.expectComplete();
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
    expect(downloads).toBe(0);
  });
});

test('a worker that cannot start is said, and the list is as it was', async ({
  page,
  app,
  noise,
}) => {
  noise.expect(/^answer: 404 \/assets\/export-worker-/, /^failed: .* \/assets\/export-worker-/);
  await withoutPart(/export-worker-/, async (url) => {
    await app.open(`${url}/clients/wethod?q=aurora`);
    const dialog = await openExport(app);
    await download(dialog).click();
    await expect(dialog.getByRole('alert')).toContainText('The export could not start.');
    await expectAccessible(page);
    await expect(app.link('Aurora Tessuti S.r.l.')).toBeVisible();
    // It can be tried again.
    await download(dialog).click();
    await expect(dialog.getByRole('alert')).toContainText('The export could not start.');
    await page.keyboard.press('Escape');
    await expect(app.search).toHaveValue('aurora');
  });
});

test('the keyboard alone is enough, and the focus is never lost', async ({ page, app }) => {
  await app.open('/clients/wethod?q=aurora');
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export clients' });
  await expect(dialog.getByRole('radio', { name: /^This view/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'All fields' })).toBeChecked();
  const file = await downloaded(page, () => page.keyboard.press('Enter'));
  expect((await sheetsOf(file)).head.length).toBeGreaterThan(20);
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('what was chosen last is chosen again, and can be saved again', async ({ page, app }) => {
  await app.open('/clients/wethod?q=aurora');
  const dialog = await openExport(app);
  await dialog.getByLabel('CSV for a program').check();
  const first = await downloaded(page, () => download(dialog).click());
  const second = await downloaded(page, () =>
    dialog.getByRole('link', { name: 'Save again' }).click(),
  );
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  await dialog.getByRole('button', { name: 'Export another' }).click();
  await expect(download(dialog)).toBeFocused();
  await page.reload();
  await app.expectComplete();
  await expect((await openExport(app)).getByLabel('CSV for a program')).toBeChecked();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('it comes up from the bottom, whole', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const dialog = await openExport(app);
    await expect(download(dialog)).toBeInViewport({ ratio: 1 });
    const { rows } = await sheetsOf(await downloaded(page, () => download(dialog).tap()));
    await expect(dialog).toContainText(`${rows.length} rows written`);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close' }).tap();
    await expect(dialog).toHaveCount(0);
  });
});

test('no client to export is said', async ({ app }) => {
  await app.open('/clients/wethod?q=nobodyhasthis');
  const dialog = await openExport(app);
  await expect(dialog).toContainText('There is no client to export.');
  await expect(download(dialog)).toBeDisabled();
});
