import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Presses a button as a command does, which leaves the focus where it is. */
const press = (button: Locator) => button.evaluate((element: HTMLElement) => element.click());

/** What has the focus, by its name. */
const focused = (page: import('@playwright/test').Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'nothing';
    return activeElement.getAttribute('aria-label') ?? activeElement.textContent;
  });

test('a click on the text of a row opens that client, however the list moves meanwhile', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const name = (await app.names())[3] ?? '';
  const city = await app.row(name).getByRole('gridcell').nth(3).boundingBox();
  if (city === null) throw new Error('The cell is not drawn.');
  await page.mouse.click(city.x + 16, city.y + city.height / 2);
  await page.mouse.wheel(0, 3000);
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name);
});

test('so it does where rows come in above it between the click and its answer', async ({
  page,
  app,
  sandbox,
}) => {
  await app.open('/clients/qonto');
  const name = (await app.names())[3] ?? '';
  const city = app.row(name).getByRole('gridcell').nth(4);
  const added = await Promise.all(
    ['AAA 1', 'AAA 2', 'AAA 3'].map((come) => sandbox.put('qonto', { name: come })),
  );
  const box = await city.boundingBox();
  if (box === null) throw new Error('The cell is not drawn.');
  await page.mouse.move(box.x + 16, box.y + box.height / 2);
  await page.mouse.down();
  await press(app.status.getByRole('button', { name: 'Refresh' }));
  await expect(app.link('AAA 1')).toBeVisible();
  await page.mouse.up();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name);
  for (const { id } of added) await sandbox.remove('qonto', String(id));
});

test.describe('a row in focus that is gone leaves the focus to the next', () => {
  for (const withDrawer of [false, true]) {
    test(
      withDrawer ? 'beside its open drawer' : 'in the list',
      async ({ page, app, sandbox, noise }) => {
        noise.expect(/^answer: 404 \/api\/providers\/qonto\/clients\//);
        const { id } = await sandbox.put('qonto', { name: 'AAA Not For Long', kind: 'company' });
        await app.open('/clients/qonto');
        const names = await app.names();
        const place = names.indexOf('AAA Not For Long');
        await app.link('AAA Not For Long').focus();
        if (withDrawer) {
          await page.keyboard.press('Enter');
          await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(
            'AAA Not For Long',
          );
        }
        await sandbox.remove('qonto', String(id));
        await press(app.status.getByRole('button', { name: 'Refresh' }));
        await expect(app.link('AAA Not For Long')).toHaveCount(0);
        const next = app.link(names[place + 1] ?? '');
        await expect(next).toBeFocused();
        await expect(next).toBeInViewport();
        await page.keyboard.press('ArrowDown');
        await expect(app.link(names[place + 2] ?? '')).toBeFocused();
      },
    );
  }

  test('of several that go at once, to the first that stays', async ({ page, app, sandbox }) => {
    const names = ['AAA Eins', 'AAA Zwei', 'AAA Drei'].toSorted();
    const added = await Promise.all(names.map((name) => sandbox.put('qonto', { name })));
    await app.open('/clients/qonto');
    const all = await app.names();
    const stays = all[all.indexOf('AAA Zwei') + 1] ?? '';
    await app.link('AAA Eins').focus();
    for (const { id } of added) await sandbox.remove('qonto', String(id));
    await press(app.status.getByRole('button', { name: 'Refresh' }));
    await expect(app.link('AAA Zwei')).toHaveCount(0);
    await expect(app.link(stays)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toBe('nothing');
  });
});

test.describe('what is pressed and disappears leaves the focus near by', () => {
  test('Refresh keeps it', async ({ page, app, sandbox }) => {
    await app.open('/clients/wethod');
    await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 1000 });
    const refresh = app.status.getByRole('button', { name: 'Refresh' });
    await refresh.focus();
    await page.keyboard.press('Enter');
    await expect(app.status).toContainText('refreshing');
    await expect(refresh).toBeFocused();
    await app.expectComplete();
    await expect(app.status).not.toContainText('refreshing');
    await expect(refresh).toBeFocused();
  });

  test('the last filter of an empty list leaves it to the first client', async ({ page, app }) => {
    await app.open('/clients/wethod?q=nobody+is+called+that');
    await page.getByRole('button', { name: 'Clear search', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(app.table.getByRole('rowheader').getByRole('link').first()).toBeFocused();
  });

  test('one of several leaves it to the next', async ({ page, app }) => {
    await app.open('/clients/wethod?q=nobody+is+called+that&country=IT');
    await page.getByRole('button', { name: /^Remove Country/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Clear search', exact: true })).toBeFocused();
  });

  test('so does clearing them all, in the list and in the bar', async ({ page, app }) => {
    await app.open('/clients/wethod?q=nobody+is+called+that&country=IT');
    await page.getByRole('main').getByRole('button', { name: 'Clear all' }).focus();
    await page.keyboard.press('Enter');
    await expect(app.table.getByRole('rowheader').getByRole('link').first()).toBeFocused();

    await app.open('/clients/wethod?country=IT');
    await app.filters.getByRole('button', { name: 'Clear all' }).focus();
    await page.keyboard.press('Enter');
    await expect(app.filters.getByRole('button', { name: 'Add a filter' })).toBeFocused();
  });

  test('a filter that stays in the bar keeps it', async ({ page, app }) => {
    await app.open('/clients/wethod?updated=last:30d');
    await app.filters.getByRole('button', { name: 'Remove filter Updated' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/clients/wethod');
    await expect(app.filters.getByRole('button', { name: 'Updated: any time' })).toBeFocused();
  });

  test('Mark as seen leaves it in the status line', async ({ page, app, sandbox }) => {
    await app.open('/clients/wethod');
    const { id } = await sandbox.put('wethod', { corporate_name: 'AAA Nuova' });
    await app.status.getByRole('button', { name: 'Refresh' }).click();
    await app.status.getByRole('button', { name: 'Mark as seen' }).focus();
    await page.keyboard.press('Enter');
    await expect(app.status.getByRole('button', { name: 'Refresh' })).toBeFocused();
    await sandbox.remove('wethod', Number(id));
  });

  test('the switch keeps it on the provider that was chosen', async ({ page, app }) => {
    await app.open('/clients/wethod');
    await app.providers.getByRole('link', { name: 'Qonto' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/clients/qonto');
    await app.expectComplete();
    await expect(app.providers.getByRole('link', { name: 'Qonto' })).toBeFocused();
  });

  test('Try again leaves it where the clients are', async ({ page, app, sandbox, noise }) => {
    noise.expect(/^answer: 502 \/api\/providers\/wethod\/clients$/);
    await sandbox.fail({ provider: 'wethod', kind: 'status', status: 500, times: 'always' });
    await page.goto('/clients/wethod');
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).focus();
    await sandbox.clear();
    await page.keyboard.press('Enter');
    await app.expectComplete();
    await expect.poll(() => focused(page)).not.toBe('nothing');
  });

  test('the banner leaves it in the page', async ({ page, app }) => {
    await app.open('/clients/wethod');
    await page.getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).not.toBe('nothing');
  });
});
