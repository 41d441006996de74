import type { Page } from '@playwright/test';
import type { ClientKey } from '#domain/client.ts';
import { counterpartsOf } from '#linking/counterparts.ts';
import { expectAccessible } from './accessibility.ts';
import { csvOf, downloaded, openExport } from './downloaded.ts';
import { expect, test } from './fixtures.ts';
import { linkedBy } from './linked-by.ts';
import { startRubrica } from './rubrica.ts';
import type { Sandbox } from './sandbox.ts';
import type { Screen } from './screen.ts';

/** Which of wethod's clients that are not deleted Qonto has too. */
async function alsoInQonto(sandbox: Sandbox) {
  const index = await linkedBy(sandbox);
  const own = (await sandbox.wethodClients()).map(({ id }): ClientKey => `wethod:${String(id)}`);
  const also = own.filter((key) => counterpartsOf(index, key).length > 0);
  return { also: also.length, not: own.length - also.length };
}

const askLoading = (page: Page) => page.getByRole('button', { name: 'Load both lists' });
const marks = (page: Page) => page.getByRole('rowheader', { name: /Also in Qonto/ });

/** What a file of the list has in its columns. */
async function filedColumns(page: Page, app: Screen): Promise<readonly string[]> {
  const dialog = await openExport(app);
  await dialog.getByLabel('CSV for a program').check();
  const file = await downloaded(page, () =>
    dialog.getByRole('button', { name: 'Download' }).click(),
  );
  await dialog.getByRole('button', { name: 'Export another' }).click();
  await page.keyboard.press('Escape');
  return csvOf(file, ',')[0] ?? [];
}

test('a filter says who is in the other system too, and who is not', async ({
  page,
  app,
  sandbox,
}) => {
  const { also, not } = await alsoInQonto(sandbox);
  await app.open('/clients/wethod');
  await sandbox.forgetRequests();
  await app.filters.getByRole('button', { name: 'Add a filter' }).click();
  await app.filterMenu.fill('where');
  await page.getByRole('gridcell', { name: 'Where not known yet' }).click();
  await expect(app.editor('Where')).toContainText('that list is not loaded');
  expect(await sandbox.requests('qonto')).toEqual([]);
  await expectAccessible(page);

  await askLoading(page).click();
  await app
    .editor('Where')
    .getByRole('checkbox', { name: /^Also in Qonto/ })
    .check();
  await expect(page).toHaveURL('/clients/wethod?where=both');
  await app.expectCount(also);
  await expect(marks(page)).not.toHaveCount(0);
  await app
    .editor('Where')
    .getByRole('checkbox', { name: /^Also in Qonto/ })
    .uncheck();
  await app
    .editor('Where')
    .getByRole('checkbox', { name: /^Not in Qonto/ })
    .check();
  await expect(page).toHaveURL('/clients/wethod?where=wethod');
  await app.expectCount(not);
  await page.keyboard.press('Escape');
  await expect(app.chip('Where: Not in Qonto')).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
  await expectAccessible(page);

  // A file of who was asked for by links says where else each is, and why that is thought.
  await app.filters.getByRole('button', { name: 'Remove filter Where' }).click();
  expect(await filedColumns(page, app)).not.toContain('why');
  await page.goBack();
  await app.expectCount(not);
  expect(await filedColumns(page, app)).toEqual(expect.arrayContaining(['where', 'why']));

  // Kept: the next visit loads both by itself, Qonto's list no more often than its own page would.
  const asked = (await sandbox.requests('qonto')).length;
  await sandbox.forgetRequests();
  await page.reload();
  await app.expectCount(not);
  expect((await sandbox.requests('qonto')).length).toBeLessThanOrEqual(asked);
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  // Nobody of Qonto's list is only in wethod.
  await expect(page).toHaveURL('/clients/qonto');
  await expect(page.getByRole('rowheader', { name: /Also in wethod/ })).not.toHaveCount(0);
  expect((await sandbox.requests('qonto')).length).toBeLessThanOrEqual(asked);
});

test('a link that asks who is elsewhere is answered once that is known; until then it says so', async ({
  page,
  app,
  sandbox,
}) => {
  const { also, not } = await alsoInQonto(sandbox);
  await app.open('/clients/wethod?where=both');
  const chip = app.chip('Where: Also in Qonto (not known yet)');
  await expect(chip).toBeVisible();
  await app.expectCount(also + not);
  await chip.getByRole('button', { name: /^Where/ }).click();
  await askLoading(page).click();
  await app.expectCount(also);
  await expect(app.chip('not known yet')).toHaveCount(0);

  // Another filter, its numbers and a file are of those that are asked for.
  await page.keyboard.press('Escape');
  const countries = await app.addFilter('Country');
  const italy = countries.getByRole('checkbox', { name: /^Italy/ });
  const name = await italy.evaluate((box) => box.closest('label')?.innerText ?? '');
  expect(name).toMatch(/^Italy\s+\d+\s/);
  await italy.check();
  await app.expectCount(Number(/\d+/.exec(name)?.[0]));
});

test('where the other list fails nothing is said of it, and it can be tried again', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  const { also, not } = await alsoInQonto(sandbox);
  await sandbox.fail({ provider: 'qonto', kind: 'status', status: 403, times: 'always' });
  noise.expect(/^answer: 403 /);
  await app.open('/clients/wethod?where=wethod');
  await app
    .chip('Where')
    .getByRole('button', { name: /^Where/ })
    .click();
  await askLoading(page).click();
  await expect(app.editor('Where').getByRole('alert')).toContainText('could not be loaded');
  await app.expectCount(also + not);
  await expect(marks(page)).toHaveCount(0);
  await sandbox.clear();
  await app.editor('Where').getByRole('button', { name: 'Try again' }).click();
  await app.expectCount(not);
});

test('where the other system is not connected a link says so, and nothing is offered', async ({
  page,
  app,
  rubrica,
}) => {
  const partly = await startRubrica({
    live: { providers: ['wethod'], sandboxUrl: rubrica.sandboxUrl },
  });
  try {
    await app.open(`${partly.url}/clients/wethod?where=both`);
    await expect(app.chip('Qonto is not connected')).toBeVisible();
    await app.filters.getByRole('button', { name: 'Add a filter' }).click();
    await app.filterMenu.fill('where');
    await expect(page.getByText('No field has this name.')).toBeVisible();
    await page.goto('about:blank');
  } finally {
    await partly.stop();
  }
});

test('a mark comes and goes with the record on the other side', async ({ page, app, sandbox }) => {
  const vat = 'IT12345670017';
  await sandbox.put('wethod', { corporate_name: 'Prova Segno S.r.l.', vat });
  const theirs = await sandbox.put('qonto', {
    kind: 'company',
    name: 'Prova Segno SRL',
    vat_number: vat,
  });
  await app.open('/clients/qonto');
  await app.providers.getByRole('link', { name: 'wethod' }).click();
  await app.search.fill('prova segno');
  await expect(marks(page)).toHaveCount(1);
  await expect(app.link('Prova Segno S.r.l.')).toHaveAccessibleDescription(/^Also in Qonto/);
  await sandbox.remove('qonto', String(theirs['id']));
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('No client matches')).toBeVisible();
  await app.providers.getByRole('link', { name: 'wethod' }).click();
  await expect(app.link('Prova Segno S.r.l.')).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
});

test('what a search found in the other record is said with whose it is', async ({
  page,
  app,
  sandbox,
}) => {
  const vat = 'IT12345670017';
  await sandbox.put('wethod', { corporate_name: 'Prova Scheda S.r.l.', vat, town: 'Udine' });
  await sandbox.put('qonto', {
    kind: 'company',
    name: 'Prova Scheda SRL',
    vat_number: vat,
    billing_address: { city: 'Zzyzxville', country_code: 'IT' },
  });
  await app.open('/clients/both?q=zzyzxville');
  await app.expectCount(1);
  await expect(page.locator('[data-elsewhere]')).toContainText(
    'in Qonto’s record, city Zzyzxville',
  );
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('marks and the offer have their room', async ({ page, app }) => {
    await app.open('/clients/wethod?where=both');
    await app
      .chip('Where')
      .getByRole('button', { name: /^Where/ })
      .click();
    await askLoading(page).click();
    await page.keyboard.press('Escape');
    await expect(marks(page)).not.toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible(page);
  });
});

for (const [locale, also, load] of [
  ['it-IT', 'Dove: Anche in Qonto', 'Carica entrambi gli elenchi'],
  ['fr-FR', /^Où\s: Aussi dans Qonto/, 'Charger les deux listes'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('asks and answers in its words', async ({ page }) => {
      await page.goto('/clients/wethod?where=both');
      await page.getByRole('button', { name: also }).click();
      await page.getByRole('button', { name: load }).click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: also })).not.toHaveAccessibleName(/\(/);
      await expectAccessible(page);
    });
  });
}
