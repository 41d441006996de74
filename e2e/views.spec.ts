import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const KEY = 'rubrica.views';

/** The button with the name of the view that is shown. */
const button = (page: Page, name: string | RegExp): Locator =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .and(page.getByTitle('Saved views'));

const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'Saved views' });
const organising = (page: Page): Locator => page.getByRole('dialog', { name: 'Organise views' });
const link = (page: Page, name: string): Locator =>
  panel(page).getByRole('link', { name: new RegExp(`^${name} `) });

async function saveAs(page: Page, name: string, from: string | RegExp = 'Custom'): Promise<void> {
  await button(page, from).click();
  await panel(page).getByRole('button', { name: 'Save as new…' }).click();
  await page.getByLabel('Name of the view').fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(button(page, name)).toBeVisible();
}

async function organise(page: Page, from: string | RegExp): Promise<Locator> {
  await button(page, from).click();
  await panel(page).getByRole('button', { name: 'Organise views…' }).click();
  return organising(page);
}

const rowsIn = (dialog: Locator) => dialog.getByRole('row');

/** Views as another visit has left them. */
async function leave(page: Page, stored: unknown): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (sessionStorage.getItem('left') === null) localStorage.setItem(key, text);
      sessionStorage.setItem('left', '');
    },
    [KEY, typeof stored === 'string' ? stored : JSON.stringify(stored)] as const,
  );
}

const view = (id: string, name: string, search: string, scope = 'wethod') => ({
  id,
  name,
  scope,
  search,
});

const storedIn = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

test('built-in views are links, each with how many clients its list has', async ({
  page,
  app,
  sandbox,
}) => {
  const rows = await sandbox.wethodClients();
  const lacking = (...fields: string[]) =>
    rows.filter((row) =>
      fields.every((field) => `${(row[field] as string | null) ?? ''}`.trim() === ''),
    ).length;
  const places = ['street', 'zip_code', 'town', 'country'];
  const expected = [
    ['Changed this week', '?updated=this:week', null],
    ['New this month', '?created=this:month', null],
    ['Deleted', '?deleted=only', (await sandbox.wethodClients('only')).length],
    ['Without VAT number', '?vat.empty=yes', lacking('vat')],
    ['Without address', '?addresses.empty=yes', lacking(...places)],
    [
      'Without SDI code and PEC',
      '?certifiedEmail.empty=yes&sdiCode.empty=yes',
      lacking('sdi_code', 'pec'),
    ],
    ['All clients', '', rows.length],
  ] as const;
  await app.open('/clients/wethod');
  let before: string = 'All clients';
  for (const [name, search, count] of expected) {
    await button(page, before).click();
    await expect(link(page, name)).toHaveAccessibleName(/ [\d,]+ clients?$/);
    const said = (await link(page, name).locator('.sr-only').last().textContent()) ?? '';
    const clients = Number(said.replace(/\D/g, ''));
    if (count !== null) expect(clients, name).toBe(count);
    await link(page, name).click();
    await expect(panel(page)).toHaveCount(0);
    await expect(page).toHaveURL(`/clients/wethod${search}`);
    await app.expectCount(clients);
    before = name;
  }
  await page.goBack();
  await expect(button(page, 'Without SDI code and PEC')).toBeVisible();

  // Qonto keeps no deleted clients.
  await app.open('/clients/qonto');
  await button(page, 'All clients').click();
  await expect(link(page, 'Without address')).toBeVisible();
  await expect(link(page, 'Deleted')).toHaveCount(0);
});

test('numbers follow the list, and are not said while it is on its way', async ({
  page,
  app,
  sandbox,
}) => {
  await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 1500, match: { offset: 100 } });
  await page.goto('/clients/wethod');
  await button(page, 'All clients').click();
  await expect(link(page, 'All clients')).toContainText('…');
  await expect(link(page, 'All clients')).toHaveAccessibleName(/not counted yet/);
  await app.expectComplete();
  const live = (await sandbox.wethodClients()).length;
  await expect(link(page, 'All clients')).toHaveAccessibleName(`All clients ${live} clients`);
  await page.keyboard.press('Escape');
  const { id } = await sandbox.put('wethod', { corporate_name: 'Appena Arrivata' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await button(page, 'All clients').click();
  await expect(link(page, 'All clients')).toHaveAccessibleName(`All clients ${live + 1} clients`);
  await sandbox.remove('wethod', Number(id));
});

test('a view is kept and sent in four clicks, and its link shows the same elsewhere', async ({
  page,
  app,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('/clients/wethod?country=IT&q=milano');
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  await click(button(page, 'Custom'));
  await click(panel(page).getByRole('button', { name: 'Save as new…' }));
  await expect(page.getByLabel('Name of the view')).toHaveValue('Search: milano, Country: Italy');
  await page.getByLabel('Name of the view').fill('Milanesi');
  await click(page.getByRole('button', { name: 'Save', exact: true }));
  await expect(panel(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
  await click(panel(page).getByRole('button', { name: 'Copy link' }));
  await expect(panel(page).getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(4);

  const sent = await page.evaluate(() => navigator.clipboard.readText());
  expect(sent).toBe(`${baseURL}/clients/wethod?q=milano&country=IT`);
  const rows = await app.table.getAttribute('aria-rowcount');
  const other = await (await browser.newContext()).newPage();
  await other.goto(sent);
  await expect(other.getByRole('main').getByRole('grid')).toHaveAttribute(
    'aria-rowcount',
    rows ?? '',
  );
  await expect(button(other, 'Custom')).toBeVisible();
  await other.context().close();

  await page.reload();
  await expect(button(page, 'Milanesi')).toBeVisible();
});

test('a view that was changed says so, and is saved or reverted', async ({ page, app }) => {
  await app.open('/clients/wethod?country=IT');
  await saveAs(page, 'Italians');
  await app.search.fill('milano');
  await expect(button(page, 'Italians changed')).toBeVisible();
  // A reload and a step back know where it came from.
  await expect(page).toHaveURL('/clients/wethod?q=milano&country=IT');
  await page.reload();
  await button(page, 'Italians changed').click();
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Revert' }).click();
  await expect(page).toHaveURL('/clients/wethod?country=IT');
  await expect(button(page, /^Italians$/)).toBeVisible();
  await page.goBack();
  await button(page, 'Italians changed').click();
  await panel(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel(page).getByRole('button', { name: 'Revert' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(button(page, /^Italians$/)).toBeVisible();
  await button(page, 'Italians').click();
  await link(page, 'All clients').click();
  await button(page, 'All clients').click();
  await link(page, 'Italians').click();
  await expect(page).toHaveURL('/clients/wethod?q=milano&country=IT');

  // A link is nobody's change, and a built-in view cannot be changed.
  await app.open('/clients/wethod?q=roma');
  await expect(button(page, 'Custom')).toBeVisible();
  await button(page, 'Custom').click();
  await link(page, 'All clients').click();
  await app.search.fill('torino');
  await expect(button(page, 'Custom')).toBeVisible();
});

test('views are renamed, deleted and brought back, with a word for those who listen', async ({
  page,
  app,
}) => {
  await leave(page, {
    version: 1,
    views: [view('a', 'Ada', 'q=a'), view('b', 'Same', 'q=b'), view('c', 'Same', 'q=c')],
  });
  await app.open('/clients/wethod?q=b');
  // Two may have one name: the one that is shown is marked.
  await button(page, 'Same').click();
  await expect(link(page, 'Same')).toHaveCount(2);
  await expect(panel(page).locator('[aria-current=page]')).toHaveAttribute(
    'href',
    '/clients/wethod?q=b',
  );
  await expect(panel(page).locator('[aria-current=page]')).toBeFocused();
  await page.keyboard.press('Escape');

  const dialog = await organise(page, 'Same');
  await dialog.getByRole('button', { name: 'Rename Ada' }).click();
  await page.getByLabel('Name of the view').fill('<b>Àda</b> & “co”');
  await page.keyboard.press('Enter');
  await expect(rowsIn(dialog).first()).toContainText('<b>Àda</b> & “co”');

  await dialog.getByRole('button', { name: 'Delete Same' }).first().click();
  await expect(rowsIn(dialog)).toHaveCount(2);
  await expect(page.getByRole('status').getByText('“Same” deleted')).toBeAttached();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await expect(button(page, 'Custom')).toBeAttached();
  // Somebody who closes the panel first can still bring it back.
  await page.keyboard.press('Escape');
  await button(page, 'Custom').click();
  await expect(panel(page)).toContainText('“Same” deleted');
  await panel(page).getByRole('button', { name: 'Organise views…' }).click();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(rowsIn(dialog)).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect
    .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)))
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Same')).toBeFocused();
  const stored = JSON.parse((await storedIn(page)) ?? '') as { views: { id: string }[] };
  expect(stored.views.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('views are put in order by dragging, and by keys', async ({ page, app }) => {
  const names = ['One', 'Two', 'Three'];
  await leave(page, { version: 1, views: names.map((name) => view(name, name, `q=${name}`)) });
  await app.open('/clients/wethod');
  const dialog = await organise(page, 'All clients');
  const order = () => rowsIn(dialog).locator('bdi').allTextContents();
  await expect(rowsIn(dialog)).toHaveCount(3);
  const last = await dialog.getByRole('button', { name: 'Move Three', exact: true }).boundingBox();
  const first = await rowsIn(dialog).first().boundingBox();
  if (last === null || first === null) throw new Error('The rows are not drawn.');
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2);
  await page.mouse.down();
  await page.mouse.move(first.x + 60, first.y + 12, { steps: 5 });
  await page.mouse.move(first.x + 60, first.y + 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(order).toEqual(['Three', 'One', 'Two']);

  await dialog.getByRole('button', { name: 'Move Three', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(order).not.toEqual(['Three', 'One', 'Two']);
  const moved = await order();
  await page.keyboard.press('Escape');
  await page.reload();
  await button(page, 'All clients').click();
  await expect(panel(page).getByRole('link').locator('bdi')).toHaveText([
    'All clients',
    'Changed this week',
    'New this month',
    'Deleted',
    'Without VAT number',
    'Without address',
    'Without SDI code and PEC',
    ...moved,
  ]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  const three = {
    version: 1,
    views: ['One', 'Two', 'Three'].map((name) => view(name, name, `q=${name}`)),
  };

  test('a view that was just saved is in sight', async ({ page, app }) => {
    await leave(page, three);
    await app.open('/clients/wethod?country=FR');
    await button(page, 'Custom').tap();
    await panel(page).getByRole('button', { name: 'Save as new…' }).tap();
    await page.getByLabel('Name of the view').fill('French');
    await page.getByRole('button', { name: 'Save', exact: true }).tap();
    const saved = link(page, 'French');
    await expect(saved).toBeInViewport({ ratio: 1 });
    await expect(panel(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
    // Who has looked at their order comes back to where they are in the list.
    await panel(page).getByRole('button', { name: 'Organise views…' }).tap();
    await organising(page).getByRole('button', { name: 'Saved views' }).tap();
    await expect(saved).toBeFocused();
  });

  test('views are put in order without dragging, and each place is said', async ({ page, app }) => {
    await leave(page, three);
    await app.open('/clients/wethod');
    const dialog = await organise(page, 'All clients');
    const order = rowsIn(dialog).locator('bdi');
    const up = dialog.getByRole('button', { name: 'Move Three up' });
    await up.tap();
    await expect(order).toHaveText(['One', 'Three', 'Two']);
    await expect(up).toBeFocused();
    await expect(page.getByRole('status').getByText('“Three” is now view 2 of 3')).toBeAttached();
    await up.tap();
    // It is the first: nothing is left to do, and the focus stays.
    await expect(up).toBeDisabled();
    await up.tap({ force: true });
    await expect(order).toHaveText(['Three', 'One', 'Two']);
    await expect(up).toBeFocused();
    await dialog.getByRole('button', { name: 'Move Three down' }).tap();
    await expect(order).toHaveText(['One', 'Three', 'Two']);
  });

  test('a view that was renamed has the focus', async ({ page, app }) => {
    await leave(page, three);
    await app.open('/clients/wethod');
    const dialog = await organise(page, 'All clients');
    await dialog.getByRole('button', { name: 'Rename Two' }).tap();
    await page.getByLabel('Name of the view').fill('Second');
    await page.getByRole('button', { name: 'Save', exact: true }).tap();
    await expect(dialog.getByRole('button', { name: 'Rename Second' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Rename Second' }).tap();
    await page.getByRole('button', { name: 'Cancel' }).tap();
    await expect(dialog.getByRole('button', { name: 'Rename Second' })).toBeFocused();
  });
});

test('everything is done with the keyboard alone', async ({ page, app }) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 12; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await app.open('/clients/wethod?country=FR');
  await button(page, 'Custom').focus();
  await press('Enter');
  await expect(link(page, 'All clients')).toBeVisible();
  // No view is this list: the first one has the focus.
  await expect(link(page, 'All clients')).toBeFocused();
  await press('ArrowDown', 'End', 'Home', 'ArrowDown');
  await expect(link(page, 'Changed this week')).toBeFocused();
  await tabTo(panel(page).getByRole('button', { name: 'Save as new…' }));
  await press('Enter');
  await page.keyboard.type('Français');
  await press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Copy link' })).toBeFocused();
  await press('Tab', 'Enter');
  const dialog = organising(page);
  await expect(rowsIn(dialog)).toHaveCount(1);
  await tabTo(dialog.getByLabel('Open first'));
  await page.keyboard.type('Fran');
  await press('Escape');
  await expect(button(page, 'Français')).toBeFocused();
  await press('Enter');
  await expect(link(page, 'Français')).toContainText('Opens first');
  await tabTo(panel(page).getByRole('button', { name: 'Organise views…' }));
  await press('Enter');
  await expect(rowsIn(dialog)).toHaveCount(1);
  await tabTo(rowsIn(dialog).first());
  for (let buttons = 0; buttons < 5; buttons += 1) await press('ArrowRight');
  await press('Enter');
  await expect(rowsIn(dialog)).toHaveCount(0);
  await tabTo(dialog.getByRole('button', { name: 'Undo' }));
  await press('Enter');
  await expect(rowsIn(dialog)).toHaveCount(1);
});

test('a view to start with opens where nothing is asked, and the plain list can be reached', async ({
  page,
  app,
  context,
  baseURL,
}) => {
  await app.open('/clients/wethod?country=DE');
  await saveAs(page, 'Germans');
  const dialog = await organise(page, 'Germans');
  await dialog.getByLabel('Open first').selectOption('Germans');
  await page.keyboard.press('Escape');

  for (const path of ['/', '/clients/wethod', '/wethod']) {
    const tab = await context.newPage();
    await tab.goto(path);
    await expect(tab).toHaveURL('/clients/wethod?country=DE');
    await expect(button(tab, 'Germans')).toBeVisible();
    await tab.close();
  }
  // What is asked is asked.
  await app.open('/clients/wethod?q=milano');
  await expect(button(page, 'Custom')).toBeVisible();
  await page.goto('/clients/wethod/1');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page).toHaveURL('/clients/wethod/1');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Rubrica' }).click();
  await expect(page).toHaveURL('/clients/wethod?country=DE');
  await button(page, 'Germans').click();
  await link(page, 'All clients').click();
  await expect(page).toHaveURL('/clients/wethod');
  await expect(app.table).toBeVisible();
  await page.reload();
  await app.expectComplete();
  await expect(page).toHaveURL('/clients/wethod');
  await expect(button(page, 'All clients')).toBeVisible();

  // In another tab, and by a link that somebody sends.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'All clients').click();
  await panel(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(panel(page).getByRole('button', { name: 'Link copied' })).toBeVisible();
  const sent = await page.evaluate(() => navigator.clipboard.readText());
  expect(sent).toBe(`${baseURL}/clients/wethod?view=all`);
  const tab = await context.newPage();
  await tab.goto(sent);
  await expect(button(tab, 'All clients')).toBeVisible();

  // The other list has its own.
  await page.keyboard.press('Escape');
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await expect(page).toHaveURL('/clients/qonto');
  await app.providers.getByRole('link', { name: 'wethod' }).click();
  await expect(page).toHaveURL('/clients/wethod?country=DE');
});

test('columns of one’s own leave the views what they are, and are saved with a new one', async ({
  page,
  app,
}) => {
  await page.addInitScript(() => {
    const columns = { wethod: 'city' };
    localStorage.setItem('rubrica.columns', JSON.stringify({ version: 1, columns }));
  });
  await app.open('/clients/wethod?columns=email&q=milano');
  await saveAs(page, 'Emails');
  expect(JSON.parse((await storedIn(page)) ?? '')).toMatchObject({
    views: [{ search: 'q=milano&columns=email' }],
  });
  await button(page, 'Emails').click();
  await link(page, 'All clients').click();
  await expect(page).toHaveURL('/clients/wethod?columns=city');
  await button(page, 'All clients').click();
  await link(page, 'Emails').click();
  await expect(page).toHaveURL('/clients/wethod?q=milano&columns=email');
  await expect(app.table.getByRole('columnheader')).toHaveText([/^Name/, /^Email/]);
});

test('two tabs have the same views', async ({ page, app, context }) => {
  await app.open('/clients/wethod?q=uno');
  const other = await context.newPage();
  await other.goto('/clients/wethod?q=uno');
  await saveAs(page, 'First');
  await expect(button(other, 'First')).toBeVisible();
  await saveAs(other, 'Second', 'First');
  const dialog = await organise(page, /First|Second/);
  await expect(rowsIn(dialog)).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Delete First' }).click();
  await button(other, 'Second').click();
  await expect(link(other, 'Second')).toBeVisible();
  await expect(link(other, 'First')).toHaveCount(0);
});

test('what is damaged in the storage spoils only itself', async ({ page, app }) => {
  const stored = JSON.stringify({
    version: 1,
    views: [
      view('a', 'Whole', 'q=milano'),
      { id: 'b', name: 7 },
      view('c', 'Half', 'country=IT&updated=yesterday'),
    ],
    starts: { wethod: 'gone' },
  });
  await leave(page, stored);
  await app.open('/clients/wethod');
  await button(page, 'All clients').click();
  await expect(panel(page).getByRole('link')).toHaveCount(9);
  expect(await storedIn(page)).toBe(stored);
  // The page says what it could not read of it.
  await link(page, 'Half').click();
  await expect(
    page.getByRole('note').getByText('updated in this link could not be read'),
  ).toBeVisible();
});

test('a storage that is full or forbidden is said, and loses nothing of the visit', async ({
  page,
  app,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await app.open('/clients/wethod?q=milano');
  await saveAs(page, 'Milanesi');
  await button(page, 'Milanesi').click();
  await expect(panel(page).getByRole('alert')).toContainText('cannot store your views');
  await link(page, 'All clients').click();
  await button(page, 'All clients').click();
  await link(page, 'Milanesi').click();
  await expect(page).toHaveURL('/clients/wethod?q=milano');
});

test('views go into a file and come out of it, each by itself', async ({ page, app }) => {
  await leave(page, {
    version: 1,
    views: [view('a', 'Ada', 'q=a'), view('q', 'Qonto’s', 'q=b', 'qonto')],
  });
  await app.open('/clients/wethod');
  const dialog = await organise(page, 'All clients');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export 2 views' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('rubrica-views.json');
  const text = await readFile(await download.path(), 'utf8');
  const file = JSON.parse(text) as { views: object[] };
  expect(file.views).toHaveLength(2);

  const choose = (views: unknown[] | string) =>
    dialog.locator('input[type=file]').setInputFiles({
      name: 'views.json',
      mimeType: 'application/json',
      buffer: Buffer.from(typeof views === 'string' ? views : JSON.stringify({ ...file, views })),
    });
  await choose([
    { ...file.views[0], name: 'Ada again' },
    view('n', '<img src=x onerror=alert(1)>', 'country=IT&q=x'),
    view('d', 'Damaged', 'updated=yesterday'),
    { id: 'e' },
  ]);
  await expect(dialog.getByText('1 added, 1 replaced, 2 refused')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Damaged: its list or one of its filters is not known here',
    'View 4: a name, list or address is missing or too long',
  ]);
  await expect(rowsIn(dialog).locator('bdi')).toHaveText([
    'Ada again',
    '<img src=x onerror=alert(1)>',
  ]);
  await expectAccessible(page);
  await choose('no views');
  await expect(dialog.getByText('This file has no views of Rubrica.')).toBeVisible();
  await choose(JSON.stringify({ rubrica: 'views', version: 9, views: [] }));
  await expect(dialog.getByText('This file is from a newer version of Rubrica.')).toBeVisible();
  await choose('x'.repeat(4_000_001));
  await expect(dialog.getByText('This file is too large')).toBeVisible();
});

test('two hundred views can be looked through', async ({ page, app }) => {
  const many = Array.from({ length: 200 }, (_, index) =>
    view(`v${index}`, `Client number ${index}`, `q=${index}`),
  );
  await leave(page, { version: 1, views: many });
  await app.open('/clients/wethod');
  await button(page, 'All clients').click();
  await expect(panel(page).getByRole('link')).toHaveCount(207);
  await expect(panel(page).getByText('…', { exact: true })).toHaveCount(0);
  await panel(page).getByLabel('Find a view').fill('number 137');
  await expect(panel(page).getByRole('link')).toHaveCount(1);
  await panel(page).getByRole('link').click();
  await expect(page).toHaveURL('/clients/wethod?q=137');
  await button(page, 'Client number 137').click();
  await panel(page).getByRole('button', { name: 'Save as new…' }).click();
  await expect(page.getByText('You have 200 views.')).toBeVisible();
});

for (const width of [390, 1440]) {
  test(`nothing sticks out of views at ${width}, however long their names`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const long =
      'Clienti italiani che non hanno ancora un codice destinatario, né una PEC, né altro';
    await leave(page, { version: 1, views: [view('a', long, 'q=milano')] });
    await app.open('/clients/wethod?q=milano');
    await button(page, long).click();
    await expect(link(page, 'All clients')).toHaveAccessibleName(/clients$/);
    const fits = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      );
    expect(await fits()).toBe(true);
    // Whole for whom has no pointer to rest on it.
    await link(page, 'Clienti').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    const isWhole = await link(page, 'Clienti')
      .locator('bdi')
      .evaluate((element) => element.scrollWidth <= element.clientWidth);
    expect(isWhole).toBe(true);
    await panel(page).getByRole('button', { name: 'Organise views…' }).click();
    await expect(rowsIn(organising(page))).toHaveCount(1);
    expect(await fits()).toBe(true);
  });
}
