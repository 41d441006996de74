import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import type { Screen } from './screen.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const bar = (page: Page) => page.getByRole('region', { name: 'Selected clients' });
const boxes = (app: Screen) => app.table.locator('tbody').getByRole('checkbox');
const allBox = (page: Page) => page.getByRole('checkbox', { name: 'Select all that match' });
const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The names of the drawn rows that are selected. */
const selectedNames = async (app: Screen) =>
  (await app.drawn()).rows.filter(({ isSelected }) => isSelected).map(({ name }) => name);

test('a box selects its row and opens nothing; Shift selects up to a row, Ctrl one more', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const names = await app.names();
  await boxes(app).nth(1).click();
  await expect(bar(page)).toContainText('1 client selected');
  await boxes(app)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('4 clients selected');
  expect(await selectedNames(app)).toEqual(names.slice(1, 5));
  const row = app.table.locator('tr[data-index="7"]');
  await row
    .getByRole('gridcell')
    .last()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(() => selectedNames(app)).toEqual([...names.slice(1, 5), names[7]]);
  await row
    .getByRole('gridcell')
    .last()
    .click({ modifiers: ['ControlOrMeta'] });
  // Without a box a range begins where the last click was.
  await app.table
    .locator('tr[data-index="9"]')
    .getByRole('gridcell')
    .last()
    .click({ modifiers: ['Shift'] });
  await expect(app.drawer).toHaveCount(0);
  await expect(page).toHaveURL('/clients/wethod');
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  await bar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(bar(page)).toHaveCount(0);
  await row.getByRole('gridcell').last().click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(names[7] ?? '');
});

test('nothing moves above the bar, and each change is said once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const first = app.table.locator('tr[data-index="0"]');
  const before = await first.boundingBox();
  await boxes(app).first().click();
  await expect(bar(page)).toBeVisible();
  expect(await first.boundingBox()).toEqual(before);
  const said = page.locator('body > [role=status]');
  await expect(said).toHaveText('1 client selected');
  await page.keyboard.press('Escape');
  await expect(said).toContainText('No clients selected');
  await expect(said.getByText('1 client selected')).toHaveCount(1);
});

test('with keys alone: Space, Shift and arrows, all, none, and a copy', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const names = await app.names();
  const press = (key: string) => page.keyboard.press(key);
  await app.table.getByRole('rowheader').first().getByRole('link').focus();
  await press('ArrowDown');
  await press('Space');
  await expect(bar(page)).toContainText('1 client selected');
  for (let rows = 0; rows < 3; rows += 1) await press('Shift+ArrowDown');
  await expect.poll(() => selectedNames(app)).toEqual(names.slice(1, 5));
  await press('Shift+ArrowUp');
  await expect.poll(() => selectedNames(app)).toEqual(names.slice(1, 4));
  await expect(app.link(names[3] ?? '')).toBeFocused();
  await press('ControlOrMeta+c');
  await expect(bar(page)).toContainText('Copied 3 clients');
  const lines = (await pasted(page)).split('\n').map((line) => line.split('\t')[0]);
  expect(lines).toEqual(['Name', ...names.slice(1, 4)]);
  await press('ControlOrMeta+a');
  await expect(allBox(page)).toBeChecked();
  await press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(app.link(names[3] ?? '')).toBeFocused();

  // To the bar and back.
  await press('Space');
  await expect(bar(page)).toBeVisible();
  await press('Tab');
  await expect(bar(page).getByRole('button', { name: 'Copy' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Copy' })).toBeFocused();
  await press('Tab');
  await expect(bar(page).getByRole('button', { name: 'Export…' })).toBeFocused();
  await press('Tab');
  await press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await expect(app.link(names[3] ?? '')).toBeFocused();
});

test('all that match is a rule: through a sort and a refresh, and for who comes later', async ({
  page,
  app,
  sandbox,
}) => {
  await app.open('/clients/wethod?q=milano');
  const count = Number(await app.table.getAttribute('aria-rowcount')) - 1;
  await allBox(page).click();
  await expect(bar(page)).toContainText(`${count} clients selected`);
  await app.sortBy('City').click();
  await expect(bar(page)).toContainText(`${count} clients selected`);
  const { id } = await sandbox.put('wethod', { corporate_name: 'AAA Milano Nuova' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(bar(page)).toContainText(`${count + 1} clients selected`);
  await expect(allBox(page)).toBeChecked();
  await boxes(app).nth(2).click();
  await expect(bar(page)).toContainText(`${count} clients selected`);
  await expect(allBox(page)).not.toBeChecked();
  expect(await allBox(page).evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
  await sandbox.remove('wethod', Number(id));
});

test('another question takes nothing away: it says who no longer matches', async ({
  page,
  app,
  sandbox,
}) => {
  const towns = (await sandbox.wethodClients()).map((client) => String(client['town'] ?? ''));
  const times = (town: string) => towns.filter((other) => other === town).length;
  const town = towns.find((each) => /^[A-Z][a-z]+$/.test(each) && times(each) > 4) ?? '';
  await app.open(`/clients/wethod?q=${town}`);
  const count = Number(await app.table.getAttribute('aria-rowcount')) - 1;
  await allBox(page).click();
  await app.search.fill('aurora tessuti');
  await app.expectCount(1);
  await expect(bar(page)).toContainText(`${count} clients selected`);
  const isAurora = (await selectedNames(app)).length;
  await expect(bar(page)).toContainText(`${count - isAurora} no longer match`);
  await bar(page).getByRole('button', { name: 'Show' }).click();
  const dialog = page.getByRole('dialog', { name: /no longer match/ });
  await expect(dialog.getByRole('listitem')).toHaveCount(count - isAurora);
  await expectAccessible(page);
  await dialog
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  await expect(dialog.getByRole('listitem')).toHaveCount(count - isAurora - 1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(bar(page)).toContainText(`${count - 1} clients selected`);
  await bar(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(bar(page)).toHaveCount(isAurora === 0 ? 0 : 1);
});

test('who is gone leaves the selection, which says so; each list has its own', async ({
  page,
  app,
  sandbox,
}) => {
  const { id } = await sandbox.put('qonto', { name: 'AAA Not For Long', kind: 'company' });
  await app.open('/clients/qonto');
  await page.getByRole('checkbox', { name: 'Select AAA Not For Long' }).click();
  await boxes(app).nth(3).click();
  await expect(bar(page)).toContainText('2 clients selected');
  await sandbox.remove('qonto', String(id));
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(bar(page)).toContainText('1 deleted or gone');
  await expect(bar(page)).toContainText('1 client selected');
  await app.providers.getByRole('link', { name: /^wethod/ }).click();
  await app.expectComplete();
  await expect(bar(page)).toHaveCount(0);
  await app.providers.getByRole('link', { name: /^Qonto/ }).click();
  await expect(bar(page)).toContainText('1 client selected');
});

test('thirty emails are copied in four clicks', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const shown = await app.column('Email');
  let clicks = 0;
  const click = async (
    target: ReturnType<typeof boxes>,
    modifiers: readonly 'Shift'[] = [],
  ): Promise<void> => {
    clicks += 1;
    await target.click({ modifiers: [...modifiers] });
  };
  await click(boxes(app).first());
  await app.table.hover();
  await page.mouse.wheel(0, 600);
  const last = app.table.locator('tr[data-index="29"]').getByRole('checkbox');
  await expect(last).toBeVisible();
  await click(last, ['Shift']);
  await click(bar(page).getByRole('button', { name: 'Copy' }));
  await click(page.getByRole('menuitem', { name: /^\d+ emails$/ }));
  await expect(bar(page)).toContainText(/Copied \d+ emails, \d+ had none/);
  expect(clicks).toBeLessThanOrEqual(4);
  const emails = (await pasted(page)).split('\n');
  expect(emails.every((email) => email.includes('@'))).toBe(true);
  const drawn = shown.slice(0, 20).filter((email) => email.includes('@'));
  expect(emails.slice(0, drawn.length)).toEqual(drawn);
  const said = (await bar(page).textContent()) ?? '';
  const [, copied = '', missing = ''] = /Copied (\d+) emails, (\d+) had none/.exec(said) ?? [];
  expect(emails).toHaveLength(Number(copied));
  expect(Number(copied) + Number(missing)).toBe(30);
});

test('rows are copied as a table that a spreadsheet keeps as text', async ({ page, app }) => {
  await app.open('/clients/wethod?q=aurora+tessuti');
  await boxes(app).first().click();
  await bar(page).getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('menuitem', { name: '1 client as a table' }).click();
  await expect(bar(page)).toContainText('Copied 1 client');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('Aurora Tessuti S.r.l.');
  expect(html).toContain('mso-number-format');
  const [head, row] = (await pasted(page)).split('\n').map((line) => line.split('\t'));
  expect(head?.slice(0, 3)).toEqual(['Name', 'VAT number', 'Email']);
  expect(row?.[0]).toBe('Aurora Tessuti S.r.l.');
});

test.describe('where the clipboard is refused', () => {
  test.use({ permissions: [] });

  test('it says so, and the text can be copied by hand', async ({ page, app }) => {
    // A policy of the browser or of a company.
    await page.addInitScript(() => {
      document.execCommand = () => false;
    });
    await app.open('/clients/wethod?q=aurora+tessuti');
    await boxes(app).first().click();
    await bar(page).getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('menuitem', { name: '1 email' }).click();
    await expect(bar(page)).toContainText('The browser did not allow it');
    await bar(page).getByRole('button', { name: 'Copy by hand' }).click();
    const text = page.getByRole('textbox', { name: 'Copy by hand' });
    await expect(text).toBeFocused();
    await expect(text).toHaveValue('info@aurora-tessuti.example');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(bar(page)).toContainText('1 client selected');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('rows are selected by touch, in a mode of its own', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const names = await app.names();
    await expect(boxes(app)).toHaveCount(0);
    await page.getByRole('button', { name: 'Sort and select' }).tap();
    await page.getByRole('button', { name: 'Select', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Done' })).toBeFocused();
    await app.link(names[0] ?? '').tap();
    await app.table.locator('tr[data-index="2"]').tap();
    await expect(bar(page)).toContainText('2 clients selected');
    await expect(app.drawer).toHaveCount(0);
    await expectAccessible(page);
    const targets = [
      bar(page).getByRole('button', { name: 'Copy' }),
      bar(page).getByRole('button', { name: 'Clear' }),
    ];
    for (const target of targets) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await bar(page).getByRole('button', { name: 'Copy' }).tap();
    await page.getByRole('menuitem', { name: '2 names' }).tap();
    await expect(bar(page)).toContainText('Copied 2 names');
    expect(await pasted(page)).toBe([names[0], names[2]].join('\n'));
    await page.getByRole('button', { name: 'Done' }).tap();
    await expect(page.getByRole('button', { name: 'Sort and select' })).toBeFocused();
    await app.link(names[1] ?? '').tap();
    await expect(page.getByRole('heading', { level: 2, name: names[1] ?? '' })).toBeVisible();
  });
});

test('nothing of a selection is kept on the device', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await boxes(app).first().click();
  await expect(bar(page)).toBeVisible();
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(stored).not.toMatch(/wethod:|select/i);
  await page.reload();
  await app.expectComplete();
  await expect(bar(page)).toHaveCount(0);
});
