import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const KEY = /^rubrica:pairs:[\da-f]{16}$/;

/** What is kept of decisions, by its key. */
async function keptPairs(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((storage) =>
      Object.entries(storage)
        .filter(([key]) => key.startsWith('rubrica:'))
        .map(([key, text]): [string, string] => [key, String(text)]),
    ),
  );
}

const lineOf = (page: Page) => page.getByRole('button', { name: /^In Qonto: / });
const sameClient = (page: Page) => page.getByRole('region', { name: 'The same client' });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a client says who it is in the other system, and why, and what differs', async ({
  page,
  app,
}) => {
  await app.open('/clients/both?q=aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await lineOf(page).click();
  await expect(sameClient(page)).toContainText('Certain.');
  await expect(sameClient(page)).toContainText(/check (digit|character) right/);
  await expect(sameClient(page).getByRole('link', { name: 'Open in Qonto' })).toBeVisible();
  await expectAccessible(page);
});

test('a person decides and takes it back by keys; nothing is kept before they were told', async ({
  page,
  app,
}) => {
  await app.open('/clients/both?q=aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await lineOf(page).click();
  await page.keyboard.press('x');
  await expect(page.getByText(/No names, no numbers/)).toBeVisible();
  await expect(sameClient(page)).toContainText('You said so on');
  expect(await keptPairs(page)).toEqual([]);

  await page.getByRole('button', { name: 'Keep in this browser' }).click();
  const [[key, text] = ['', '']] = await keptPairs(page);
  expect(key).toMatch(KEY);
  expect(JSON.parse(text)).toEqual({
    v: 1,
    pairs: [
      [
        'wethod:1',
        expect.stringMatching(/^qonto:[\da-f-]{36}$/),
        'same',
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      ],
    ],
  });

  await page.keyboard.press('u');
  await expect(sameClient(page)).not.toContainText('You said so on');
  expect(await keptPairs(page)).toEqual([]);
  await page.keyboard.press('n');
  await expect(page.getByRole('region', { name: 'Perhaps the same client' })).toContainText(
    'You said: not the same.',
  );

  await page.getByRole('button', { name: 'Your decisions (1)' }).click();
  await page.getByRole('button', { name: 'Forget my decisions' }).click();
  await page.keyboard.press('Escape');
  await expect(sameClient(page)).toBeVisible();
  expect(await keptPairs(page)).toEqual([]);
});

test('type and id are copied for wethod', async ({ page, app }) => {
  await app.open('/clients/both?q=aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await lineOf(page).click();
  await page.getByText('Copy for wethod').click();
  await page.getByRole('button', { name: 'Copy value for “identifier” in wethod' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
});

for (const width of [390, 1440]) {
  test(`what names the other client is whole at ${width}`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: 844 });
    await app.open('/clients/both?q=arredamenti+udine');
    await app.link('Arredamenti Udine S.r.l.').click();
    await expect(lineOf(page)).toContainText('1 difference');
    const [text, own] = await lineOf(page).evaluate((button) => {
      const range = document.createRange();
      range.selectNodeContents(button);
      return [range.getBoundingClientRect().right, button.getBoundingClientRect().right];
    });
    expect(text).toBeLessThanOrEqual(own ?? 0);
  });
}

test('on a phone it is a page of its own', async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('/clients/both?q=aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await lineOf(page).click();
  await expect(sameClient(page)).toContainText('Certain.');
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide).toBe(false);
  await expectAccessible(page);
});
