import { expect, test } from './fixtures.ts';

test('the table says how it is sorted, and how many rows there are', async ({ app, sandbox }) => {
  const clients = await sandbox.wethodClients();
  await app.open('/clients/wethod');
  await app.expectCount(clients.length);
  await expect(app.table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(app.table.getByRole('row').nth(0)).toHaveAttribute('aria-rowindex', '1');
  await expect(app.table.getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '2');
  await expect(app.table.getByRole('columnheader')).toHaveText([
    /^Name/,
    /^VAT number/,
    /^Email/,
    /^City/,
    /^Country/,
    /^External IDs/,
    /^Created/,
    /^Updated/,
  ]);
});

test('the column of deletion is there while deleted clients are', async ({ page, app }) => {
  await app.open('/clients/wethod?sort=-deleted');
  const column = app.table.getByRole('columnheader', { name: 'Deleted' });
  await expect(column).toHaveCount(0);
  await expect(app.table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const editor = await app.addFilter('Deleted');
  await editor.getByLabel('Show deleted clients too').check();
  await page.keyboard.press('Escape');
  await expect(column).toHaveAttribute('aria-sort', 'descending');
});

test('a click sorts, another turns it round, and absent values stay last', async ({
  page,
  app,
  sandbox,
}) => {
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  const towns = (await sandbox.wethodClients())
    .map((client) => String(client['town'] ?? '').trim())
    .filter((town) => town !== '')
    .toSorted(compare);
  await app.open('/clients/wethod');
  await app.sortBy('City').click();
  await expect(page).toHaveURL('/clients/wethod?sort=city');
  await expect(app.table.getByRole('columnheader', { name: 'City' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect.poll(async () => (await app.column('City'))[0]).toBe(towns[0]);
  await app.sortBy('City').click();
  await expect(page).toHaveURL('/clients/wethod?sort=-city');
  await expect.poll(async () => (await app.column('City'))[0]).toBe(towns.at(-1));
  await app.table.getByRole('link').first().focus();
  await page.keyboard.press('Control+End');
  await expect.poll(async () => (await app.column('City')).at(-1)).toContain('none');
});

test('with Shift a second column decides among equals, by keyboard too', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await app.sortBy('Country').click();
  await app.sortBy('City').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(page).toHaveURL('/clients/wethod?sort=country,city');
  await app.sortBy('City').click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL('/clients/wethod?sort=country,-city');
});

test('arrows move from row to row, Enter opens, and only one row is in the tab order', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const links = app.table.getByRole('rowheader').getByRole('link');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(2)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(links.nth(1)).toBeFocused();
  const name = await links.nth(1).textContent();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name ?? '');
  await expect(app.table.locator('tbody [tabindex="0"]')).toHaveCount(1);
});

test('only the rows in sight are drawn, and the head stays in sight', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const head = app.table.getByRole('columnheader', { name: 'Name' });
  const before = await head.boundingBox();
  await app.table.getByRole('link').first().hover();
  await page.mouse.wheel(0, 6000);
  await expect(app.table.getByRole('row').last()).toHaveAttribute('aria-rowindex', /^[12]\d\d$/);
  expect(await app.table.getByRole('row').count()).toBeLessThan(100);
  expect(await head.boundingBox()).toEqual(before);
  expect(await app.table.locator('*').count()).toBeLessThan(1500);
});

test('rows below those in sight are there before anybody scrolls, also of another list', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const inSight = await app.table.evaluate(
    (table) =>
      [...table.querySelectorAll('tbody tr')].filter(
        (row) =>
          row.getBoundingClientRect().top < (document.querySelector('footer')?.offsetTop ?? 0),
      ).length,
  );
  const drawn = app.table.locator('tbody tr[data-index]');
  await expect.poll(() => drawn.count()).toBeGreaterThan(inSight + 2);
  const before = await drawn.count();
  await app.table.getByRole('columnheader', { name: 'City' }).getByRole('button').first().click();
  await expect(page).toHaveURL(/sort=/);
  await expect(drawn).toHaveCount(before);
});

test('a name is a link: it opens the drawer here, and with Ctrl a tab', async ({
  page,
  app,
  context,
}) => {
  await app.open('/clients/wethod?q=aurora+tessuti');
  const opened = context.waitForEvent('page');
  await app.link('Aurora Tessuti S.r.l.').click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL('/clients/wethod/1?q=aurora+tessuti');
  await expect(tab.getByRole('heading', { level: 2 })).toHaveText('Aurora Tessuti S.r.l.');
  await tab.close();
  await expect(page).toHaveURL('/clients/wethod?q=aurora+tessuti');
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect(page).toHaveURL('/clients/wethod/1?q=aurora+tessuti');
});

test('to select text never opens the drawer', async ({ page, app }) => {
  await app.open('/clients/wethod?q=aurora+tessuti');
  const cell = app.row('Aurora Tessuti S.r.l.').getByText('info@aurora-tessuti.example');
  const box = await cell.boundingBox();
  if (box === null) throw new Error('The email is not drawn.');
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('');
  await expect(app.drawer).toHaveCount(0);
  await expect(page).toHaveURL('/clients/wethod?q=aurora+tessuti');
});

test('a right-to-left name, emoji and markup stay what they are, in their cells', async ({
  app,
}) => {
  await app.open('/clients/wethod?q=grassetto');
  await expect(app.link('<b>Grassetto</b> & "Virgolette" <script>alert(1)</script>')).toBeVisible();
  await app.search.fill('אורות');
  await expect(app.link('אורות הגליל בע״מ')).toBeVisible();
});

test('a name that is written from the right begins there, and no other does', async ({ app }) => {
  await app.open('/clients/wethod?q=israel');
  const directionOf = (element: Element) => getComputedStyle(element).direction;
  const row = app.row('אורות הגליל בע״מ');
  expect(await row.getByRole('link').evaluate(directionOf)).toBe('rtl');
  expect(await row.getByText('תל אביב').evaluate(directionOf)).toBe('rtl');
  expect(await row.getByText('Israel').evaluate(directionOf)).toBe('ltr');
});

test('so does one in which a search is marked by elements, in a browser that needs them', async ({
  page,
  app,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(CSS, 'highlights', { value: undefined });
  });
  await app.open('/clients/wethod?q=אורות');
  const link = app.link('אורות הגליל בע״מ');
  await expect(link.locator('mark')).toHaveText('אורות');
  expect(await link.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await app.search.fill('תל אביב');
  const city = app
    .row('אורות הגליל בע״מ')
    .locator('td')
    .filter({ has: page.locator('mark') });
  await expect(city).toHaveText('תל אביב');
  expect(await city.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

test('where there is no value a dash is seen, and no word: side by side and on a phone', async ({
  page,
  app,
}) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await app.open('/clients/wethod');
    const dash = app.table.getByRole('gridcell', { name: 'none', exact: true }).first();
    await expect(dash).toBeVisible();
    const seen = await dash.evaluate((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return words.getBoundingClientRect().width;
    });
    expect(seen, `${width} pixels wide`).toBe(0);
  }
});
