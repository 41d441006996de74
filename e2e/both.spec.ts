import { countBoard } from '#linking/board.ts';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { linkedBy } from './linked-by.ts';
import { startRubrica } from './rubrica.ts';
import type { Sandbox } from './sandbox.ts';

/** What the board has to say, counted here of what the providers have now. */
async function counted(sandbox: Sandbox, hasQonto = true) {
  return countBoard(await linkedBy(sandbox, hasQonto));
}

function boardOf(page: Page) {
  const board = page.getByRole('toolbar', { name: 'What is where' });
  const tile = (label: string) => board.getByRole('listitem').filter({ hasText: label });
  return {
    board,
    tile,
    link: (label: string) => board.getByRole('link', { name: new RegExp(`^${label}`) }),
    expectCount: (label: string, count: number | '–') =>
      expect(tile(label)).toContainText(`${label} ${count}`),
  };
}

test('the board counts what is where, and each number leads to its list', async ({
  page,
  app,
  sandbox,
}) => {
  const { both, only, deletedElsewhere, conflicts, suggestions } = await counted(sandbox);
  await app.open('/clients/both');
  const { link, tile, expectCount } = boardOf(page);
  await expectCount('In both', both.certain + both.likely);
  await expect(tile('In both')).toContainText(`${both.certain} certain·${both.likely} likely`);
  await expectCount('Only wethod', only.get('wethod') ?? 0);
  await expectCount('Only Qonto', only.get('qonto') ?? 0);
  await expectCount('Deleted in wethod', deletedElsewhere.get('qonto') ?? 0);
  await expectCount('Conflicts', conflicts);
  await expect(tile('Suggestions')).toContainText(`${suggestions} pairs`);
  await expect(page.getByText('so far')).toHaveCount(0);
  await expectAccessible(page);

  await link('Only Qonto').click();
  await expect(page).toHaveURL('/clients/both?where=qonto');
  await expect(app.chip('Where: Only Qonto')).toBeVisible();
  await app.expectCount(only.get('qonto') ?? 0);
  await link('Deleted in wethod').click();
  await expect(page).toHaveURL('/clients/both?finding=deleted');
  await app.expectCount(deletedElsewhere.get('qonto') ?? 0);
  await link(`${both.likely} likely`).click();
  await expect(page).toHaveURL('/clients/both?strength=likely&where=both');
  await app.expectCount(both.likely);
  // Once more leads back to all.
  await link(`${both.likely} likely`).click();
  await expect(page).toHaveURL('/clients/both');
});

test('it is one list as the others: search, filters, order, a client, and the way back', async ({
  page,
  app,
}) => {
  await app.open('/clients/both?where=both&sort=-differences');
  const differences = (await app.column('Differences')).map(Number);
  expect(differences).toEqual(differences.toSorted((a, b) => b - a));
  const editor = await app.addFilter('Link');
  await editor.getByRole('checkbox', { name: /^certain/ }).check();
  await expect(page).toHaveURL('/clients/both?strength=certain&where=both&sort=-differences');
  await page.keyboard.press('Escape');
  await app.search.fill('aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect(page).toHaveURL(/\/clients\/both\/wethod:1\?/);
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('Aurora Tessuti S.r.l.');
  await page.reload();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('Aurora Tessuti S.r.l.');
  await page.keyboard.press('Escape');
  await app.providers.getByRole('link', { name: 'wethod' }).click();
  // What is asked of links goes along, except their order.
  await expect(page).toHaveURL('/clients/wethod?q=aurora&strength=certain&where=both');
  await app.expectCount(1);
  await expect(app.chip('Where: Also in Qonto')).toBeVisible();
});

test('while one provider fails, nothing is said to be only in the other', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  await sandbox.fail({ provider: 'qonto', kind: 'status', status: 403, times: 'always' });
  noise.expect(/^answer: 403 /);
  await page.goto('/clients/both');
  await expect(app.status).toContainText('wethod: complete as of');
  await expect(page.getByRole('alert')).toContainText('Qonto');
  const { tile, link, expectCount } = boardOf(page);
  await expectCount('Only wethod', '–');
  await expectCount('Only Qonto', '–');
  // Without one of the two, what comes of comparing them is no number.
  for (const label of ['In both', 'Deleted in wethod', 'Conflicts', 'Suggestions']) {
    await expectCount(label, '–');
    await expect(tile(label)).toContainText('not known yet');
  }
  await expect(tile('In both')).not.toContainText('certain');
  await expect(tile('Duplicates')).toContainText('so far');
  await expect(link('Only')).toHaveCount(0);
  expect(new Set(await app.column('Where'))).toEqual(new Set(['none']));

  await sandbox.clear();
  const { only } = await counted(sandbox);
  await app.status.getByRole('button', { name: 'Continue' }).click();
  await expectCount('Only wethod', only.get('wethod') ?? 0);
  await expectCount('Only Qonto', only.get('qonto') ?? 0);
  await expect(page.getByText('so far')).toHaveCount(0);
});

test('a row that cannot be read is told where it could make a client seem to be missing', async ({
  page,
  sandbox,
}) => {
  await sandbox.fail({
    provider: 'wethod',
    kind: 'bad-row',
    ids: [5],
    set: { corporate_name: { not: 'a text' } },
    times: 'always',
  });
  await page.goto('/clients/both');
  const { board, link } = boardOf(page);
  await expect(link('Only Qonto')).toBeVisible();
  await expect(board).toContainText(
    '1 row of wethod cannot be read: a client may seem to be missing in wethod.',
  );
  await page.goto('/readiness');
  await expect(page.getByText('1 row of wethod cannot be read: not checked.')).toBeVisible();

  // In Qonto's own list the same, where it asks who is not in wethod.
  await page.goto('/clients/qonto?where=qonto');
  await page
    .getByRole('button', { name: /^Where/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Load both lists' }).click();
  const note = page.getByText(
    '1 row of wethod cannot be read: a client may seem to be missing in wethod.',
  );
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove filter Where' }).click();
  await expect(note).toHaveCount(0);
});

test('where one provider is not connected, it says so and lists the other', async ({
  page,
  app,
  rubrica,
  sandbox,
}) => {
  const partly = await startRubrica({
    live: { providers: ['wethod'], sandboxUrl: rubrica.sandboxUrl },
  });
  try {
    await app.open(`${partly.url}/clients/both`);
    const { board, expectCount } = boardOf(page);
    await expect(board).toContainText('Qonto is not connected');
    await expectCount('Only wethod', '–');
    // What is there twice is one client here, too.
    const { only } = await counted(sandbox, false);
    await app.expectCount(only.get('wethod') ?? 0);
    await page.goto('about:blank');
  } finally {
    await partly.stop();
  }
});

test('a client that is deleted on either side moves to where it is then', async ({
  page,
  app,
  sandbox,
}) => {
  const vat = 'IT12345670017';
  const ours = await sandbox.put('wethod', { corporate_name: 'Prova Doppia S.r.l.', vat });
  const theirs = await sandbox.put('qonto', {
    kind: 'company',
    name: 'Prova Doppia SRL',
    vat_number: vat,
  });
  await app.open('/clients/both?q=prova+doppia');
  const where = async () => (await app.column('Where')).join();
  await expect.poll(where).toBe('In both');
  expect(await app.column('Reason')).toEqual(['VAT number']);

  await sandbox.remove('wethod', Number(ours['id']));
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(where).toBe('Only Qonto');
  await boardOf(page).link('Deleted in wethod').click();
  await app.search.fill('prova doppia');
  await app.expectCount(1);

  await sandbox.remove('qonto', String(theirs['id']));
  await page.goto('/clients/both?q=prova+doppia&deleted=include');
  await app.expectComplete();
  await expect.poll(where).toBe('Only wethod');
});

test('with keys alone: to the board, to a number, to its clients', async ({ page, app }) => {
  await app.open('/clients/both');
  const { link } = boardOf(page);
  const tools = page.getByRole('toolbar').first();
  await expect(link('In both')).toHaveAttribute('tabindex', '-1');
  await app.search.focus();
  // The tools and the board, the heads, a row.
  await page.keyboard.press('Tab');
  await expect(tools.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(link('In both')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tools.getByRole('button').last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'SIREN list' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await app.focused()).not.toBeNull();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'SIREN list' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/clients/both?where=both');
  await expect(link('In both')).toBeFocused();
  await expect(link('In both')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(tools.getByRole('button').first()).toBeFocused();
});

test.describe('where an open client covers the list', () => {
  test.use({ viewport: { width: 800, height: 844 } });

  test('the tools are still a stop for Tab after the board was', async ({ page, app }) => {
    await app.open('/clients/both');
    const { link } = boardOf(page);
    const tools = page.getByRole('toolbar').first().getByRole('button');
    await expect(link('In both')).toHaveAttribute('tabindex', '-1');
    await link('In both').focus();
    await expect(tools.first()).toHaveAttribute('tabindex', '-1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('inert');
    await expect(tools.first()).toHaveAttribute('tabindex', '0');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the board unfolds and fits, and rows say where they are', async ({ page, app }) => {
    await app.open('/clients/both?where=both');
    await expect(boardOf(page).link('In both')).toHaveCount(0);
    await boardOf(page)
      .board.getByRole('button', { name: /What is where/ })
      .click();
    await expect(boardOf(page).link('In both')).toBeInViewport();
    await boardOf(page).tile('Duplicates').scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const { rows } = await app.drawn();
    expect(rows[0]?.cells.map(({ text }) => text).join(' ')).toContain('In both');
  });
});

for (const [locale, region, inBoth] of [
  ['it-IT', 'Chi è dove', 'In entrambi'],
  ['fr-FR', 'Qui est où', 'Dans les deux'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('has the board in its words', async ({ page }) => {
      await page.goto('/clients/both?where=both');
      const board = page.getByRole('toolbar', { name: region });
      await expect(board.getByRole('link', { name: new RegExp(`^${inBoth}`) })).toHaveAttribute(
        'aria-current',
        'true',
      );
      await expect(page.getByRole('grid')).toContainText(inBoth);
    });
  });
}
