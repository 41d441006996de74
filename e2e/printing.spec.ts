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
    await expect(printed.getByRole('row')).toHaveCount(clients.length + 1);
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
