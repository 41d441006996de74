import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import type { Screen } from './screen.ts';

/** Presses a button as a command does, which leaves the focus where it is. */
const press = (button: Locator) => button.evaluate((element: HTMLElement) => element.click());

/** Goes from the name of a client to its city. */
async function focusCity(app: Screen, name: string): Promise<void> {
  await app.link(name).focus();
  for (let moves = 0; moves < 3; moves += 1) await app.page.keyboard.press('ArrowRight');
  expect(await app.focused()).toEqual({ client: name, column: 'City' });
}

test.describe('cells', () => {
  test('are reached by arrows, Home, End, a page, and Ctrl with either end', async ({
    page,
    app,
    sandbox,
  }) => {
    const { length } = await sandbox.wethodClients();
    await app.open('/clients/wethod');
    const [first = '', second = ''] = await app.names();
    const at = async (key: string) => {
      await page.keyboard.press(key);
      return app.focused();
    };
    await app.link(first).focus();
    expect(await at('ArrowRight')).toEqual({ client: first, column: 'VAT number' });
    expect(await at('ArrowDown')).toEqual({ client: second, column: 'VAT number' });
    expect(await at('End')).toEqual({ client: second, column: 'Updated' });
    expect(await at('ArrowRight')).toEqual({ client: second, column: 'Updated' });
    expect(await at('Home')).toEqual({ client: second, column: '' });
    expect(await at('ArrowRight')).toEqual({ client: second, column: 'Name' });
    expect(await at('k')).toEqual({ client: first, column: 'Name' });
    expect(await at('j')).toEqual({ client: second, column: 'Name' });
    await page.keyboard.press('PageDown');
    const row = page.locator('tr:focus-within');
    const index = async () => Number(await row.getAttribute('data-index'));
    expect(await index()).toBeGreaterThan(10);
    await expect(row).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Control+End');
    expect(await index()).toBe(length - 1);
    await expect(row).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Control+Home');
    expect(await index()).toBe(0);
    expect(await app.focused()).toEqual({ client: first, column: '' });
  });

  test('are one stop for Tab, and so are the heads', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const stops = () => app.table.locator('[tabindex="0"]');
    await expect(stops()).toHaveCount(2);
    await focusCity(app, (await app.names())[2] ?? '');
    await expect(stops()).toHaveCount(2);
    await page.keyboard.press('Shift+Tab');
    await expect(app.sortBy('Name')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await app.focused()).toEqual({ client: (await app.names())[2], column: 'City' });
    await expect(stops()).toHaveCount(2);
    await expectAccessible(page);
  });

  test('have the head that has the focus as their stop, also where a key follows a press at once', async ({
    page,
    app,
  }) => {
    await app.open('/clients/wethod');
    // From here on there is spare time only when the test says so.
    await page.evaluate(() => {
      const held = new Map<number, IdleRequestCallback>();
      let last = 0;
      window.requestIdleCallback = (call) => {
        last += 1;
        held.set(last, call);
        return last;
      };
      window.cancelIdleCallback = (id) => void held.delete(id);
      document.addEventListener('spare-time', () => {
        for (const [id, call] of held) {
          held.delete(id);
          call({ didTimeout: false, timeRemaining: () => 50 });
        }
      });
    });
    await app.sortBy('City').click();
    await page.keyboard.press('ArrowRight');
    await expect(app.sortBy('Country')).toBeFocused();
    await page.evaluate(() => document.dispatchEvent(new Event('spare-time')));
    await expect(app.sortBy('City')).toHaveAttribute('tabindex', '-1');
    await expect(app.sortBy('Country')).toHaveAttribute('tabindex', '0');
  });

  test('are selected and opened from any of them', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const names = await app.names();
    await focusCity(app, names[1] ?? '');
    await page.keyboard.press('Space');
    const row = (index: number) => app.table.locator(`tr[data-index="${index}"]`);
    await expect(row(1)).toHaveAttribute('aria-selected', 'true');
    await expect(row(2)).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    await expect(app.table.locator('tr[aria-selected=true]')).toHaveCount(3);
    expect(await app.focused()).toEqual({ client: names[3], column: 'City' });
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect(row(3)).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('Enter');
    await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(names[3] ?? '');
  });

  test('have no letters as keys where single keys are switched off', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const [first = ''] = await app.names();
    await page.getByRole('button', { name: 'View', exact: true }).click();
    const group = page.getByRole('group', { name: 'Single-key shortcuts' });
    await group.getByText('Off').click();
    await page.keyboard.press('Escape');
    await app.link(first).focus();
    await page.keyboard.press('j');
    await expect(app.link(first)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(app.link(first)).not.toBeFocused();
  });

  test('leave keys to the browser that are not theirs', async ({ page, app }) => {
    await app.open('/clients/wethod');
    await focusCity(app, (await app.names())[1] ?? '');
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        document.body.dataset['taken'] = String(event.defaultPrevented);
      });
    });
    for (const key of ['Alt+ArrowLeft', 'Control+ArrowDown', 'Shift+Home', 'F6', 'Control+j']) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.body.dataset['taken']), key).toBe('false');
    }
    await expect(page.locator('[role=application]')).toHaveCount(0);
  });
});

test.describe('a copy without a selection', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is of the cell in focus, and of a box its row', async ({ page, app }) => {
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    await app.open('/clients/wethod?q=aurora+tessuti');
    await app.link('Aurora Tessuti S.r.l.').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(pasted).toBe('info@aurora-tessuti.example');
    await expect(page.getByRole('status').filter({ hasText: 'Copied email' })).toBeAttached();
    await page.keyboard.press('Home');
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(pasted).toMatch(/^Aurora Tessuti S\.r\.l\.\t/);
    await expect(page.getByRole('status').filter({ hasText: 'Copied the row' })).toBeAttached();
  });
});

test.describe('heads', () => {
  test('open what can be done with a column, and change its width', async ({ page, app }) => {
    await app.open('/clients/wethod');
    await app.sortBy('Name').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(app.sortBy('Email')).toBeFocused();
    const menu = page.getByRole('menu', { name: 'Email, options' });
    await expect(app.table.getByRole('button', { name: 'Email, options' })).toBeAttached();
    for (const key of ['Alt+ArrowDown', 'ContextMenu', 'Shift+F10']) {
      await page.keyboard.press(key);
      await expect(menu.getByRole('menuitem').first(), key).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(menu).toHaveCount(0);
      await expect(app.sortBy('Email')).toBeFocused();
    }
    const edge = app.table.getByRole('separator', { name: 'Width of Email' });
    await page.keyboard.press('F2');
    await expect(edge).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(app.sortBy('Email')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await menu.getByRole('menuitem', { name: 'Resize with the arrow keys' }).focus();
    await page.keyboard.press('Enter');
    await expect(menu).toHaveCount(0);
    await expect(edge).toBeFocused();
    await page.keyboard.press('Home');
    await expect(edge).toHaveAttribute('aria-valuenow', '64');
    await page.keyboard.press('F2');
    await page.keyboard.press('Home');
    await expect(page.getByRole('checkbox', { name: 'Select all that match' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('region', { name: 'Selected clients' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await app.focused()).toEqual({ client: (await app.names())[0], column: 'Name' });
  });
});

test.describe('the focus stays with its client', () => {
  test('through a sort, a refresh, a selection and a filter that keeps it', async ({
    page,
    app,
  }) => {
    await app.open('/clients/wethod');
    const name = (await app.names())[4] ?? '';
    const stays = { client: name, column: 'City' };
    await focusCity(app, name);
    await press(app.sortBy('Updated'));
    await expect(page).toHaveURL(/sort=/);
    await expect.poll(async () => (await app.column('Updated'))[0]).not.toBe('');
    expect(await app.focused()).toEqual(stays);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('td:focus')).toBeInViewport({ ratio: 1 });
    expect(await app.focused()).toEqual(stays);
    await press(app.status.getByRole('button', { name: 'Refresh' }));
    await expect(page.getByRole('status').filter({ hasText: 'No changes' })).toBeAttached();
    expect(await app.focused()).toEqual(stays);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    expect(await app.focused()).toEqual(stays);
    await page.keyboard.press('ControlOrMeta+a');
    expect(await app.focused()).toEqual(stays);
  });

  test('when it is scrolled away, up and down and aside', async ({ page, app }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    await app.open('/clients/wethod');
    const name = (await app.names())[1] ?? '';
    await focusCity(app, name);
    const scroller = app.table.locator('..');
    await scroller.evaluate((element) => element.scrollTo({ top: 8000, left: 4000 }));
    await expect.poll(async () => (await app.names()).length).toBeGreaterThan(10);
    await expect.poll(async () => (await app.drawn()).rows.at(-1)?.index).toBeGreaterThan(200);
    expect(await app.focused()).toEqual({ client: name, column: 'City' });
    await scroller.evaluate((element) => element.scrollTo({ top: 8000, left: 0 }));
    await page.keyboard.press('ArrowUp');
    const cell = page.locator('td:focus');
    await expect(cell).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('End');
    await expect(cell).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('ArrowLeft');
    await expect(cell).toBeInViewport({ ratio: 1 });
  });

  test('through opening and closing it, also where its column has no room meanwhile', async ({
    page,
    app,
  }) => {
    await app.open('/clients/wethod');
    const name = (await app.names())[2] ?? '';
    await app.link(name).focus();
    await page.keyboard.press('End');
    expect(await app.focused()).toEqual({ client: name, column: 'Updated' });
    await page.keyboard.press('Enter');
    await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name);
    await expect.poll(async () => (await app.focused())?.client).toBe(name);
    await page.keyboard.press('Escape');
    await expect(app.drawer).toHaveCount(0);
    await expect.poll(() => app.focused()).toEqual({ client: name, column: 'Updated' });
  });

  test('of which the next is opened by ] as by j, wherever the two are mixed', async ({
    page,
    app,
  }) => {
    await app.open('/clients/wethod');
    const names = await app.names();
    await app.link(names[1] ?? '').focus();
    const heading = app.drawer.getByRole('heading', { level: 2 });
    for (const [key, place] of [
      ['Enter', 1],
      [']', 2],
      [']', 3],
      ['j', 4],
      ['[', 3],
      ['k', 2],
    ] as const) {
      await page.keyboard.press(key);
      await expect(heading, `${key} to ${place}`).toHaveText(names[place] ?? '');
      await expect.poll(async () => (await app.focused())?.client).toBe(names[place]);
    }
    // In the client the focus stays there.
    await app.drawer.getByRole('button', { name: 'Next client' }).focus();
    await page.keyboard.press(']');
    await expect(heading).toHaveText(names[3] ?? '');
    await expect(app.drawer.getByRole('button', { name: 'Next client' })).toBeFocused();
  });

  test('on a phone, where an open client covers it', async ({ page, app }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open('/clients/wethod');
    const name = (await app.names())[2] ?? '';
    await app.link(name).focus();
    await page.keyboard.press('ArrowRight');
    const before = await app.focused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(() => app.focused()).toEqual(before);
    expect(before?.client).toBe(name);
  });

  test('when its column is hidden in a dialog, and through the dialog', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const name = (await app.names())[2] ?? '';
    await focusCity(app, name);
    await press(page.getByRole('button', { name: 'Columns', exact: true }));
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByRole('checkbox', { name: 'City', exact: true }).click();
    await expect(app.table.getByRole('columnheader', { name: 'City' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await app.focused()).toEqual({ client: name, column: 'Name' });
  });

  test('and goes to the next one when it is deleted, in the same column', async ({
    page,
    app,
    sandbox,
  }) => {
    const { id } = await sandbox.put('qonto', { name: 'AAA Not For Long', kind: 'company' });
    await app.open('/clients/qonto');
    const names = await app.names();
    const next = names[names.indexOf('AAA Not For Long') + 1];
    await app.link('AAA Not For Long').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const column = (await app.focused())?.column;
    await sandbox.remove('qonto', String(id));
    await press(app.status.getByRole('button', { name: 'Refresh' }));
    await expect.poll(() => app.focused()).toEqual({ client: next, column });
  });

  test('and goes to the list where the question or the provider changes under it', async ({
    page,
    app,
  }) => {
    const isInList = () => page.evaluate(() => document.activeElement?.closest('main') !== null);
    await app.open('/clients/qonto');
    await press(app.providers.getByRole('link', { name: 'wethod' }));
    await app.expectComplete();
    await app.search.fill('lotto bergamo');
    await app.expectCount(2);
    await expect(page).toHaveURL('/clients/wethod?q=lotto+bergamo');
    await focusCity(app, 'Lotto 10 S.r.l.');
    await press(app.filters.getByRole('button', { name: 'Clear all' }));
    await expect.poll(async () => (await app.focused())?.column).toBe('City');
    await page.goBack();
    await app.expectCount(2);
    await expect.poll(isInList).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL('/clients/qonto');
    await expect.poll(isInList).toBe(true);
  });
});

test.describe('what the grid says of itself', () => {
  /** The number of each cell among the columns, as assistive technology counts it. */
  const numbers = (app: Screen) =>
    app.table.evaluate((table: HTMLTableElement) => {
      const numbersIn = (row: HTMLTableRowElement | null | undefined) =>
        [...(row?.cells ?? [])]
          .filter((cell) => cell.checkVisibility())
          .map((cell, place) => Number(cell.ariaColIndex ?? place + 1));
      const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-index]')];
      return {
        count: table.ariaColCount === null ? null : Number(table.ariaColCount),
        head: numbersIn(table.tHead?.rows[0]),
        rows: [...new Set(rows.map((row) => numbersIn(row).join(' ')))],
        indexes: rows.every((row) => Number(row.ariaRowIndex) === Number(row.dataset['index']) + 2),
      };
    });
  const MANY =
    '*id,vatNumber,email,city,country,created,updated,legalName,street,zipCode,phone,emails,taxId,sdiCode,certifiedEmail';

  test('is a row and a column for each, the boxes first', async ({ app }) => {
    await app.open('/clients/wethod');
    await expect(app.table).toHaveAttribute('aria-multiselectable', 'true');
    expect(await numbers(app)).toEqual({
      count: null,
      head: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      rows: ['1 2 3 4 5 6 7 8 9'],
      indexes: true,
    });
  });

  test('is right with columns that are pinned, far aside or not shown', async ({ page, app }) => {
    await app.open(`/clients/wethod?columns=${MANY}`);
    await app.link((await app.names())[0] ?? '').focus();
    const partial = await numbers(app);
    expect(partial.count).toBe(partial.head.length);
    expect(partial.rows).toHaveLength(1);
    const drawn = partial.rows[0]?.split(' ').map(Number) ?? [];
    expect(drawn.length).toBeLessThan(partial.head.length);
    expect(drawn.slice(0, 2)).toEqual([1, 2]);
    // The one in focus stays drawn, at its own number.
    await page.keyboard.press('End');
    await expect(page.locator('td:focus')).toHaveAttribute('aria-colindex', String(partial.count));
    const last = (await app.focused())?.column;
    await app.table.locator('..').evaluate((element) => element.scrollTo({ left: 0 }));
    await expect.poll(async () => (await numbers(app)).rows[0]).toMatch(/^1 2 3 .* 17$/);
    expect((await app.focused())?.column).toBe(last);
    const box = await page.locator('td:focus').boundingBox();
    const head = await app.table.getByRole('columnheader').last().boundingBox();
    expect(box?.x).toBe(head?.x);
  });

  test('is right in rows of two lines', async ({ page, app }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open('/clients/wethod');
    const { count, head, rows, indexes } = await numbers(app);
    expect({ count, rows, indexes }).toEqual({ count: null, rows: ['1 2 3 4'], indexes: true });
    expect(head).toEqual([1, 2, 3, 4]);
  });
});
