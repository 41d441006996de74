import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import type { Screen } from './screen.ts';

/** What has the focus, by its name. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });

/** Presses keys, and counts them; a text counts its letters. */
class Keyboard {
  readonly #page: Page;
  count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.count += 1;
      await this.#page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.count += text.length;
    await this.#page.keyboard.type(text);
  }

  /** The same key, until what has the focus is called so. */
  async pressTo(key: string, name: RegExp): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      if (name.test(await focusedName(this.#page))) return;
      await this.press(key);
    }
    throw new Error(`${key} never leads to ${String(name)}.`);
  }
}

/** Tab, from the search box until a cell of the list has the focus. */
async function tabsToList(page: Page, app: Screen): Promise<number> {
  await app.search.focus();
  for (let tabs = 1; tabs <= 20; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await app.focused()) !== null) return tabs;
  }
  throw new Error('Tab never leads to the list.');
}

const MOST_TABS = 3;

/** Every kind of list, and what is asked of it. */
const LISTS = [
  ['wethod', ['', '?q=a', '?q=a&country=IT&updated=this:year&deleted=include']],
  ['both', ['', '?q=a', '?q=a&where=both']],
] as const;

for (const width of [1280, 768, 390]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    for (const [scope, questions] of LISTS) {
      test(`the first row of ${scope} is three Tabs from the search box at most`, async ({
        page,
        app,
      }) => {
        // What makes the controls above a list one stop comes after them.
        const expectFewTabs = (asked: string) =>
          expect.poll(() => tabsToList(page, app), asked).toBeLessThanOrEqual(MOST_TABS);
        for (const asked of questions) {
          await app.open(`/clients/${scope}${asked}`);
          await expect(page.getByRole('toolbar')).toHaveCount(scope === 'both' ? 2 : 1);
          await expectFewTabs(asked);
        }
        // And with rows that are selected.
        await page.keyboard.press('Space');
        await expect(page.getByRole('region', { name: 'Selected clients' })).toBeVisible();
        await expectFewTabs('selected');
        await expectAccessible(page);
      });
    }

    test('from the search box, Down and Enter lead to the first client, and typing goes on', async ({
      page,
      app,
    }) => {
      await app.open('/clients/wethod');
      for (const key of ['ArrowDown', 'Enter']) {
        await app.search.fill('');
        await app.search.pressSequentially('lotto bergamo');
        await app.search.press(key);
        await expect(app.link('Lotto 2 S.r.l.')).toBeFocused();
        await page.keyboard.press('/');
        await expect(app.search).toBeFocused();
      }
      // Where nobody is found, the focus stays.
      await app.search.fill('nobody is called that');
      await app.search.press('Enter');
      await expect(app.search).toBeFocused();
    });
  });
}

const custom = (page: Page) => page.getByRole('button', { name: 'Custom' });

test('Up leads from the first row to its head and on to the search; a held key ends at the row', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const [first = '', second = ''] = await app.names();
  await app.link(second).focus();
  for (let moves = 0; moves < 3; moves += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.down('ArrowUp');
  for (let repeats = 0; repeats < 5; repeats += 1) await page.keyboard.down('ArrowUp');
  await page.keyboard.up('ArrowUp');
  expect(await app.focused()).toEqual({ client: first, column: 'City' });
  await page.keyboard.press('ArrowUp');
  await expect(app.sortBy('City')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(app.search).toBeFocused();
  // Rows of two lines have no heads.
  await page.setViewportSize({ width: 390, height: 844 });
  await app.search.press('ArrowDown');
  await expect(app.link(first)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(app.search).toBeFocused();
});

test('Escape empties the search, and then leads back to where somebody was', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const name = (await app.names())[3] ?? '';
  await app.link(name).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('/');
  await page.keyboard.type('lotto');
  await page.keyboard.press('Escape');
  await expect(app.search).toHaveValue('');
  await expect(app.search).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await app.focused()).toEqual({ client: name, column: 'VAT number' });
  // Where there is no list to go to, the focus stays.
  await app.open('/clients/wethod?vatNumber=nobody&city=nowhere');
  await app.search.focus();
  await page.keyboard.press('Escape');
  await expect(app.search).toBeFocused();
});

test('the skip link leads to a row', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the clients' })).toBeFocused();
  await page.keyboard.press('Enter');
  const [first = ''] = await app.names();
  expect(await app.focused()).toEqual({ client: first, column: 'Name' });
});

test('controls above the list are one toolbar, with arrows from one to the other', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?country=IT');
  const toolbar = page.getByRole('toolbar', { name: 'Tools of the list' });
  await expect(custom(page)).toBeVisible();
  const controls = await toolbar.getByRole('button').allTextContents();
  await app.search.press('Tab');
  await expect(custom(page)).toBeFocused();
  for (let place = 1; place < controls.length; place += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Print list' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Print list' })).toBeFocused();
  // Who comes back finds it where it was left.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Print list' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(custom(page)).toBeFocused();
  // What is pressed and disappears leaves one stop.
  await toolbar.getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/clients/wethod');
  await expect(toolbar.getByRole('button', { name: 'Add a filter' })).toBeFocused();
  await expect(
    toolbar.locator('[tabindex="0"]:visible, button:not([tabindex]):visible'),
  ).toHaveCount(1);
});

test('everything is done with the keyboard alone, once through', async ({ page, app }) => {
  const keys = new Keyboard(page);
  await app.open('/clients/wethod');
  await expect(page.getByRole('button', { name: 'All clients' })).toBeVisible();

  // Search.
  await keys.press('/');
  await keys.type('milano');
  await expect(page).toHaveURL('/clients/wethod?q=milano');

  // A filter, from the menu, by its first letters.
  await keys.press('Tab');
  await keys.pressTo('ArrowRight', /^Add a filter$/);
  await keys.press('Enter');
  await expect(app.filterMenu).toBeFocused();
  await keys.type('em');
  await keys.press('Enter');
  await expect(app.editor('Email').getByLabel('Email is')).toBeFocused();
  await keys.press('Escape');
  await expect(app.editor('Email')).toHaveCount(0);

  // One that is always there.
  await keys.pressTo('ArrowLeft', /^Updated: any time$/);
  await keys.press('Enter');
  const editor = app.editor('Updated');
  await expect(editor.getByRole('radio', { name: 'Today' })).toBeFocused();
  for (let steps = 0; steps < 7; steps += 1) await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(page).toHaveURL('/clients/wethod?q=milano&updated=this:year');
  await expect(editor).toHaveCount(0);

  // Sort: one head is in the tab order, and arrows lead to the others.
  await keys.press('Tab');
  await keys.pressTo('ArrowRight', /^City$/);
  await keys.press('Enter');
  await expect(page).toHaveURL('/clients/wethod?q=milano&updated=this:year&sort=city');
  await keys.press('Enter');
  await expect(page).toHaveURL('/clients/wethod?q=milano&updated=this:year&sort=-city');

  // Down to the rows, to a client, along to the next.
  const [first = '', second = '', third = ''] = await app.names();
  await keys.press('ArrowDown');
  expect(await app.focused()).toEqual({ client: first, column: 'City' });
  await keys.press('ArrowDown', 'Enter');
  const heading = app.drawer.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(second);
  await keys.press('j');
  await expect(heading).toHaveText(third);
  await expect.poll(async () => (await app.focused())?.client).toBe(third);

  // Into the drawer, and out of it.
  await keys.pressTo('Tab', /^Close$/);
  await keys.press('Enter');
  await expect(app.drawer).toHaveCount(0);
  await expect.poll(() => app.focused()).toEqual({ client: third, column: 'City' });

  // Refresh.
  await keys.pressTo('Tab', /^Refresh$/);
  await keys.press('Enter');
  await app.expectComplete();

  // Away with the filter.
  await keys.pressTo('Shift+Tab', /^Updated: this year$/i);
  await keys.press('ArrowRight', 'Enter');
  await expect(page).toHaveURL('/clients/wethod?q=milano&sort=-city');

  // To the other provider.
  await keys.pressTo('Shift+Tab', /^Qonto/);
  await keys.press('Enter');
  await expect(page).toHaveURL('/clients/qonto?q=milano&sort=-city');
  await app.expectComplete();
  expect(keys.count).toBeLessThanOrEqual(70);
});
