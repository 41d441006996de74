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
const maybeLine = (page: Page) =>
  page.getByRole('button', { name: /^(Perhaps i|I)n (Qonto|wethod): / });
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

test('three records of a client fit beside the list, with whole numbers', async ({ page, app }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await app.open('/clients/both?q=aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await lineOf(page).click();
  const several = app.drawer
    .getByRole('region', { name: 'Fields side by side' })
    .getByRole('table');
  await expect(several.getByRole('columnheader')).toHaveCount(3);
  const room = await several.evaluate((table) => {
    const around = table.parentElement;
    return [around?.scrollWidth, around?.clientWidth];
  });
  expect(room[0]).toBe(room[1]);
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

  // It is said; what can be done about it stands beside that.
  const said = page.getByRole('status');
  await expect(said.filter({ hasText: /No names, no numbers/ })).toBeVisible();
  await expect(said.getByRole('button')).toHaveCount(0);
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
    'Decided: not the same.',
  );

  await page.getByRole('button', { name: 'Your decisions (1)' }).click();
  await page.getByRole('button', { name: 'Forget my decisions' }).click();
  await page.keyboard.press('Escape');
  await expect(sameClient(page)).toBeVisible();
  expect(await keptPairs(page)).toEqual([]);
});

for (const [deleted, said] of [
  ['qonto', 'The record in Qonto is no longer there'],
  ['wethod', 'The record in wethod is deleted.'],
] as const) {
  test(`a comparison says that its record in ${deleted} was deleted while it was open`, async ({
    page,
    app,
    sandbox,
  }) => {
    const vat = 'IT12345670017';
    const ours = await sandbox.put('wethod', { corporate_name: 'Prova Confronto S.r.l.', vat });
    const theirs = await sandbox.put('qonto', {
      kind: 'company',
      name: 'Prova Confronto SRL',
      vat_number: vat,
    });
    await app.open('/clients/both?q=prova+confronto');
    await app.link('Prova Confronto S.r.l.').click();
    await lineOf(page).click();
    await expect(sameClient(page)).toContainText('Certain.');
    if (deleted === 'qonto') await sandbox.remove('qonto', String(theirs['id']));
    else await sandbox.remove('wethod', Number(ours['id']));
    await app.status.getByRole('button', { name: 'Refresh' }).click();
    await expect(app.drawer).toContainText(said);
    // What is not there is not said to be the same client any more; what is deleted has its values still.
    await expect(sameClient(page)).toHaveCount(deleted === 'qonto' ? 0 : 1);
    await expectAccessible(page);
    if (deleted === 'qonto') await sandbox.remove('wethod', Number(ours['id']));
    else await sandbox.remove('qonto', String(theirs['id']));
  });
}

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

test('decisions are reached from any list, age with their clients, and go with everything kept here', async ({
  page,
  app,
}) => {
  await app.open('/clients/both?q=aurora+tessuti');
  const start = await page.locator('meta[name=start]').getAttribute('content');
  const { accounts } = JSON.parse(start ?? '') as { accounts: string };
  const [, qonto = ''] = /(qonto:[\da-f-]{36})/.exec(await recordsOf(page)) ?? [];
  const file = {
    rubrica: 'pairs',
    v: 1,
    accounts,
    pairs: [
      ['wethod:1', qonto, 'same', '2020-01-01'],
      ['wethod:999999', qonto, 'not-the-same', '2020-01-01'],
    ],
  };
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('your decisions');
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'Your decisions' });
  await expect(list).toContainText('decided nothing yet');
  await list.locator('input[type=file]').setInputFiles({
    name: 'decisions.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  // Of one that is in no list, after so long, nobody can make any use.
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('listitem')).toContainText('Aurora Tessuti S.r.l. – ');
  await expect(list.getByRole('listitem')).toContainText('Changed since');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.search.fill('');
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Your decisions' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Forget everything kept here' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Your decisions' }).click();
  await expect(list).toContainText('decided nothing yet');
});

test('with keys alone: from a list to a client, to who it is elsewhere, to a decision and the next pair', async ({
  page,
  app,
}) => {
  await app.open('/clients/both?finding=suggestion');
  await app.search.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(app.drawer).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await maybeLine(page).evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  const place = app.drawer.getByText(/^\d+ of \d+$/);
  const before = await place.textContent();
  await page.keyboard.press('n');
  await expect(app.drawer).toContainText('Decided: not the same.');
  await page.keyboard.press('ArrowRight');
  await expect(place).not.toHaveText(before ?? '');
});

for (const [locale, line, same] of [
  ['it-IT', /^In Qonto: /, 'Lo stesso cliente'],
  ['fr-FR', /^Dans Qonto/, 'Le même client'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('tells of the same client in its words', async ({ page }) => {
      await page.goto('/clients/both/wethod:1');
      await page.getByRole('button', { name: line }).click();
      await expect(page.getByRole('region', { name: same })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

/** The ids that the first row says. */
async function recordsOf(page: Page): Promise<string> {
  const row = page.getByRole('row').filter({ hasText: 'wethod 1, ' });
  return ((await row.textContent()) ?? '').replaceAll('Qonto ', 'qonto:');
}
