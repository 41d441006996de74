import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

/** What the list of keys says of each command. */
async function keysOf(page: Page): Promise<Record<string, string>> {
  const rows = sheet(page).locator('dl > div');
  return rows.evaluateAll((all) =>
    Object.fromEntries(
      all.map((row) => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd')?.textContent ?? '',
      ]),
    ),
  );
}

test('? lists every key, with a client open or not', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await page.keyboard.press('?');
  await expect(sheet(page)).toBeVisible();
  const keys = {
    Commands: 'Ctrl K',
    'Keyboard shortcuts': '?',
    'Search clients': '/orCtrl F',
    'Add a filter': 'F',
    'Saved views': 'V',
    Columns: 'C',
    'Export clients': 'E',
    'Next row': 'J',
    'Previous row': 'K',
    'Previous client': '[orK',
    'Next client': ']orJ',
    Close: 'Esc',
    'Open the client': 'Enter',
    'Select the row': 'Space',
    'Extend the selection': 'Shift ↓orShift ↑',
    'Select all that match': 'Ctrl A',
    Copy: 'Ctrl C',
    'Sort by several columns': 'Shift Enter',
    'Options of the column': 'Alt ↓',
    'To the next or previous control': '→or←',
    'To the row of controls below or above': '↓or↑',
    'Width of the column': 'F2',
  };
  expect(await keysOf(page)).toEqual(keys);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);

  await app.table.getByRole('rowheader').getByRole('link').first().click();
  await expect(app.drawer.getByRole('button', { name: 'Next client' })).toBeVisible();
  await page.keyboard.press('?');
  expect(await keysOf(page)).toMatchObject(keys);
});

test('single keys open what they are for, and [ and ] lead along the clients', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  for (const [key, dialog] of [
    ['f', 'Add a filter'],
    ['v', 'Saved views'],
    ['c', 'Columns'],
    ['e', 'Export clients'],
  ] as const) {
    await page.keyboard.press(key);
    const opened = page.getByRole('dialog', { name: dialog });
    await expect(opened, key).toBeVisible();
    // Under a dialog nothing else opens, wherever its focus is.
    await opened.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('f');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press('Escape');
    if ((await opened.count()) > 0) await opened.press('Escape');
    await expect(opened).toHaveCount(0);
  }
  const names = await app.names();
  const heading = app.drawer.getByRole('heading', { level: 2 });
  await app.table.getByRole('rowheader').getByRole('link').first().click();
  await expect(heading).toHaveText(names[0] ?? '');
  await expect(app.drawer.getByRole('button', { name: 'Next client' })).toBeVisible();
  await page.keyboard.press(']');
  await expect(heading).toHaveText(names[1] ?? '');
  await page.keyboard.press('[');
  await expect(heading).toHaveText(names[0] ?? '');
});

test('j and k lead to the list from anywhere and along it, and with a client open to the next', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const [first = '', second = '', third = ''] = await app.names();
  await page.keyboard.press('j');
  // A key that came before keys are heard is done when they are.
  await expect.poll(() => app.focused()).toEqual({ client: first, column: 'Name' });
  await page.keyboard.press('j');
  expect((await app.focused())?.client).toBe(second);
  await app.status.getByRole('button', { name: 'Refresh' }).focus();
  await page.keyboard.press('j');
  expect((await app.focused())?.client).toBe(third);
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  const heading = app.drawer.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(second);
  await app.drawer.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('j');
  await expect(heading).toHaveText(third);
  await expect(app.drawer.getByRole('button', { name: 'Close' })).toBeFocused();
});

test('Ctrl F goes to the search box, and from there is the browser’s own', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?q=aurora');
  await page.evaluate(() => {
    const taken: boolean[] = [];
    Object.assign(window, { taken });
    window.addEventListener('keydown', (event) => {
      if (event.key === 'f') taken.push(event.defaultPrevented);
    });
  });
  await page.keyboard.press('Control+f');
  await expect(app.search).toBeFocused();
  await page.keyboard.press('Control+f');
  expect(await page.evaluate(() => (window as unknown as { taken: boolean[] }).taken)).toEqual([
    true,
    false,
  ]);
});

test('no single key fires while somebody types or composes', async ({ page, app, context }) => {
  await app.open('/clients/wethod');
  await app.search.click();
  await page.keyboard.type('fvec[]?');
  await expect(app.search).toHaveValue('fvec[]?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.search.fill('');
  // As an input method tells its keys, wherever the focus is.
  await page.evaluate(() => {
    for (const options of [{ isComposing: true }, { keyCode: 229 }]) {
      const key = new KeyboardEvent('keydown', {
        key: 'f',
        code: 'KeyF',
        bubbles: true,
        ...options,
      });
      document.body.dispatchEvent(key);
    }
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await context.close();
});

test('single keys can be switched off in View; Ctrl K and Ctrl F stay', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await page.getByRole('button', { name: 'View' }).click();
  const group = page.getByRole('group', { name: 'Single-key shortcuts' });
  await group.getByText('Off').click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(app.search).toHaveAttribute('aria-keyshortcuts', 'Control+f');
  for (const key of ['f', 'v', 'c', 'e', '?', '/']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(app.search).not.toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(app.search).toBeFocused();
  await page.reload();
  await app.expectComplete();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('keyboard');
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toContainText('Single-key shortcuts are switched off in View.');
  expect(await keysOf(page)).toMatchObject({ 'Add a filter': '–', 'Search clients': 'Ctrl F' });
});

test('a panel that a key opened, with the focus nowhere, leaves it to the panel’s button', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const panels = [
    { key: 'v', button: page.getByRole('button', { name: 'All clients' }) },
    { key: 'e', button: page.getByRole('button', { name: 'Export', exact: true }) },
    { key: 'c', button: page.getByRole('button', { name: 'Columns' }) },
  ];
  for (const { key, button } of panels) {
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
  // So does what is chosen in it.
  await page.reload();
  await app.expectComplete();
  await page.keyboard.press('v');
  await page.getByRole('link', { name: /^Without VAT number/ }).press('Enter');
  await expect(page).toHaveURL('/clients/wethod?vat.empty=yes');
  await expect(page.getByRole('button', { name: 'Without VAT number' })).toBeFocused();
});
