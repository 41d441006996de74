import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const input = (page: Page) => page.getByRole('combobox', { name: 'Find a command or a client' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Commands' }).getByRole('option');

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(input(page)).toBeFocused();
}

test('everything that can be done is found by its name', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await openPalette(page);
  for (const name of [
    'Export clients E',
    'Columns C',
    'Saved views V',
    'Theme: Dark',
    'Rows: Compact',
  ]) {
    await expect(
      options(page)
        .filter({ hasText: name.replace(/ \w$/, '') })
        .first(),
    ).toBeVisible();
  }
  // Of an open client, nothing while none is open.
  await expect(options(page).filter({ hasText: 'The open client' })).toHaveCount(0);
  await expectAccessible(page);

  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(input(page)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await openPalette(page);
  // What was chosen last stands first.
  await expect(options(page).first()).toHaveAccessibleName('Theme: Dark in use');
  await page.keyboard.type('export cl');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export clients' })).toBeVisible();
  await page.keyboard.press('Escape');

  await openPalette(page);
  await page.keyboard.type('changed qonto');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/clients/qonto?updated=this:week');
  await app.expectComplete();
});

test('a client is found by name, number or email, in both systems, and opens where it can', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?updated=this:month');
  await openPalette(page);
  await page.keyboard.type('aurora tess');
  const first = options(page).first();
  await expect(first).toContainText('Aurora Tessuti S.r.l.');
  await expect(first).toContainText('wethod client · ');
  // Nobody has asked for the clients of the other one.
  await expect(options(page).last()).toContainText('Search in Qonto');
  await expect(options(page).last()).toContainText('not loaded in this tab');
  await page.keyboard.press('Enter');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('Aurora Tessuti S.r.l.');
  // Beside the list as it was asked.
  await expect(page).toHaveURL(/^[^?]*\/clients\/wethod\/\w+\?updated=this:month$/);

  await openPalette(page);
  await page.keyboard.type('close');
  await expect(options(page).first()).toContainText('The open client');
  await page.keyboard.press('Enter');
  await expect(app.drawer).toHaveCount(0);

  await openPalette(page);
  await page.keyboard.type('aurora');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/clients/qonto?q=aurora');
  await app.expectComplete();

  await openPalette(page);
  await page.keyboard.type('info@aurora-tessuti.example');
  await expect(options(page).filter({ hasText: 'wethod client' }).first()).toContainText('Aurora');
  // Both are loaded by now.
  await expect(options(page).filter({ hasText: 'not loaded' })).toHaveCount(0);
});

test('twenty clients at most, and a way to all that match', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await openPalette(page);
  await page.keyboard.type('srl');
  await expect(options(page).filter({ hasText: 'wethod client' })).toHaveCount(20);
  const way = options(page).filter({ hasText: 'matches in wethod' });
  const count = Number.parseInt((await way.textContent()) ?? '', 10);
  await way.click();
  await expect(page).toHaveURL('/clients/wethod?q=srl');
  // The list hides deleted clients, which the palette marks.
  await expect(app.status).toContainText(/\d/);
  await page.getByRole('button', { name: /deleted hidden/ }).click();
  await app.expectCount(count);
});

test('Escape gives the focus back, and so does a click beside it', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const first = app.table.getByRole('rowheader').getByRole('link').first();
  await first.focus();
  await openPalette(page);
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(input(page)).toHaveCount(0);
  await expect(first).toBeFocused();
  await openPalette(page);
  await page.mouse.click(5, 5);
  await expect(input(page)).toHaveCount(0);
  await expect(first).toBeFocused();
  await openPalette(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(input(page)).toHaveCount(0);
  await expect(first).toBeFocused();
});

test('where nothing had the focus, Escape leaves it where somebody works', async ({
  page,
  app,
}) => {
  await app.open('/clients/both');
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(input(page)).toHaveCount(0);
  await expect(app.table.getByRole('rowheader').getByRole('link').first()).toBeFocused();

  await page.goto('/clients/wethod/1');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  await app.expectComplete();
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(app.link('Aurora Tessuti S.r.l.')).toBeFocused();

  await page.goto('/readiness');
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^As a list/ }).first()).toBeFocused();
});

test('Enter chooses what belongs to the text, however quickly it comes', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await openPalette(page);
  await page.keyboard.type('columns\n', { delay: 0 });
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
});

for (const [key, place] of [
  ['ArrowDown', 1],
  ['ArrowUp', -1],
] as const) {
  test(`${key} moves in the list, however soon after it opened`, async ({ page, app }) => {
    await app.open('/clients/wethod');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await page.keyboard.press(key);
    await expect(options(page).nth(place)).toHaveAttribute('aria-selected', 'true');
    await expect(input(page)).toBeFocused();
    await expect(input(page)).toHaveAttribute('aria-activedescendant', /./);
  });
}

test('the key that opens it closes it, however soon', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await app.link('Aurora Tessuti S.r.l.').focus();
  for (const times of [1, 2, 3]) {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog'), `opened ${times}`).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog'), `closed ${times}`).toHaveCount(0);
  }
  await expect(app.link('Aurora Tessuti S.r.l.')).toBeFocused();
});

test('nothing but its field is shown to have the focus while it opens', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await page.evaluate(() => {
    const rings: string[] = [];
    Object.assign(window, { rings });
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element) || target.closest('dialog') === null) return;
      if (getComputedStyle(target).outlineStyle !== 'none') rings.push(target.tagName);
    });
  });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(input(page)).toBeFocused();
  expect(await page.evaluate(() => Reflect.get(window, 'rings'))).toEqual([]);
});

test('on a phone it is the whole screen, reached by touch', async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('/clients/wethod');
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: /^Commands/ }).click();
  await expect(input(page)).toBeFocused();
  const box = await page.getByRole('dialog', { name: 'Commands' }).boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await input(page).fill('aurora tess');
  await expect(options(page).first()).toContainText('Aurora Tessuti');
  const isWithin = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(isWithin).toBe(true);
  await options(page).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Aurora Tessuti' })).toBeVisible();
});

test('no client that was chosen is kept', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await openPalette(page);
  await page.keyboard.type('aurora tess');
  await expect(options(page).first()).toContainText('Aurora');
  await page.keyboard.press('Enter');
  await expect(app.drawer).toBeVisible();
  await openPalette(page);
  await page.keyboard.type('print list');
  await page.evaluate(() => (window.print = () => {}));
  await page.keyboard.press('Enter');
  const kept = await page.evaluate(() => Object.entries(localStorage));
  expect(kept.map(([name]) => name)).toEqual(['rubrica.view']);
  expect(JSON.parse(kept[0]?.[1] ?? '')).toEqual({
    version: 1,
    recentCommands: ['clients.print'],
  });
});

test('is opened again in the moment in which it closes', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await openPalette(page);
  await page.keyboard.type('compact');
  // Before the browser says that the first one is closed.
  await options(page)
    .first()
    .evaluate((option: HTMLElement) => {
      option.click();
      const keys = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', keys));
    });
  await expect(input(page)).toBeFocused();
  await expect(input(page)).toHaveValue('');
});

test('time zones are among the settings, all others found by name or country', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await openPalette(page);
  const own = options(page).filter({ hasText: 'Time zone: Europe/Rome (this device)' });
  await expect(own).toHaveAccessibleName(/in use$/);
  await expect(options(page).filter({ hasText: 'Time zone:' })).toHaveCount(2);
  await page.keyboard.type('time zone');
  await expect(page.getByRole('group', { name: 'Time zones' }).getByRole('option')).toHaveCount(20);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('new zealand');
  const auckland = options(page).filter({ hasText: 'Time zone: Pacific/Auckland' });
  await expect(auckland).toContainText('New Zealand');
  await expectAccessible(page);
  await auckland.click();
  await expect(app.status).toContainText('Dates in Pacific/Auckland');
  await openPalette(page);
  await expect(
    options(page).filter({ hasText: 'Time zone: Pacific/Auckland' }),
  ).toHaveAccessibleName(/in use$/);
  await page.keyboard.type('this device');
  await page.keyboard.press('Enter');
  await expect(app.status).toContainText('Dates in Europe/Rome');
});

test('another language is chosen there, and what is asked stays', async ({ page, app }) => {
  await app.open('/clients/wethod?q=srl');
  await openPalette(page);
  await page.keyboard.type('italiano');
  await expect(options(page).first()).toHaveAccessibleName('Language: Italiano');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await expect(page.getByRole('searchbox')).toHaveValue('srl');
  // The page was loaded again: keys are heard by the time its list is complete.
  await expect(app.status).toContainText('completo alle');
  await page.keyboard.press('ControlOrMeta+k');
  const found = page.getByRole('option', { name: 'Lingua: Italiano' });
  await expect(found.first()).toBeVisible();
});
