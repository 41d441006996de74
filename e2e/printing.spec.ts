import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const pagesOf = async (page: Page) => {
  const pdf = await page.pdf({ format: 'A4' });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
};

/** Elements that would cut off a part of the one in question. */
const cuts = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const found: string[] = [];
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      const { overflowY, position } = getComputedStyle(box);
      if (overflowY !== 'visible' && box.scrollHeight > box.clientHeight) found.push(box.className);
      if (position === 'fixed') found.push(box.className);
    }
    return found;
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a list is printed as a table of all its clients, black on white (${colorScheme})`, async ({
    page,
    app,
    sandbox,
  }) => {
    const clients = await sandbox.wethodClients();
    await page.emulateMedia({ colorScheme });
    await app.open('/clients/wethod');
    await page.emulateMedia({ media: 'print', colorScheme });
    const printed = page.getByRole('table');
    await expect(printed).toHaveCount(1);
    await expect(printed.getByRole('row')).toHaveCount(clients.length + 2);
    await expect(printed).toBeVisible();
    expect(
      await printed.locator('thead').evaluate((head) => getComputedStyle(head).display),
      'its head is repeated on each page',
    ).toBe('table-header-group');
    expect(await cuts(page, 'table:visible')).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(
      /oklch\(1 0 0\)|rgb\(255, 255, 255\)/,
    );
    for (const hidden of ['searchbox', 'button', 'navigation'] as const) {
      await expect(page.getByRole(hidden)).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { level: 2, name: 'wethod clients' })).toBeVisible();
    await page.emulateMedia({ media: null });
    expect(await pagesOf(page)).toBeGreaterThan(Math.floor(clients.length / 60));
  });
}

test('on paper one very long value takes no room from the others', async ({ page, app }) => {
  // The width of A4 between the margins.
  await page.setViewportSize({ width: 703, height: 1000 });
  await app.open('/clients/wethod?deleted=include');
  await page.emulateMedia({ media: 'print' });
  const printed = page.getByRole('table');
  await expect(printed).toBeVisible();
  const { sticksOut, broken } = await printed.evaluate((table) => {
    const short = [...table.querySelectorAll('td')].flatMap(({ firstChild }) => {
      const words = [...(firstChild?.textContent ?? '').matchAll(/\S+/g)];
      return words.flatMap(({ 0: word, index }) => {
        // What is longer has to be broken somewhere.
        if (firstChild === null || word.length > 13) return [];
        const range = document.createRange();
        range.setStart(firstChild, index);
        range.setEnd(firstChild, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return lines.size > 1 ? [word] : [];
      });
    });
    // A hyphen may end a line.
    const inside = short.filter((word) => !/[-/]/.test(word));
    return { sticksOut: table.scrollWidth - document.body.clientWidth, broken: inside };
  });
  expect(sticksOut).toBeLessThanOrEqual(0);
  expect(broken).toEqual([]);
});

test('on paper a day is a day with its year, whenever it is read', async ({ page, app }) => {
  await app.open('/clients/wethod?updated=last:7d');
  await expect(app.table.getByText(/today|yesterday|days ago/).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const cells = page.locator('tbody:visible tr').first().locator('td');
  await expect(cells).not.toHaveCount(0);
  const texts = await cells.allTextContents();
  expect(texts.filter((text) => /^\d{1,2} \w{3,4} \d{4}$/.test(text))).toHaveLength(2);
});

test('what is printed says which question it answers', async ({ page, app }) => {
  await app.open('/clients/wethod?country=IT&q=srl&sort=-city');
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  await expect(main).toContainText('Country: Italy');
  await expect(main).toContainText('Search: srl');
  await expect(main).toContainText(/\d+ of \d+/);
});

test('a client is printed whole, and alone', async ({ page, app }) => {
  await app.open('/clients/wethod/1');
  await app.link('Aurora Tessuti S.r.l.').focus();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Aurora Tessuti S.r.l.');
  await expect(page.getByRole('table', { name: 'wethod clients' })).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await cuts(page, 'h2:visible')).toEqual([]);
  const sheet = await page.locator('h2:visible').evaluate((heading) => {
    const drawer = heading.closest<HTMLElement>('[role]');
    return (
      drawer && {
        isWhole: drawer.scrollHeight <= drawer.clientHeight + 1,
        isWide: drawer.clientWidth > innerWidth * 0.9,
        outline: getComputedStyle(drawer).outlineStyle,
      }
    );
  });
  expect(sheet).toEqual({ isWhole: true, isWide: true, outline: 'none' });
});

/** How often the page asked to be printed, and what it then was: the browser's own window would wait for a person. */
const notePrinting = (page: Page) =>
  page.addInitScript(() => {
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const visible = [...document.querySelectorAll('table')].map(
        (table) => table.ariaLabel ?? table.tHead?.textContent ?? '',
      );
      document.documentElement.dataset['printed'] = visible.join('\n');
      dispatchEvent(new Event('afterprint'));
    };
  });

test('a client’s sheet is two presses away: its head, all its values and its foot', async ({
  page,
  app,
}) => {
  await notePrinting(page);
  await app.open('/clients/wethod');
  await app.link('Aurora Tessuti S.r.l.').click();
  await app.drawer.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /Aurora[^]*wethod client/);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('table');
  await expect(sheet).toHaveCount(1);
  for (const text of ['Aurora Tessuti S.r.l.', 'wethod client', 'M5UXCR1', '0000012345']) {
    await expect(sheet).toContainText(text);
  }
  await expect(sheet.locator('tfoot')).toContainText(/complete as of \d+:\d\d · Dates in /);
  const shown = await sheet.evaluate((table) =>
    [...table.querySelectorAll('thead, tfoot')].map((part) => getComputedStyle(part).display),
  );
  expect(shown).toEqual(['table-header-group', 'table-footer-group']);
  await page.emulateMedia({ media: null });
  expect(await pagesOf(page)).toBeLessThanOrEqual(2);
});

test('the list is printed although a client is open, where that is asked for', async ({
  page,
  app,
}) => {
  await notePrinting(page);
  await app.open('/clients/wethod?q=lotto+bergamo');
  await page.getByRole('button', { name: 'Print list' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', /wethod clients$/);
  await app.link('Lotto 2 S.r.l.').click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  await page.evaluate(() => {
    globalThis.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await page.getByRole('button', { name: 'Print list' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { name: 'wethod clients' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Lotto 2 S.r.l.' })).toHaveCount(0);
  await expect(page.getByRole('table').locator('tfoot')).toContainText('complete as of');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('heading', { name: 'Lotto 2 S.r.l.' })).toBeVisible();
});
