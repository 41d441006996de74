import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Screen } from './screen.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function middleOf(cell: Locator): Promise<{ x: number; y: number }> {
  const box = await cell.boundingBox();
  if (box === null) throw new Error('The cell is not drawn.');
  return { x: box.x + Math.min(30, box.width / 2), y: box.y + box.height / 2 };
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await middleOf(from);
  const end = await middleOf(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

async function copied(page: Page): Promise<readonly (readonly string[])[]> {
  await page.keyboard.press('ControlOrMeta+c');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.split('\n').map((line) => line.split('\t'));
}

/** What stands on the screen in each row, cell by cell; nothing for a dash. */
const shownRows = async (app: Screen) =>
  (await app.drawn()).rows.map(({ cells }) => cells.map(({ value }) => value ?? ''));

test('three rows are three lines, with tabs between cells and nothing for what is absent', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const shown = await shownRows(app);
  const rows = app.table.getByRole('row');
  // Chromium begins no marking on a link, as each name is.
  await drag(page, rows.nth(3).getByRole('gridcell').last(), rows.nth(1).getByRole('rowheader'));
  const lines = await copied(page);
  expect(lines).toEqual(shown.slice(0, 3));
});

test('what is marked over fifty rows, while scrolling, is copied whole', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const known = new Map<number, readonly string[]>();
  const note = async () => {
    for (const { index, cells } of (await app.drawn()).rows) {
      known.set(
        index,
        cells.map(({ value }) => value ?? ''),
      );
    }
  };
  await note();
  const first = app.table.locator('tr[data-index="0"]').getByRole('gridcell').nth(2);
  const start = await middleOf(first);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 4, start.y + 60, { steps: 4 });
  for (let turns = 0; turns < 6; turns += 1) {
    await page.mouse.wheel(0, 300);
    await page.mouse.move(start.x + 4 + turns, start.y + 61 + turns);
    await expect
      .poll(() => app.table.locator('..').evaluate(({ scrollTop }) => scrollTop))
      .toBe(300 * (turns + 1));
    await note();
  }
  const last = app.table.locator('tr[data-index="50"]').getByRole('gridcell').nth(2);
  const end = await middleOf(last);
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  const lines = await copied(page);
  expect(lines).toHaveLength(51);
  for (const [index, cells] of lines.entries()) {
    const shown = known.get(index) ?? [];
    // Of the first row what was marked, under its column; of the last up to what was marked.
    if (index === 0) expect(cells).toEqual(['', '', ...shown.slice(2)]);
    else if (index === 50) expect(cells).toEqual(shown.slice(0, 3));
    else expect(cells).toEqual(shown);
  }

  // Scrolled away, it is still what was marked.
  await page.mouse.wheel(0, 6000);
  await expect(app.table.locator('tr[data-index="215"]')).toBeVisible();
  expect(await copied(page)).toEqual(lines);
});

test('marked from below, it is the same', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const shown = await shownRows(app);
  const rows = app.table.getByRole('row');
  await drag(page, rows.nth(5).getByRole('gridcell').nth(2), rows.nth(2).getByRole('rowheader'));
  const lines = await copied(page);
  expect(lines.slice(0, -1)).toEqual(shown.slice(1, 4));
  expect(lines.at(-1)).toEqual(shown[4]?.slice(0, 3));
});

test('all of the page marked is all of the list', async ({ page, app, sandbox }) => {
  const clients = await sandbox.wethodClients();
  await app.open('/clients/wethod');
  // Beside the list, these keys mark the page.
  await app.status.click();
  await page.keyboard.press('ControlOrMeta+a');
  const lines = await copied(page);
  // The columns' names come with them.
  expect(lines).toHaveLength(clients.length + 1);
  expect(lines[0]?.[0]).toBe('Name');
});

test('a part of one text is copied as it is', async ({ page, app }) => {
  await app.open('/clients/wethod?q=aurora+tessuti');
  await app.row('Aurora Tessuti S.r.l.').getByText('info@aurora-tessuti.example').dblclick();
  const [[text = ''] = []] = await copied(page);
  expect('info@aurora-tessuti.example').toContain(text);
  expect(text).not.toBe('');
});

test('the words that stand for a dash are not copied', async ({ page, app }) => {
  await app.open('/clients/wethod?sort=city');
  await app.table.getByRole('link').first().focus();
  await page.keyboard.press('Control+End');
  const dash = app.table.getByRole('gridcell', { name: 'none', exact: true }).last();
  // As a triple click does, wherever the words are drawn.
  await dash.evaluate((cell) => getSelection()?.selectAllChildren(cell));
  expect(await copied(page)).toEqual([['']]);
});
