import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import type { Row } from './sandbox.ts';
import type { Screen } from './screen.ts';

const has = (row: Row, key: string) => String(row[key] ?? '').trim() !== '';
const nameOf = (row: Row) => String(row['corporate_name'] ?? row['legal_name'] ?? '');

/** Presses on the page from now on, by any pointer. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['clicks'] = '0';
    addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement;
        dataset['clicks'] = String(Number(dataset['clicks']) + 1);
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['clicks']));
}

const openMenu = (app: Screen) => app.filters.getByRole('button', { name: 'Add a filter' }).click();

test.describe('who lacks something', () => {
  test('SDI code and PEC: four clicks', async ({ page, app, sandbox }) => {
    const lacking = (await sandbox.wethodClients()).filter(
      (row) => !has(row, 'sdi_code') && !has(row, 'pec'),
    );
    await app.open('/clients/wethod');
    const clicks = await countClicks(page);
    await openMenu(app);
    await page.keyboard.type('sdi');
    await page.getByRole('gridcell', { name: 'SDI code is empty' }).click();
    await openMenu(app);
    await page.keyboard.type('pec');
    await page.getByRole('gridcell', { name: 'PEC is empty' }).click();
    await app.expectCount(lacking.length);
    expect(await clicks()).toBeLessThanOrEqual(4);
    await expect(page).toHaveURL('/clients/wethod?certifiedEmail.empty=yes&sdiCode.empty=yes');
    await expect(app.chip('SDI code: is empty')).toBeVisible();
  });

  test('with keys alone', async ({ page, app, sandbox }) => {
    const lacking = (await sandbox.wethodClients()).filter((row) => !has(row, 'vat'));
    await app.open('/clients/wethod');
    await app.filters.getByRole('button', { name: 'Add a filter' }).focus();
    await page.keyboard.press('Enter');
    await expect(app.filterMenu).toBeFocused();
    await page.keyboard.type('iva');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/clients/wethod?vat.empty=yes');
    await app.expectCount(lacking.length);
    await expect(app.filters.getByRole('button', { name: 'Add a filter' })).toBeFocused();
  });

  test('on a phone', async ({ page, app, sandbox }) => {
    const all = await sandbox.wethodClients();
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Addresses');
    await expectAccessible(page);
    await editor.getByRole('button', { name: 'Has none' }).click();
    await expect(editor).toHaveCount(0);
    await expect(page).toHaveURL('/clients/wethod?addresses.empty=yes');
    const keys = ['street', 'zip_code', 'town', 'country'];
    await app.expectCount(all.filter((row) => !keys.some((key) => has(row, key))).length);
  });
});

test('a text contains, is, is not, is any of, is empty, is not empty', async ({
  page,
  app,
  sandbox,
}) => {
  const all = await sandbox.wethodClients();
  const town = (row: Row) =>
    String(row['town'] ?? '')
      .trim()
      .toLowerCase();
  await app.open('/clients/wethod');
  const editor = await app.addFilter('City');
  const condition = editor.getByLabel('Condition');
  await editor.getByLabel('City contains').fill('roma');
  await app.expectCount(all.filter((row) => town(row).includes('roma')).length);
  await condition.selectOption({ label: 'is' });
  await expect(page).toHaveURL('/clients/wethod?city.is=roma');
  const romans = all.filter((row) => town(row) === 'roma').length;
  await app.expectCount(romans);
  await condition.selectOption({ label: 'is not' });
  await app.expectCount(all.length - romans);
  await expect(app.chip('City: is not roma')).toBeVisible();
  await condition.selectOption({ label: 'is any of' });
  await editor.getByLabel('One a line; a list can be pasted').fill('Roma\nMilano\nAtlantis');
  await expect(page).toHaveURL('/clients/wethod?city.any=Roma,Milano,Atlantis');
  await app.expectCount(all.filter((row) => ['roma', 'milano'].includes(town(row))).length);
  await expect(editor).toContainText('3 values');
  await expect(editor).toContainText('1 value without a client: Atlantis');
  await expectAccessible(page);
  await editor.getByRole('button', { name: 'Is not empty' }).click();
  await app.expectCount(all.filter((row) => town(row) !== '').length);
  await expect(app.chip('City: is not empty')).toBeVisible();
  await app.filters.getByRole('button', { name: 'Remove filter City' }).click();
  await expect(page).toHaveURL('/clients/wethod');
});

test('a pasted list is one value for each line, however numbers are written', async ({
  page,
  app,
  sandbox,
}) => {
  const some = (await sandbox.wethodClients()).filter((row) => has(row, 'vat')).slice(0, 30);
  const numbers = some.map((row) => String(row['vat']));
  await app.open('/clients/wethod');
  const editor = await app.addFilter('VAT number');
  await editor.getByLabel('Condition').selectOption({ label: 'is any of' });
  const pasted = numbers.map((number) => ` ${number.toLowerCase()} `).join('\r\n');
  await editor.getByLabel('One a line; a list can be pasted').fill(pasted);
  await expect(editor).toContainText(`${new Set(numbers).size} values`);
  await expect(editor).not.toContainText('without a client');
  await page.keyboard.press('Escape');
  for (const shown of await app.names()) expect(some.map(nameOf)).toContain(shown);
});

test('a choice is any of some or none of them, and says how many each would leave', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?q=srl&created=this:year');
  const editor = await app.addFilter('Payment condition');
  const boxes = editor.getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  // What is read aloud.
  const counts = await editor.getByText(/^\d+ clients?$/).allTextContents();
  const counted = counts.slice(0, await boxes.count()).map((said) => Number.parseInt(said, 10));
  expect(counted.some((count) => count > 0)).toBe(true);
  const place = counted.findIndex((count) => count > 0);
  await boxes.nth(place).check();
  await app.expectCount(counted[place] ?? 0);
  await expectAccessible(page);
  await editor.getByLabel('Condition').selectOption({ label: 'is none of' });
  await expect(page).toHaveURL(/wethod\.payment_condition\.none=/);
  await expect(app.chip('Payment condition: none of')).toBeVisible();
  const empty = editor.getByRole('button', { name: 'Is empty' });
  const lacking = Number.parseInt((await empty.getByText(/clients?$/).textContent()) ?? '', 10);
  await empty.click();
  await app.expectCount(lacking);
});

test('a list is asked for how many it has', async ({ page, app, sandbox }) => {
  const many = (await sandbox.wethodClients()).filter(
    ({ external_identifiers: ids }) => Array.isArray(ids) && ids.length >= 2,
  );
  await app.open('/clients/wethod');
  const editor = await app.addFilter('External IDs');
  await editor.getByLabel('Condition').selectOption({ label: 'number' });
  await editor.getByLabel('From').fill('2');
  await expect(page).toHaveURL('/clients/wethod?externalIdentifiers.count=2..');
  await app.expectCount(many.length);
  await editor.getByLabel('To').fill('1');
  await expect(editor.getByRole('alert')).toContainText('greater than');
  await app.expectCount(many.length);
});

test.describe('a date', () => {
  test('begins with a stretch, and half of one is what it says it is', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Created');
    await expect(editor.getByLabel('Condition')).toHaveValue('bt');
    await editor.getByRole('group', { name: 'From' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('01022026');
    await expect(page).toHaveURL('/clients/wethod?created=gte:2026-02-01&zone=Europe/Rome');
    await expect(app.chip('Created: on or after')).toBeVisible();
    await expect(editor).toContainText(/on or after/);
    await expectAccessible(page);
    await editor.getByRole('button', { name: 'Is empty' }).click();
    await expect(page).toHaveURL('/clients/wethod?created.empty=yes');
    await app.expectCount(0);
  });

  test.describe('in a calendar on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('a first day alone is half a stretch once the calendar is left', async ({ page, app }) => {
      await app.open('/clients/wethod');
      const editor = await app.addFilter('Updated');
      const day = editor.getByRole('gridcell').getByRole('button', { name: /\b1[01]\b/ });
      await day.first().tap();
      await editor.getByRole('button', { name: 'Done' }).tap();
      await expect(editor).toHaveCount(0);
      await expect(page).toHaveURL(/\?updated=gte:\d{4}-\d\d-10&zone=Europe\/Rome$/);
    });

    test('two days are a stretch, and Escape forgets a first day', async ({ page, app }) => {
      await app.open('/clients/wethod');
      const editor = await app.addFilter('Updated');
      const days = editor.getByRole('gridcell').getByRole('button', { name: /\b1[01]\b/ });
      await days.first().tap();
      await page.keyboard.press('Escape');
      await expect(editor).toHaveCount(0);
      await expect(page).toHaveURL('/clients/wethod');
      await app.addFilter('Updated');
      await days.first().tap();
      await days.last().tap();
      await expect(page).toHaveURL(/updated=bt:\d{4}-\d\d-10(,|\.\.)\d{4}-\d\d-11&/);
    });
  });

  test('says on a phone that it is not complete before it is left', async ({ page, app }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Created');
    await editor.getByRole('group', { name: 'From' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('01');
    await editor.getByRole('button', { name: 'Done' }).click();
    await expect(editor.getByRole('alert')).toContainText('not complete');
    await editor.getByRole('button', { name: 'Done' }).click();
    await expect(editor).toHaveCount(0);
    await expect(page).toHaveURL('/clients/wethod');
  });
});

test.describe('deleted clients', () => {
  test('are said to be hidden, and shown with one click', async ({ page, app, sandbox }) => {
    const live = (await sandbox.wethodClients()).length;
    const deleted = (await sandbox.wethodClients('only')).length;
    await app.open('/clients/wethod');
    await app.expectCount(live - deleted > 0 ? live : 0);
    await app.status.getByRole('button', { name: `${deleted} deleted hidden` }).click();
    await expect(page).toHaveURL('/clients/wethod?deleted=include');
    await expect(app.status.getByRole('button', { name: 'deleted hidden' })).toHaveCount(0);
  });

  test('are in one entry with the day of their deletion', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Deleted');
    await editor.getByRole('radio', { name: 'This year' }).click();
    await expect(page).toHaveURL('/clients/wethod?deletedAt=this:year&deleted=include');
    await expect(app.chip('Deleted: shown, this year')).toBeVisible();
    await app.filters.getByRole('button', { name: 'Remove filter Deleted' }).click();
    await expect(page).toHaveURL('/clients/wethod');
  });
});

test('what a provider has no field for is idle, and there again at the other one', async ({
  app,
}) => {
  await app.open('/clients/qonto?wethod.payment_condition.none=30&country.none=IT');
  await expect(app.chip('Payment condition').first()).toContainText('not available in Qonto');
  await expect(app.chip('Country: none of Italy')).toBeVisible();
  await app.providers.getByRole('link', { name: /wethod/ }).click();
  await expect(app.chip('Payment condition: none of 30')).toBeVisible();
});

test('a list of values that goes on is cut within a line, with a shade at the edge', async ({
  app,
}) => {
  await app.open('/clients/wethod');
  const editor = await app.addFilter('Country');
  const list = editor.getByRole('group', { name: 'Country' });
  await expect(list.getByRole('checkbox').nth(12)).toBeAttached();
  const seen = await list.evaluate((element) => {
    const { bottom } = element.getBoundingClientRect();
    const lines = [...element.querySelectorAll('label')].map((line) =>
      line.getBoundingClientRect(),
    );
    const cut = lines.find((line) => line.top < bottom && line.bottom > bottom);
    return cut === undefined ? 0 : (bottom - cut.top) / cut.height;
  });
  expect(seen).toBeGreaterThan(0.3);
  expect(seen).toBeLessThan(0.7);
});
