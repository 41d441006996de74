import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import type { Row } from './sandbox.ts';

const toggle = (page: Page) => page.getByRole('button', { name: 'Chart of dates' });
const strip = (page: Page) => page.getByRole('region', { name: 'Chart of dates' });
const slider = (page: Page, name: string) => strip(page).getByRole('slider', { name });

/** Shows the chart, and waits for its bars. */
async function show(page: Page, field = 'Updated') {
  await toggle(page).click();
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(slider(page, `${field}, from`)).toBeAttached();
}

async function plotOf(page: Page) {
  const box = await strip(page).locator('svg').boundingBox();
  if (box === null) throw new Error('There are no bars.');
  return box;
}

/** How many clients the chart says there are where the pointer is. */
async function pointedCount(page: Page): Promise<number> {
  const text = strip(page).getByText(/: [\d,]+ clients?/);
  await expect(text).toBeVisible();
  const said = /: ([\d,]+) clients?/.exec((await text.textContent()) ?? '');
  return Number((said?.[1] ?? '').replaceAll(',', ''));
}

test('a click on a bar shows the clients that it says', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await show(page);
  const { x, y, width, height } = await plotOf(page);
  await page.mouse.move(x + width - 3, y + height / 2);
  await page.mouse.move(x + width - 12, y + height / 2);
  const count = await pointedCount(page);
  expect(count).toBeGreaterThan(0);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/updated=bt:\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d&zone=Europe\/Rome$/);
  await app.expectCount(count);
  await expect(app.chip('Updated: between')).toBeVisible();
  await expectAccessible(page);
  await strip(page).getByRole('button', { name: 'Clear the filter Updated' }).click();
  await expect(page).toHaveURL('/clients/wethod');
});

test('dragging takes several bars, moves an end, and is one step to come back to', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await show(page);
  const { x, y, width, height } = await plotOf(page);
  const middle = y + height / 2;
  await page.mouse.move(x + width * 0.4, middle);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.6, middle, { steps: 5 });
  await page.mouse.move(x + width * 0.7, middle, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/updated=bt:/);
  const from = slider(page, 'Updated, from');
  const before = await from.inputValue();
  expect(Number(await slider(page, 'Updated, to').inputValue())).toBeGreaterThan(Number(before));

  // The start is taken at its line, and dragged as far as the axis goes: then nothing is too early.
  const line = await strip(page).locator('input + span').first().boundingBox();
  await page.mouse.move((line?.x ?? 0) + 1, middle);
  await page.mouse.down();
  await page.mouse.move(x - 20, middle, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/updated=lte:\d{4}-\d\d-\d\d&zone=Europe\/Rome$/);
  await page.goBack();
  await expect(page).toHaveURL(/updated=bt:/);
  await expect(from).toHaveValue(before);
  await page.goBack();
  await expect(page).toHaveURL('/clients/wethod');
});

test('by keys alone: shown, moved by one and by several, to the ends, and cleared', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const { keyboard } = page;
  await toggle(page).focus();
  await keyboard.press('Enter');
  const from = slider(page, 'Updated, from');
  const to = slider(page, 'Updated, to');
  await expect(from).toHaveAttribute('aria-valuetext', /\d{4} \(.*: [\d,]+ clients?\)/);
  await from.focus();
  await keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/updated=gte:\d{4}-\d\d-\d\d&zone=Europe\/Rome$/);
  await keyboard.press('PageUp');
  await keyboard.press('ArrowRight');
  expect(Number(await from.inputValue())).toBeGreaterThan(2);
  await keyboard.press('Tab');
  await expect(to).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/updated=bt:/);
  const words = (await to.getAttribute('aria-valuetext')) ?? '';
  const day = words.slice(0, words.indexOf(' ('));
  await expect(app.chip(`and ${day}`)).toBeVisible();
  await keyboard.press('End');
  await expect(page).toHaveURL(/updated=gte:/);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Home');
  await expect(page).toHaveURL('/clients/wethod');
  await keyboard.press('End');
  const last = await from.getAttribute('aria-valuetext');
  const count = Number(/: ([\d,]+) client/.exec(last ?? '')?.[1]);
  await app.expectCount(count);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page).toHaveURL('/clients/wethod');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('other filters decide the bars, and a link brings its range', async ({
  page,
  app,
  sandbox,
}) => {
  const romans = (await sandbox.wethodClients()).filter((row: Row) =>
    /roma/i.test(String(row['town'] ?? '')),
  );
  await app.open('/clients/wethod');
  await show(page);
  await app.open('/clients/wethod?city=roma&updated=bt:2020-01-01,2030-12-31');
  await expect(slider(page, 'Updated, from')).toHaveValue('0');
  await expect(slider(page, 'Updated, to')).toHaveAttribute('aria-valuetext', /client/);
  await app.expectCount(romans.length);
  // Every bar, one after the other, as somebody hears them.
  const from = slider(page, 'Updated, from');
  await from.focus();
  let sum = 0;
  const bars = Number(await from.getAttribute('max')) + 1;
  for (let bar = 0; bar < bars; bar += 1) {
    const words = (await from.getAttribute('aria-valuetext')) ?? '';
    sum += Number(/: ([\d,]+) client/.exec(words)?.[1]);
    await page.keyboard.press('ArrowRight');
    if (bar + 1 < bars) await expect(from).toHaveValue(String(bar + 1));
  }
  expect(sum).toBe(romans.length);
});

test('is of any date, kept in this browser, and as high while it waits as with its bars', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await show(page);
  await strip(page).getByLabel('Date in the chart').selectOption('Created');
  await expect(slider(page, 'Created, from')).toBeAttached();
  await page.reload();
  await app.expectComplete();
  await expect(slider(page, 'Created, from')).toBeAttached();
  await strip(page).getByLabel('Date in the chart').selectOption('Deleted');
  await expect(strip(page)).toContainText('without a date');
  const withBars = await strip(page).boundingBox();

  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await expectAccessible(page);
  await toggle(page).click();
  await expect(strip(page)).toHaveCount(0);
  expect(withBars?.height).toBeLessThanOrEqual(48);
});

test('while clients come it says so, and the list does not move', async ({
  page,
  app,
  sandbox,
}) => {
  await app.open('/clients/wethod');
  await show(page);
  await sandbox.reset();
  await page.reload();
  await expect(strip(page)).toBeVisible();
  const { height } = (await strip(page).boundingBox()) ?? { height: 0 };
  await app.expectComplete();
  expect((await strip(page).boundingBox())?.height).toBe(height);
  await expect(strip(page)).not.toContainText('so far');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger drags over bars, and the page stays', async ({ page, app, context }) => {
    await app.open('/clients/wethod');
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await toggle(page).click();
    await expect(slider(page, 'Updated, from')).toBeAttached();
    await expectAccessible(page);
    const { x, y, width, height } = await plotOf(page);
    expect(height).toBeGreaterThanOrEqual(36);
    const client = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number, down = 0) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + width * part, y: y + height / 2 + down }],
      });
    await touch('touchStart', 0.3);
    await touch('touchMove', 0.4, 10);
    await touch('touchMove', 0.6, 60);
    await touch('touchMove', 0.7, 90);
    await touch('touchEnd', 0.7);
    await expect(page).toHaveURL(/updated=bt:/);
    expect((await plotOf(page)).y).toBe(y);
    await strip(page).getByRole('button', { name: 'Clear the filter Updated' }).click();
    await expect(page).toHaveURL('/clients/wethod');
  });
});
