import { expect, test } from './fixtures.ts';

test('everything is done with the keyboard alone, once through', async ({ page, app }) => {
  const press = (key: string) => page.keyboard.press(key);
  /** Tab, until the focus is where it is wanted. */
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await isThere()) return;
      await press('Tab');
    }
    throw new Error('Tab never leads there.');
  };
  const isFocused = (name: RegExp) => async () =>
    page.evaluate(
      ([source]) => {
        const { activeElement } = document;
        const text = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
        return new RegExp(source).test(text);
      },
      [name.source] as const,
    );

  await app.open('/clients/wethod');
  await press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the clients' })).toBeFocused();

  // Search.
  await press('/');
  await page.keyboard.type('milano');
  await expect(page).toHaveURL('/clients/wethod?q=milano');

  // A filter, from the menu, by its first letters.
  await tabTo(isFocused(/^Add a filter$/));
  await press('Enter');
  await expect(app.filterMenu).toBeFocused();
  await page.keyboard.type('em');
  await press('Enter');
  await expect(app.editor('Email').getByLabel('Email is')).toBeFocused();
  await press('Escape');
  await expect(app.editor('Email')).toHaveCount(0);

  // One that is always there.
  for (let presses = 0; presses < 5; presses += 1) {
    if (await isFocused(/^Updated: any time$/)()) break;
    await press('Shift+Tab');
  }
  await press('Enter');
  const editor = app.editor('Updated');
  await expect(editor).toBeVisible();
  await expect(editor.getByRole('radio', { name: 'Today' })).toBeFocused();
  for (let steps = 0; steps < 7; steps += 1) await press('ArrowDown');
  await press('Enter');
  await expect(page).toHaveURL('/clients/wethod?q=milano&updated=this:year');
  await expect(editor).toHaveCount(0);

  // Sort: one head is in the tab order, and arrows lead to the others.
  await tabTo(isFocused(/^Name$/));
  for (let presses = 0; presses < 9 && !(await isFocused(/^City$/)()); presses += 1) {
    await press('ArrowRight');
  }
  expect(await isFocused(/^City$/)()).toBe(true);
  await press('Enter');
  await expect(page).toHaveURL('/clients/wethod?q=milano&updated=this:year&sort=city');
  await press('Enter');
  await expect(page).toHaveURL('/clients/wethod?q=milano&updated=this:year&sort=-city');

  // To the rows, to a client, along to the next.
  const links = app.table.getByRole('rowheader').getByRole('link');
  await tabTo(() => links.first().evaluate((link) => link === document.activeElement));
  await press('ArrowDown');
  await press('Enter');
  const second = (await links.nth(1).textContent()) ?? '';
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(second);
  await press('ArrowDown');
  const third = (await links.nth(2).textContent()) ?? '';
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(third);
  await expect(links.nth(2)).toBeFocused();

  // Into the drawer, and out of it.
  await tabTo(isFocused(/^Close$/));
  await press('Enter');
  await expect(app.drawer).toHaveCount(0);
  await expect(links.nth(2)).toBeFocused();

  // Away with the filter.
  await tabTo(isFocused(/^Refresh$/));
  await press('Enter');
  await app.expectComplete();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isFocused(/^Remove filter Updated$/)()) break;
    await press('Shift+Tab');
  }
  await press('Enter');
  await expect(page).toHaveURL('/clients/wethod?q=milano&sort=-city');

  // To the other provider.
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isFocused(/^Qonto/)()) break;
    await press('Shift+Tab');
  }
  await press('Enter');
  await expect(page).toHaveURL('/clients/qonto?q=milano&sort=-city');
  await app.expectComplete();
});
