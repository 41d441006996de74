import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    /** What a screen reader would have said of the live regions, in order. */
    said?: string[];
  }
}

/** Live regions are read where text comes into one that is there already. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  // What is said of the page's load is over.
  await expect(page.getByRole('contentinfo').getByRole('status')).toContainText('complete');
  await page.evaluate(() => {
    const said: string[] = (window.said = []);
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status], [role=alert], output');
        if (!region || region.closest('[aria-live=off]')) continue;
        if (type === 'characterData') said.push(region.textContent);
        else for (const node of addedNodes) said.push(node.textContent ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return async () => (await page.evaluate(() => window.said)) ?? [];
}

const times = (said: readonly string[], text: string) => said.filter((one) => one === text).length;

test('a refresh that brings nothing says so, once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(said).toContain('No changes');
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(async () => times(await said(), 'No changes')).toBe(2);
  expect(await said()).toEqual(['No changes', 'No changes']);
});

test('one that brings something says what', async ({ page, app, sandbox }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  const { id } = await sandbox.put('wethod', { corporate_name: 'AAA Nuova' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(said).toContain('1 client new or changed');
  expect(times(await said(), '1 client new or changed')).toBe(1);
  await sandbox.remove('wethod', Number(id));
});

test('an order is said, once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  await app.sortBy('Country').click();
  await expect.poll(said).toEqual(['Sorted by country, ascending']);
  await app.sortBy('Country').click();
  await expect
    .poll(said)
    .toEqual(['Sorted by country, ascending', 'Sorted by country, descending']);
  await app.sortBy('City').click({ modifiers: ['Shift'] });
  await expect
    .poll(async () => (await said()).at(-1))
    .toBe('Sorted by country, descending, then by city, ascending');
});

test('another provider is said, once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.expectComplete();
  await expect.poll(said).toContain('Qonto clients');
  expect(times(await said(), 'Qonto clients')).toBe(1);
});

test('a client that is opened is said, once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect.poll(said).toContain('Aurora Tessuti S.r.l., details');
  await page.keyboard.press('ArrowDown');
  const name = await app.table.locator('tr[aria-current=true] a').textContent();
  await expect.poll(said).toContain(`${name}, details`);
  expect((await said()).filter((one) => one.endsWith(', details'))).toHaveLength(2);
});

test('without a network that is said once, and each refresh that is asked for is answered', async ({
  page,
  app,
  context,
  noise,
}) => {
  noise.expect(/^failed: net::ERR_INTERNET_DISCONNECTED /);
  await app.open('/clients/both');
  const said = await listen(page);
  await context.setOffline(true);
  await expect.poll(said).toEqual([expect.stringMatching(/^Offline[.] Data as of/)]);
  const refresh = app.status.getByRole('button', { name: 'Refresh' });
  for (const time of [1, 2]) {
    await refresh.click();
    await expect
      .poll(async () => times(await said(), 'not refreshed: this device is offline'))
      .toBe(time);
    await expect(refresh).toBeEnabled();
  }
  expect(await said()).toHaveLength(3);
});

test('a failure is said by its notice alone', async ({ page, app, sandbox, noise }) => {
  noise.expect(/^answer: 502 \/api\/providers\/wethod\/clients$/);
  await app.open('/clients/wethod');
  await sandbox.fail({ provider: 'wethod', kind: 'status', status: 500, times: 'always' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('wethod has a problem');
  await expect(app.status.getByRole('status')).not.toContainText('problem');
});

test('a walk through it all says each thing once, in order', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  const heard: string[] = [];
  /** Waits for all that the last step says, and for nothing beside it. */
  const expectSaid = async (...texts: readonly string[]) => {
    heard.push(...texts);
    await expect.poll(said).toEqual(heard);
  };
  const { keyboard } = page;

  await app.search.fill('lotto bergamo');
  await expectSaid('2 of 575 · complete');
  await app.search.press('ArrowDown');
  await expect(app.link('Lotto 2 S.r.l.')).toBeFocused();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expectSaid('Sorted by name, descending');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expectSaid('1 client selected');
  await keyboard.press('Enter');
  await expectSaid('Lotto 10 S.r.l., details');
  await keyboard.press('ArrowDown');
  await expectSaid('Lotto 2 S.r.l., details');
  await keyboard.press('Escape');
  await expect(app.drawer).toHaveCount(0);
  await expectSaid('Details closed');
  await keyboard.press('Escape');
  await expectSaid('No clients selected');
  await app.status.getByRole('button', { name: 'Refresh' }).press('Enter');
  await expectSaid('No changes');
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export clients' });
  await expect(dialog).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).press('Enter');
  await expectSaid(`2 rows written to ${(await download).suggestedFilename()}`);
  await keyboard.press('Escape');
  await app.search.fill('');
  await expectSaid('575 clients · complete');
});

/** What the field that has the focus says is chosen below it; `null` while it says nothing of it. */
const told = (field: Locator) =>
  field.evaluate((element) => {
    const id = element.getAttribute('aria-activedescendant');
    return id === null ? null : (document.getElementById(id)?.textContent ?? 'nothing');
  });

/** Opened, a field with a list says itself; then each first line that another letter brings, and each one moved to. */
async function expectFieldSaysLines(
  page: Page,
  field: Locator,
  typed: readonly { readonly letters: string; readonly line: string }[],
): Promise<void> {
  await expect(field).toBeFocused();
  expect(await told(field)).toBeNull();
  const ids = new Set<string | null>();
  for (const { letters, line } of typed) {
    await page.keyboard.type(letters);
    await expect.poll(async () => told(field)).toContain(line);
    ids.add(await field.getAttribute('aria-activedescendant'));
  }
  // A screen reader hears of another line by another id.
  expect(ids.size).toBe(typed.length);
  await field.fill('');
  await expect.poll(async () => told(field)).toBeNull();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => told(field)).not.toBeNull();
}

test('a field with a list below it says itself first, then its lines', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await page.keyboard.press('ControlOrMeta+k');
  await expectFieldSaysLines(
    page,
    page.getByRole('combobox', { name: 'Find a command or a client' }),
    [
      { letters: 'c', line: 'Chart of dates' },
      { letters: 'ol', line: 'Columns' },
    ],
  );
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Add a filter' }).press('Enter');
  await expectFieldSaysLines(page, page.getByRole('combobox', { name: 'Find a filter' }), [
    { letters: 'c', line: 'City' },
    { letters: 'oun', line: 'Country' },
  ]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'View', exact: true }).press('Enter');
  await page.getByRole('button', { name: /^Time zone/ }).press('Enter');
  await expectFieldSaysLines(page, page.getByRole('combobox', { name: 'Find a time zone' }), [
    { letters: 'mad', line: 'Atlantic/Madeira' },
    { letters: 'r', line: 'Europe/Madrid' },
  ]);
});

test('what is said while a dialog lies over the page is said in it: all else is silent then', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await app.sortBy('Country').click();
  const said = (text: string) => page.getByRole('status').filter({ hasText: text });
  await expect(said('Sorted by country, ascending')).toBeAttached();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('theme');
  const dialog = page.getByRole('dialog', { name: 'Commands' });
  await expect(dialog.getByRole('status').filter({ hasText: /^\d+ results$/ })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await app.sortBy('Country').click();
  await expect(said('Sorted by country, descending')).toBeAttached();
});

test('a row is its name, whatever else of it is shown beside it for eyes', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await app.search.press('ArrowDown');
  await expect(page.getByRole('tooltip', { includeHidden: true })).toBeVisible();
  await expect(page.locator('a:focus')).toHaveAccessibleDescription('');
});

test('a client that is closed is said where the focus stays; where it goes to the row, that is heard', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  const link = app.link('Aurora Tessuti S.r.l.');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect.poll(said).toEqual(['Aurora Tessuti S.r.l., details']);
  await expect(app.drawer.getByRole('button', { name: 'Copy all' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(said).toEqual(['Aurora Tessuti S.r.l., details', 'Details closed']);
  await page.keyboard.press('Enter');
  await app.drawer.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(link).toBeFocused();
  await page.getByRole('button', { name: 'Refresh' }).press('Enter');
  await expect.poll(async () => (await said()).at(-1)).toBe('No changes');
  expect(times(await said(), 'Details closed')).toBe(1);
});

test('that several columns can order the list is not said at each of them', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await expect(app.table.getByRole('button', { name: 'Updated, options' })).toBeAttached();
  const heads = await app.table.getByRole('columnheader').getByRole('button').all();
  expect(heads.length).toBeGreaterThan(10);
  for (const head of heads) await expect(head).toHaveAccessibleDescription('');
  // It is shown, and in the list of keys.
  await expect(page.getByTitle('Hold Shift to sort by several columns')).toHaveCount(1);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Sort by several columns');
});

test('what was said stays to be read, and is not said again when the page comes back from behind a dialog', async ({
  app,
}) => {
  await app.open('/clients/wethod');
  const status = app.status.getByRole('status');
  await expect(status).toHaveText('575 clients · complete');
  await expect(status).toHaveAttribute('aria-live', 'off');
  await app.search.fill('lotto bergamo');
  await expect(status).toHaveAttribute('aria-live', 'polite');
  await expect(status).toHaveText('2 of 575 · complete');
  await expect(status).toHaveAttribute('aria-live', 'off');
});

test('how many clients there are is said also where that is as many as a moment ago', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await expect(app.status.getByRole('status')).toHaveAttribute('aria-live', 'off');
  const said = await listen(page);
  await app.search.fill('lotto bergamo');
  await expect.poll(said).toEqual(['2 of 575 · complete']);
  await app.search.fill('');
  await expect.poll(said).toEqual(['2 of 575 · complete', '575 clients · complete']);
});
