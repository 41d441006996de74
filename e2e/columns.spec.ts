import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import type { Screen } from './screen.ts';

/** What the heads say, from the left. */
async function heads(app: Screen): Promise<string[]> {
  const { heads: texts } = await app.drawn();
  return texts.map((text) => text.replace(/· by .*$/, ''));
}

const USUAL = ['Name', 'VAT number', 'Email', 'City', 'Country', 'External IDs', 'Created'].concat([
  'Updated',
]);

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  return dialog;
}

async function openMenu(page: Page, app: Screen, column: string) {
  await app.table.getByRole('columnheader', { name: column }).hover();
  await app.table.getByRole('button', { name: `${column}, options` }).click();
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  return menu;
}

const choose = (page: Page, name: string) =>
  page.getByRole('menuitem', { name, exact: true }).click();

const widthOf = async (app: Screen, column: string) => {
  const box = await app.table.getByRole('columnheader', { name: column }).boundingBox();
  return Math.round(box?.width ?? 0);
};

test('the dialog shows and hides by a box, finds by a name, and resets', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const dialog = await openDialog(page);
  await dialog.getByRole('searchbox').fill('sdi');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'SDI code' }).click();
  await expect(page.getByRole('status')).toContainText(['SDI code is shown']);
  await dialog.getByRole('searchbox').fill('');
  await dialog.getByRole('checkbox', { name: 'Email', exact: true }).click();
  await expect
    .poll(() => heads(app))
    .toEqual([...USUAL.filter((name) => name !== 'Email'), 'SDI code']);
  await expect(dialog.getByRole('checkbox', { name: 'Name', exact: true })).toBeDisabled();
  await expect(page).toHaveURL(/[?]columns=vatNumber,city,.*,updated,deleted,sdiCode$/);
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => heads(app)).toEqual(USUAL);
  await expect(page).toHaveURL('/clients/wethod');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Columns', exact: true })).toBeFocused();
});

test('keys still reach the dialog after what was pressed can do no more', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const opener = page.getByRole('button', { name: 'Columns', exact: true });
  const first = await openDialog(page);
  await first.getByRole('button', { name: 'Move Email up' }).click();
  await expect(first.getByRole('button', { name: 'Move Email up' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  const second = await openDialog(page);
  await second.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => heads(app)).toEqual(USUAL);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('columns are moved by buttons, by keys and by dragging, and it is said', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const dialog = await openDialog(page);
  const shown = dialog.getByRole('grid', { name: 'Shown' });
  await shown.getByRole('button', { name: 'Move City up' }).click();
  await expect(page.getByRole('status')).toContainText(['City is now column 3 of 9']);
  await expect
    .poll(() => heads(app))
    .toEqual([
      'Name',
      'VAT number',
      'City',
      'Email',
      'Country',
      'External IDs',
      'Created',
      'Updated',
    ]);

  // Enter takes a column, arrows lead to where it is put down.
  await shown.getByRole('button', { name: 'Move Country', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await heads(app)).indexOf('Country')).toBeLessThan(4);

  // The pointer takes the whole row by its handle.
  await shown
    .getByRole('row', { name: 'Updated' })
    .dragTo(shown.getByRole('row', { name: 'Country' }), {
      sourcePosition: { x: 12, y: 16 },
      targetPosition: { x: 12, y: 2 },
    });
  await expect
    .poll(async () => (await heads(app)).slice(0, 3))
    .toEqual(['Name', 'Updated', 'Country']);
});

test('a column that is hidden or shown leaves the focus to the next one in its list', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  const box = (name: string) => dialog.getByRole('checkbox', { name, exact: true });
  await box('City').click();
  await expect(box('Country')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(box('External IDs')).toBeFocused();
  await expect.poll(() => heads(app)).not.toContain('Country');
  // All boxes of the program look alike.
  const looks = await dialog
    .getByRole('checkbox')
    .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).appearance))]);
  expect(looks).toEqual(['none']);
  await box('Street').click();
  await expect(box('Postcode')).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => heads(app)).toEqual(expect.arrayContaining(['Street', 'Postcode']));
  await expect(dialog.locator(':focus')).toHaveCount(1);
});

test('a column is shown, moved, pinned and hidden by keys alone', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Columns', exact: true }).focus();
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await keyboard.type('postcode');
  await keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox', { name: 'Postcode' })).toBeFocused();
  await keyboard.press('Space');
  await expect.poll(() => heads(app)).toContain('Postcode');
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Columns', exact: true })).toBeFocused();

  // One head is in the tab order; arrows lead to the others, and keys to what can be done with a column.
  await keyboard.press('Tab');
  await expect(app.sortBy('Name')).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(app.sortBy('Email')).toBeFocused();
  await keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: 'Pin at the start' }).focus();
  await keyboard.press('Enter');
  await expect
    .poll(async () => (await heads(app)).slice(0, 3))
    .toEqual(['Name', 'Email', 'VAT number']);
  // The focus comes back to the head once its menu is closed.
  await expect(app.sortBy('Email')).toBeFocused();
  const edge = app.table.getByRole('separator', { name: 'Width of Email' });
  await keyboard.press('F2');
  await expect(edge).toBeFocused();
  const before = await widthOf(app, 'Email');
  await keyboard.press('ArrowRight');
  await expect.poll(() => widthOf(app, 'Email')).toBeGreaterThan(before);
  await keyboard.press('Home');
  await expect(edge).toHaveAttribute('aria-valuenow', '64');
  await expect.poll(() => widthOf(app, 'Email')).toBe(64);
  await keyboard.press('Enter');
  await expect.poll(() => widthOf(app, 'Email')).toBeGreaterThan(150);
});

test('the menu of a head sorts, moves, fits, filters and hides', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await openMenu(page, app, 'City');
  await choose(page, 'Sort descending');
  await expect(page).toHaveURL('/clients/wethod?sort=-city');
  await openMenu(page, app, 'City');
  await choose(page, 'Move left');
  await expect.poll(async () => (await heads(app)).indexOf('City')).toBe(2);
  await openMenu(page, app, 'Country');
  await choose(page, 'Filter by this');
  await expect(app.editor('Country')).toBeVisible();
  await page.keyboard.press('Escape');
  await openMenu(page, app, 'City');
  await choose(page, 'Hide');
  await expect.poll(() => heads(app)).not.toContain('City');
  // The order stays, and the name says by what.
  await expect(page).toHaveURL(/sort=-city/);
  await expect(app.table.getByRole('columnheader', { name: 'Name' })).toContainText('by City');
  // The head that is in its place now has the focus; of the last one, the one before.
  await expect(app.sortBy('Email')).toBeFocused();
  await openMenu(page, app, 'Updated');
  await choose(page, 'Hide');
  await expect(app.sortBy('Created')).toBeFocused();
});

test('the edge of a head is dragged, and a double click fits what is in sight', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const edge = app.table.getByRole('separator', { name: 'Width of City' });
  const box = await edge.boundingBox();
  if (box === null) throw new Error('There is no edge.');
  const before = await widthOf(app, 'City');
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 80, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(app, 'City')).toBe(Math.round((before + 80) / 4) * 4);
  await expect(page).toHaveURL(/city:\d/);

  await edge.dblclick();
  const isCut = async () => {
    const { heads: texts, rows } = await app.drawn();
    const place = texts.findIndex((text) => text.startsWith('City'));
    return rows.length === 0 || rows.some(({ cells }) => cells[place]?.isCut !== false);
  };
  await expect.poll(isCut).toBe(false);
  expect(await widthOf(app, 'City')).toBeLessThan(before + 80);
});

test('a pinned column stays when the list is scrolled aside, and a fade says that there is more', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const all = 'vatNumber,email,city,country,created,updated,legalName,street,zipCode,phone,emails';
  await app.open(`/clients/wethod?columns=*id,${all},taxId,sdiCode,certifiedEmail`);
  const id = app.table.getByRole('columnheader', { name: 'ID', exact: true });
  const before = await id.boundingBox();
  const far = app.table.getByRole('columnheader', { name: 'PEC' });
  await expect(far).not.toBeInViewport();
  // Only columns in sight have cells.
  const drawn = await app.table.locator('*').count();
  expect(drawn).toBeLessThan(900);
  await far.scrollIntoViewIfNeeded();
  await expect(far).toBeInViewport();
  expect((await id.boundingBox())?.x).toBe(before?.x);
  const row = app.table.getByRole('row').nth(1);
  await expect(row.getByRole('gridcell').last()).toHaveAttribute('aria-colindex', '17');
  await expectAccessible(page);
});

test('a link shows what its sender saw, and changes nothing until somebody changes it', async ({
  page,
  app,
  context,
}) => {
  await app.open('/clients/wethod');
  const dialog = await openDialog(page);
  await dialog.getByRole('checkbox', { name: 'Email', exact: true }).click();
  await expect(page).toHaveURL(/columns=/);
  await page.keyboard.press('Escape');
  const own = await heads(app);

  // The other provider has its own, and this one's are there again.
  await app.open('/clients/qonto');
  expect(await heads(app)).toContain('Email');
  await expect(page).toHaveURL('/clients/qonto');
  await app.open('/clients/wethod');
  expect(await heads(app)).toEqual(own);
  await expect(page).toHaveURL(/columns=vatNumber,city/);

  const other = await context.newPage();
  await other.goto('/clients/wethod?columns=city,nobody,country:12');
  const names = other.getByRole('main').getByRole('columnheader');
  await expect(names).toHaveText([/^Name/, 'City', 'Country']);
  await expect(other.getByRole('note')).toContainText('columns');
  await app.open('/clients/wethod');
  expect(await heads(app)).toEqual(own);

  await other.getByRole('separator', { name: 'Width of City' }).focus();
  await other.keyboard.press('ArrowRight');
  await expect(other).toHaveURL(/columns=city:/);
  await app.open('/clients/wethod');
  await expect.poll(() => heads(app)).toEqual(['Name', 'City', 'Country']);
});

test('beside a client columns that do not fit go, never what the list is ordered by', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await app.open('/clients/wethod?sort=-updated');
  const all = await heads(app);
  await app.table.getByRole('rowheader').getByRole('link').first().click();
  await expect(app.drawer).toBeVisible();
  await expect.poll(async () => (await heads(app)).length).toBeLessThan(all.length);
  const left = await heads(app);
  expect(left[0]).toBe('Name');
  expect(left.at(-1)).toBe('Updated');
  // What the drawer consists of comes a moment later, and takes its place.
  const beyond = async () => {
    const head = await app.table.getByRole('columnheader', { name: 'Updated' }).boundingBox();
    const drawer = await app.drawer.boundingBox();
    return head === null || drawer === null ? Infinity : head.x + head.width - drawer.x;
  };
  await expect.poll(beyond).toBeLessThanOrEqual(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => heads(app)).toEqual(all);
});

test('on a phone the two lines show what was chosen first, and the dialog has room for a thumb', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('/clients/wethod?columns=country,city,updated,email');
  const row = app.table.getByRole('row').nth(1);
  await expect(row.getByRole('gridcell')).toHaveCount(3);
  await expect(app.table.getByRole('columnheader')).toHaveText([
    'Name',
    'Country',
    'City',
    'Updated',
  ]);
  const dialog = await openDialog(page);
  const box = await dialog.getByRole('button', { name: 'Move Country down' }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await dialog.getByRole('button', { name: 'Move Country down' }).click();
  await expect(app.table.locator('thead th')).toHaveText(['Name', 'City', 'Country', 'Updated']);
  await dialog.getByRole('button', { name: 'Done' }).first().click();
  await page.getByRole('button', { name: 'Sort and select' }).click();
  await page.getByLabel('Sort by').selectOption('VAT number');
  await expect(page).toHaveURL(/sort=vatNumber/);
  await page.getByLabel('Then by').selectOption('Country');
  await expect(page).toHaveURL(/sort=vatNumber,country/);
  await page.getByRole('button', { name: 'Ascending' }).last().click();
  await expect(page).toHaveURL(/sort=vatNumber,-country/);
  await expectAccessible(page);
  await page.getByLabel('Then by').selectOption('Nothing else');
  await expect(page).toHaveURL(/sort=vatNumber(&|$)/);
});

for (const width of [1024, 1280, 1440, 2000]) {
  test(`opening a client moves no column that stays, at ${width}`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: 800 });
    await app.open('/clients/wethod');
    const places = () =>
      app.table.getByRole('columnheader').evaluateAll((all) =>
        all.map((head) => {
          const { left, right } = head.getBoundingClientRect();
          return { name: head.getAttribute('aria-label'), left, right };
        }),
      );
    const before = await places();
    await app.table.getByRole('link').nth(2).click();
    await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
    const room = await page.getByRole('main').evaluate((main) => main.clientWidth);
    const after = await places();
    expect(after.length).toBeGreaterThan(1);
    for (const [place, head] of after.entries()) {
      const was = before.find(({ name }) => name === head.name);
      // It may have taken the room of a wider one, which had not enough.
      const moved = was === before[place] ? 0 : head.left - (was?.left ?? 0);
      expect(moved).toBeLessThanOrEqual(0);
      expect(head.left - moved).toBeCloseTo(was?.left ?? 0, 0);
      expect(head.right - moved).toBeCloseTo(was?.right ?? 0, 0);
      expect(head.right).toBeLessThanOrEqual(room + 0.5);
    }
    // No column that is gone would be whole in the room that is left.
    const left = room - Math.max(...after.map(({ right }) => right));
    const gone = before.filter(({ name }) => after.every((head) => head.name !== name));
    for (const head of gone) expect(head.right - head.left).toBeGreaterThan(left);
    await page.keyboard.press('Escape');
    await expect.poll(places).toEqual(before);
  });
}
