import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { readWorkbook } from '#testing/workbook.ts';
import { csvOf, downloaded } from './downloaded.ts';
import { expect, test } from './fixtures.ts';
import { expectForThumb } from './thumb.ts';
import { withoutPart } from './without-part.ts';

/** Its last digit is one too high: of 76543210157 it would be right. */
const WRONG = {
  corporate_name: 'Aaa Filati di Prova S.r.l.',
  vat: '76543210158',
  tax_reference: null,
  sdi_code: 'T04ZHR3',
  pec: null,
  street: 'Via Lana 4',
  zip_code: '13900',
  town: 'Biella',
  country: 'IT',
  email: 'info@filati-di-prova.example',
};
const RULE = 'Italian VAT number: check digit';

const rule = (page: Page, name: string): Locator => page.getByRole('group', { name });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function expectWhole(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Still reading clients')).toHaveCount(0);
}

test('what is corrected at the provider is gone after a refresh, and counted as solved', async ({
  page,
  sandbox,
}) => {
  const { id } = await sandbox.put('wethod', WRONG);
  await page.goto('/readiness?severity=blocks&system=wethod');
  await expectWhole(page);
  const list = rule(page, RULE);
  const row = list.getByRole('row').filter({ hasText: WRONG.corporate_name });
  await expect(row).toContainText(WRONG.vat);
  await expect(row).toContainText('does not fit the other digits');
  await expect(list).toContainText('Ask the client for the number.');
  await expectAccessible(page);

  await row.getByRole('link', { name: WRONG.corporate_name }).click();
  await expect(page).toHaveURL(`/clients/wethod/${String(id)}`);
  const drawer = page.getByRole('complementary');
  await expect(drawer.getByRole('region', { name: 'Ready to invoice' })).toContainText('1 blocks');
  // At the field, too.
  await expect(drawer.getByRole('region', { name: 'Tax and e-invoicing' })).toContainText(
    'The check digit does not fit',
  );
  await expectAccessible(page);
  await page.goBack();
  await expect(page).toHaveURL('/readiness?severity=blocks&system=wethod');
  await expect(row).toBeVisible();

  await sandbox.put('wethod', { id, vat: '76543210157' });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('1 solved today in this tab')).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.goto(`/clients/wethod/${String(id)}`);
  await expect(drawer).toContainText('Nothing found in the data of this client.');
  await sandbox.remove('wethod', Number(id));
});

test('where the other system has a value that holds, it is said and can be copied', async ({
  page,
  sandbox,
}) => {
  const right = '00011020153';
  const name = 'Bbb Tessitura di Prova S.r.l.';
  const email = 'info@tessitura-di-prova.example';
  const { id } = await sandbox.put('wethod', {
    ...WRONG,
    corporate_name: name,
    vat: '00011020154',
    tax_reference: right,
    email,
  });
  const same = await sandbox.put('qonto', {
    kind: 'company',
    name,
    email,
    vat_number: `IT${right}`,
    tax_identification_number: right,
  });
  const HAS = `Qonto has IT${right}`;
  await page.goto('/readiness?rule=it.piva.checksum&system=wethod');
  await expectWhole(page);
  // At once: the file waits until it is known what the other system has.
  const csv = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export CSV' }).click(),
  );
  const [head = [], ...rows] = csvOf(csv, ',');
  const found = rows.find((each) => each.includes(name)) ?? [];
  expect(found[head.indexOf('In the other system')]).toBe(HAS);

  const row = rule(page, RULE).getByRole('row').filter({ hasText: name });
  await expect(row).toContainText(HAS);
  await row.getByRole('button', { name: 'Copy the value in Qonto' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`IT${right}`);

  await row.getByRole('link', { name }).click();
  const drawer = page.getByRole('complementary');
  await expect(drawer.getByRole('region', { name: 'Ready to invoice' })).toContainText(HAS);
  await drawer.getByRole('button', { name: /^In Qonto: / }).click();
  const beside = drawer.getByRole('table', { name: 'Fields side by side' });
  await expect(beside).toContainText('The check digit does not fit');
  await expect(beside).toContainText(HAS);
  await expectAccessible(page);
  await sandbox.remove('wethod', Number(id));
  await sandbox.remove('qonto', String(same.id));
});

test('what was opened of the rules is open for who comes back from a client', async ({ page }) => {
  await page.goto('/readiness');
  await expectWhole(page);
  const choice = page.locator('details').filter({ hasText: /^Rules: / });
  await choice.locator('summary').click();
  await expect(choice.getByRole('checkbox').first()).toBeVisible();
  const source = rule(page, RULE).locator('details');
  await source.locator('summary').click();
  await expect(source.getByText('it.piva.checksum')).toBeVisible();

  const client = rule(page, RULE).getByRole('link').first();
  const before = await client.boundingBox();
  await client.click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.goBack();
  await expect(client).toBeFocused();
  await expect(source).toHaveAttribute('open');
  await expect(choice.getByRole('checkbox').first()).toBeAttached();
  expect((await client.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1);

  await source.locator('summary').click();
  await client.click();
  await page.goBack();
  await expect(client).toBeFocused();
  await expect(source).not.toHaveAttribute('open');
});

test('who comes back from a client is where they were, with the focus on its link', async ({
  page,
}) => {
  await page.goto('/readiness');
  await expectWhole(page);
  await page
    .getByRole('button', { name: /^Show \d+/ })
    .last()
    .click();
  const links = page.getByRole('table').last().getByRole('link');
  await expect(links.nth(20)).toBeAttached();
  const link = links.last();
  await link.scrollIntoViewIfNeeded();
  const name = await link.textContent();
  const before = await link.boundingBox();
  await link.click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.goBack();
  await expect(link).toBeFocused();
  expect(await link.textContent()).toBe(name);
  expect(await link.boundingBox()).toEqual(before);
});

test('who comes back from a client finds the rules open that were open', async ({ page }) => {
  await page.goto('/readiness');
  await expectWhole(page);
  await page.getByText('Rules: 70 of 70 on').click();
  const box = page.getByRole('checkbox', { name: 'Name is missing' });
  await expect(box).toBeVisible();
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.goBack();
  await expect(box).toBeVisible();
});

for (const [way, meanwhile] of [
  ['its button', 'nothing'],
  ['Escape', 'nothing'],
  ['its button', 'the next client'],
  ['Escape', 'a reload'],
] as const) {
  test(`who closes a client by ${way}, after ${meanwhile}, is back on the page it was opened from`, async ({
    page,
    app,
  }) => {
    await page.goto('/readiness?severity=fix');
    await expectWhole(page);
    const link = page.getByRole('main').getByRole('table').getByRole('link').nth(30);
    await link.scrollIntoViewIfNeeded();
    const before = await link.boundingBox();
    await link.click();
    const drawer = page.getByRole('complementary');
    await expect(drawer.getByRole('region', { name: 'Ready to invoice' })).toBeVisible();
    const address = page.url();
    if (meanwhile === 'the next client') {
      await drawer.getByRole('button', { name: 'Next client' }).click();
      await expect(page).not.toHaveURL(address);
    } else if (meanwhile === 'a reload') {
      await page.reload();
      await expect(drawer.getByRole('heading', { level: 2 })).toBeVisible();
      // By then keys are heard.
      await app.expectComplete();
    }
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await drawer.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(page).toHaveURL('/readiness?severity=fix');
    // Of the page before a reload, only its address is known.
    if (meanwhile === 'a reload') return;
    await expect(link).toBeFocused();
    expect(await link.boundingBox()).toEqual(before);
  });
}

test('who works on in the list that a client was opened in stays there when it closes', async ({
  page,
  app,
}) => {
  await page.goto('/readiness?system=wethod');
  await expectWhole(page);
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await expect(app.drawer).toBeVisible();
  await app.expectComplete();
  const href = await app.table.getByRole('rowheader').getByRole('link').nth(3).getAttribute('href');
  // By its address: rows that are drawn beyond those in sight change which one is the fourth.
  const other = app.table.locator(`a[href="${href}"]`);
  const name = (await other.textContent()) ?? '';
  await other.click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name);
  await page.keyboard.press('Escape');
  await expect(app.drawer).toHaveCount(0);
  await expect(page).toHaveURL('/clients/wethod');

  await page.goBack();
  await page.goBack();
  await app.search.fill('a');
  await expect(page).toHaveURL(/[?]q=a$/);
  await app.drawer.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page).toHaveURL('/clients/wethod?q=a');
});

test('a client that is opened by its name, from a page that is no list, closes to that page', async ({
  page,
  app,
}) => {
  await page.goto('/readiness');
  await expectWhole(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Find a command or a client' })).toBeFocused();
  await page.keyboard.type('aurora tess');
  await page.getByRole('option', { name: /^Aurora Tessuti S\.r\.l\./ }).click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/readiness');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('where a provider fails, nothing is said of the clients that were not read', async ({
  page,
  sandbox,
  noise,
}) => {
  const fail = (provider: 'wethod' | 'qonto') =>
    ({ provider, kind: 'status', status: 403, times: 'always' }) as const;
  const notAll = page.getByText('Not all clients were read: there may be more to do', {
    exact: true,
  });
  await sandbox.fail(fail('wethod'), fail('qonto'));
  noise.expect(/^answer: 403 /);
  await page.goto('/readiness');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await expect(notAll).toBeVisible();
  await expect(page.getByText('Nothing found')).toHaveCount(0);
  await expect(page.getByText('0 block')).toHaveCount(0);

  await sandbox.clear();
  await sandbox.fail(fail('qonto'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(notAll).toBeVisible();
  const csv = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export CSV' }).click(),
  );
  expect(csvOf(csv, ',').at(-1)?.[0]).toContain('Not all clients were read');
});

test('is reached from View and from the list of all commands', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('link', { name: 'Ready to invoice' }).click();
  await expect(page).toHaveURL('/readiness');
  await expect(page).toHaveTitle('Ready to invoice · Rubrica');
  await page.getByRole('link', { name: 'Back to the clients' }).click();
  await app.expectComplete();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('ready to inv');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready to invoice');
});

test('rules can be switched off, and the link says so', async ({ page, sandbox }) => {
  const { id } = await sandbox.put('wethod', WRONG);
  await page.goto('/readiness');
  await expectWhole(page);
  await expect(rule(page, RULE)).toBeVisible();
  await page.getByText('Rules: 70 of 70 on').click();
  await page.getByRole('checkbox', { name: RULE }).uncheck();
  await expect(page).toHaveURL('/readiness?off=it.piva.checksum');
  await expect(rule(page, RULE)).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Italy', exact: true }).check();
  await expect(page).toHaveURL('/readiness');
  await page.getByRole('checkbox', { name: 'France', exact: true }).uncheck();
  await expect(page).toHaveURL('/readiness?off=fr');
  await page.reload();
  await expect(page.getByText('Rules: 57 of 70 on', { exact: true })).toBeVisible();
  await sandbox.remove('wethod', Number(id));
});

test('is taken along as a file, and the SIRENs as a list', async ({ page, sandbox }) => {
  const { id } = await sandbox.put('wethod', WRONG);
  await page.goto('/readiness?rule=it.piva.checksum');
  await expectWhole(page);
  const csv = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export CSV' }).click(),
  );
  const [head = [], ...rows] = csvOf(csv, ',');
  const found = rows.find((row) => row.includes(WRONG.corporate_name)) ?? [];
  expect(found[head.indexOf('As written')]).toBe(WRONG.vat);
  expect(found[head.indexOf('Rule')]).toContain('it.piva.checksum');
  const excel = await downloaded(page, () =>
    page.getByRole('button', { name: 'Export Excel' }).click(),
  );
  const sheet = (await readWorkbook(excel.bytes)).get('Ready to invoice') ?? [];
  expect(sheet.slice(1)).toHaveLength(rows.length);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Copy as text' }).click();
  await expect(main.getByText(/^Copied \d+ rows?$/)).toBeVisible();
  const sirens = await downloaded(page, () =>
    page.getByRole('button', { name: 'SIRENs for the Annuaire' }).click(),
  );
  expect(Buffer.from(sirens.bytes).toString()).toMatch(/^(\d{9}\n)+$/);
  await sandbox.remove('wethod', Number(id));
});

test('where a file cannot be made, that is seen', async ({ page, noise }) => {
  noise.expect(/xlsx-writer-/);
  await withoutPart(/xlsx-writer-/, async (url) => {
    await page.goto(`${url}/readiness`);
    await expectWhole(page);
    await page.getByRole('button', { name: 'Export Excel' }).click();
    const main = page.getByRole('main');
    await expect(main.getByText('The file could not be made. Try again.')).toBeVisible();
  });
});

test('on paper it says of which day it is, what was asked, and what each column is', async ({
  page,
}) => {
  await page.goto('/readiness?severity=fix&system=wethod&off=fr');
  await expectWhole(page);
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  await expect(main.getByText(/· wethod · Rules: 57 of 70 on$/)).toBeVisible();
  await expect(main.getByText(/^\d+ to fix$/)).toBeVisible();
  await expect(main.getByRole('columnheader', { name: 'As written' }).first()).toBeVisible();
  await expect(main.getByRole('button', { name: 'Export CSV' })).toBeHidden();
  await expect(main.getByRole('heading', { name: 'What is not checked here' })).toBeVisible();
});

test('is a column and a filter of the lists, also after a reload', async ({
  page,
  app,
  sandbox,
}) => {
  const { id } = await sandbox.put('wethod', WRONG);
  await page.goto('/readiness?system=wethod&rule=it.piva.checksum');
  await expectWhole(page);
  await page.getByRole('link', { name: 'As a list: wethod' }).click();
  await app.expectComplete();
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('readyRule')).toBe('it.piva.checksum');
  const expectReady = async () => {
    await expect(app.row(WRONG.corporate_name)).toContainText('1 blocks');
    const { heads } = await app.drawn();
    expect(heads.some((head) => head.startsWith('Ready'))).toBe(true);
  };
  await expectReady();
  await expect(app.filters).toContainText('Italian VAT number: check digit');
  await expectAccessible(page);
  await page.reload();
  await app.expectComplete();
  await expectReady();

  await page.goto('/clients/wethod?q=filati+di+prova&ready=blocks&sort=ready&columns=ready');
  await app.expectComplete();
  await expect(app.row(WRONG.corporate_name)).toContainText('1 blocks');
  await sandbox.remove('wethod', Number(id));
});

for (const list of ['wethod', 'qonto', 'both']) {
  test(`is offered in the list of ${list} to whom never saw the page`, async ({ page, app }) => {
    await app.open(`/clients/${list}`);
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Ready', exact: true }).check();
    await page.keyboard.press('Escape');
    const { heads } = await app.drawn();
    expect(heads.some((head) => head.startsWith('Ready'))).toBe(true);
    const editor = await app.addFilter('Ready');
    await editor.getByRole('checkbox', { name: /^Blocks/ }).check();
    await expect(page).toHaveURL(/ready=blocks/);
  });
}

test('on a phone nothing is beside the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/readiness');
  await expectWhole(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByText('Rules: 70 of 70 on').click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  // Only the page within it scrolls.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(844);
  // What is wrong has the whole width, below the client and the value; a reader still finds a row of three cells.
  const cells = page.getByRole('table').first().getByRole('row').nth(1).getByRole('cell');
  await expect(cells).toHaveCount(3);
  const [client, value, wrong] = await cells.evaluateAll((each) =>
    each.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(value?.top).toBe(client?.top);
  expect(wrong?.top).toBeGreaterThanOrEqual(client?.bottom ?? Number.NaN);
  expect(wrong?.width).toBeGreaterThan(300);
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const [locale, filters, one, files, refresh] of [
    ['en', 'Filters', '1 filter', 'Export', 'Refresh'],
    ['it', 'Filtri', '1 filtro', 'Esporta', 'Aggiorna'],
    ['fr', 'Filtres', '1 filtre', 'Exporter', 'Actualiser'],
  ] as const) {
    test.describe(locale, () => {
      test.use({ locale });

      test('the first tasks are on the first screen, and what else can be chosen is asked for', async ({
        page,
      }) => {
        await page.goto('/readiness?country=IT');
        const main = page.getByRole('main');
        const task = main.getByRole('table').getByRole('link').first();
        await expect(task).toBeVisible();
        await expect.poll(async () => (await task.boundingBox())?.y).toBeLessThan(480);
        for (const name of [one, files, refresh]) {
          await expectForThumb(main.getByRole('button', { name, exact: true }));
        }
        await main.getByRole('button', { name: one }).tap();
        await main.getByRole('combobox').last().selectOption({ index: 0 });
        await expect(page).toHaveURL('/readiness');
        await main.getByRole('button', { name: filters }).tap();
        await expect(main.getByRole('combobox')).toHaveCount(0);
        await main.getByRole('button', { name: files, exact: true }).tap();
        await expect(main.getByRole('button', { name: 'CSV' })).toBeVisible();
        await expectAccessible(page);
        await task.tap();
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await page.goBack();
        await expect(main.getByRole('button', { name: 'CSV' })).toBeVisible();
        await expect(task).toBeFocused();
      });
    });
  }

  test('a client is hit with a thumb, and the way back leads to where it was', async ({ page }) => {
    await page.goto('/readiness');
    await expectWhole(page);
    const client = page.getByRole('main').getByRole('table').getByRole('link').nth(40);
    await client.evaluate((link) => link.scrollIntoView({ block: 'center' }));
    await expectForThumb(client);
    const before = await client.boundingBox();
    const name = (await client.textContent()) ?? '';
    await client.tap();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await page.goBack();
    await expect(client).toBeFocused();
    expect((await client.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1);
  });
});

for (const [language, title] of [
  ['it', 'Dati per fatturare'],
  ['fr', 'Données pour facturer'],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language });

    test('all of it is', async ({ page }) => {
      await page.goto('/readiness');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a skip link leads to what is to be done; its parts are few, and each name is one of its own', async ({
  page,
}) => {
  await page.goto('/readiness');
  await expectWhole(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to what is to be done' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/readiness');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^As a list/ }).first()).toBeFocused();

  await expect(page.getByRole('region')).toHaveCount(4);
  await expect(page.getByRole('region', { name: 'Blocks' })).toContainText('Name is missing');
  const names = await page.getByRole('group').evaluateAll((groups) =>
    groups.map((group) => {
      const heading = document.getElementById(group.getAttribute('aria-labelledby') ?? '');
      // Behind a rule's name stands how many it finds.
      const named = heading?.firstChild ?? group.querySelector('summary');
      return (named?.textContent ?? '').trim();
    }),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
  // What is nearly the same says at once how it differs.
  await expect(rule(page, 'Address outside Italy is incomplete')).toBeVisible();
});

test('what is pressed and goes leaves the focus near by, and what is asked is said', async ({
  page,
}) => {
  await page.goto('/readiness');
  await expectWhole(page);
  const numbers = page.getByRole('main').getByRole('status').filter({ hasText: 'to fix' });
  const before = (await numbers.textContent()) ?? '';
  await page.getByLabel('Country', { exact: true }).selectOption({ index: 2 });
  await expect(numbers).not.toHaveText(before);
  await page.getByLabel('Country', { exact: true }).selectOption({ index: 0 });
  await expect(numbers).toHaveText(before);

  // One rule may find with several severities.
  const list = rule(page, 'Address is missing').first();
  const links = list.getByRole('link');
  await list.getByRole('button', { name: /^Show 50/ }).press('Enter');
  // The first row of what came.
  await expect(links.nth(10)).toBeFocused();
  await expect(links.nth(10)).toBeInViewport();
  await list.getByRole('button', { name: /^Show/ }).press('Enter');
  await expect(list.getByRole('button', { name: /^Show/ })).toHaveCount(0);
  await expect(links.nth(60)).toBeFocused();

  await list.getByRole('button', { name: 'Only this' }).press('Enter');
  const all = page.getByRole('button', { name: 'All rules' });
  await expect(all).toBeFocused();
  await all.press('Enter');
  await expect(list.getByRole('button', { name: 'Only this' })).toBeFocused();
  await expect(list.getByRole('button', { name: 'Only this' })).toBeInViewport();
});

test('the number beside a rule is heard with its unit, and the rule once', async ({ page }) => {
  await page.goto('/readiness');
  await expectWhole(page);
  const missing = rule(page, 'Name is missing');
  await expect(missing).toHaveAccessibleName('Name is missing 4 clients');
  const heading = missing.getByRole('heading', { level: 3 });
  await expect(heading).toHaveAccessibleName('Name is missing 4 clients');
  const only = missing.getByRole('button', { name: 'Only this' });
  await expect(only).toHaveAccessibleDescription('');
  await expect(rule(page, 'Address only in the old field')).toHaveAccessibleName(/ 1 client$/);
});
