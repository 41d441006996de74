import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const { compare } = new Intl.Collator('en-GB', { numeric: true });
const MARKS = '\u0301\u0323'.repeat(10_000);

/** The texts as a person reads them down a column, without those that have none. */
const shown = (texts: readonly string[]) => texts.filter((text) => text !== 'none');

/** Makes the browser report these languages. */
async function speak(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((reported) => {
    Object.defineProperty(Navigator.prototype, 'languages', { get: () => reported });
    Object.defineProperty(Navigator.prototype, 'language', { get: () => reported[0] });
  }, languages);
}

/** The languages that the texts which match are marked with. */
async function languageOf(place: Locator, pattern: RegExp): Promise<string[]> {
  const marked = await place.evaluateAll((roots) =>
    roots.flatMap((root) => {
      const found: [text: string, language: string][] = [];
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const language = text.parentElement?.closest('[lang]')?.getAttribute('lang');
        found.push([text.textContent ?? '', language ?? '']);
      }
      return found;
    }),
  );
  return [...new Set(marked.filter(([text]) => pattern.test(text)).map(([, found]) => found))];
}

test.describe('the viewer’s language', () => {
  for (const languages of [['C'], ['de_DE'], [''], [], ['POSIX', 'en_US.UTF-8']]) {
    test(`can be one that is none: ${JSON.stringify(languages)}`, async ({ page, app }) => {
      await speak(page, languages);
      await app.open('/clients/wethod/1?sort=country');
      await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(/Aurora Tessuti/);
    });
  }

  test('whose formats were chosen decides how dates are written, not what countries are called', async ({
    page,
    app,
  }) => {
    // The first is no language; React Aria, which draws the calendar, would ask for that one.
    await speak(page, ['C', 'de-DE', 'en']);
    await page.addInitScript(() => {
      localStorage.setItem('rubrica.view', JSON.stringify({ formats: 'browser' }));
    });
    await app.open('/clients/wethod?updated=eq:2026-03-04&deleted=include');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(app.chip('Updated: on 4. März 2026')).toBeVisible();
    const editor = await app.addFilter('Updated');
    await expect(editor.getByRole('heading', { name: 'März 2026' })).toBeVisible();
    const order = editor.getByRole('group', { name: 'Day' }).getByRole('spinbutton');
    await expect(order).toHaveText(['04', '03', '2026']);
    // Their words are said to be German, for what reads them aloud.
    expect(await languageOf(editor, /März 2026/)).toEqual(['de-DE']);
    expect(await languageOf(editor, /^Mo$/)).toEqual(['de-DE']);
    await page.keyboard.press('Escape');
    expect(await languageOf(app.filters, /4\. März 2026/)).toEqual(['de-DE']);
    expect(await languageOf(app.filters, /Updated/)).toEqual(['en']);
    await app.open('/clients/wethod/22?deleted=include&q=Chiusa+Per+Sempre');
    expect(await languageOf(app.table, /Chiusa/)).toEqual(['en']);
    expect(await languageOf(app.table, /\d\. \p{L}+|\bvor \d|gestern/u)).toEqual(['de-DE']);
    expect(await languageOf(app.table, /^Deleted/)).toEqual(['en']);
    expect(await languageOf(app.drawer, /\d\. \p{L}+ \d{4}/u)).toEqual(['de-DE']);
    await app.open('/clients/wethod?country=DE');
    await expect(app.table.getByRole('gridcell', { name: 'Germany' }).first()).toBeVisible();
  });
});

test.describe('countries', () => {
  for (const provider of ['wethod', 'qonto'] as const) {
    test(`of ${provider} are ordered by the names that are read`, async ({ app }) => {
      await app.open(`/${provider}?sort=country`);
      const up = shown(await app.column('Country'));
      expect(up).toEqual(up.toSorted(compare));
      await app.open(`/${provider}?sort=-country`);
      const down = shown(await app.column('Country'));
      expect(down).toEqual(down.toSorted((a, b) => compare(b, a)));
      expect(new Set(down).size).toBeGreaterThan(1);
    });
  }

  test('have beside them how many clients choosing them shows', async ({ page, app }) => {
    for (const question of ['q=srl', 'q=a&deleted=only', 'deleted=include&updated=this:year']) {
      await app.open(`/clients/wethod?${question}`);
      const editor = await app.addFilter('Country');
      await editor.getByLabel('Find a value').fill('italy');
      const italy = editor.locator('label', { hasText: 'Italy' });
      const count = await italy.getByText(/^[\d,]+ clients?$/).textContent();
      await editor.getByLabel('Italy').check();
      await expect(app.chip('Country: Italy')).toBeVisible();
      await app.expectCount(Number.parseInt((count ?? '').replaceAll(',', ''), 10));
      await page.keyboard.press('Escape');
    }
  });

  test('may be called what an object calls its own', async ({ app, sandbox }) => {
    const names = ['constructor', '__proto__', 'toString'];
    for (const [index, country] of names.entries()) {
      await sandbox.put('wethod', { id: 9001 + index, corporate_name: `Proto ${index}`, country });
    }
    await app.open('/clients/wethod?name=proto');
    expect((await app.column('Country')).toSorted()).toEqual(names.toSorted());
    const editor = await app.addFilter('Country');
    await editor.getByLabel('constructor').check();
    await app.expectCount(1);
    await app.open('/clients/wethod/9002');
    await expect(app.drawer.getByRole('region', { name: 'Addresses' })).toContainText('__proto__');
    for (const index of names.keys()) await sandbox.remove('wethod', 9001 + index);
  });
});

test('a client of the first year or the last is in the list, and opens', async ({
  app,
  sandbox,
}) => {
  const id = 9010;
  const name = 'Primo Giorno Srl';
  const dates = { created_at: '0001-01-01T00:00:00Z', deleted_at: '9999-12-31T23:59:59Z' };
  await sandbox.put('wethod', { id, corporate_name: name, ...dates });
  await app.open('/clients/wethod?deleted=include&q=primo+giorno');
  await expect(app.row(name)).toContainText('1 Jan 1');
  await app.link(name).click();
  await expect(app.drawer.getByRole('region', { name: 'Dates' })).toContainText('10000');
  const today = new Date().toISOString();
  await sandbox.put('wethod', { id, created_at: today, deleted_at: today });
});

test.describe('a text without end', () => {
  test('is drawn cut, whole where it is asked for, and a title stays a title', async ({
    page,
    app,
    sandbox,
  }) => {
    const long = `Lunghissima ${'parola '.repeat(150_000)}fine`;
    const client = await sandbox.put('qonto', { kind: 'company', name: `\u202e${long}` });
    await app.open('/clients/qonto?q=lunghissima');
    expect((await app.names())[0]?.length).toBeLessThan(400);
    await app.table.getByRole('link').first().click();
    const heading = app.drawer.getByRole('heading', { level: 2 });
    await expect(heading).toContainText('…');
    await expect(page).toHaveTitle(/^Lunghissima .{1,90}$/);
    expect((await page.title()).length).toBeLessThanOrEqual(100);
    await heading.getByRole('button', { name: /^Show all/ }).focus();
    await page.keyboard.press('Enter');
    await expect(heading).toContainText('fine');
    await expect(app.drawer).toBeFocused();
    await sandbox.remove('qonto', String(client['id']));
  });

  test('may be marks on one letter', async ({ app, sandbox }) => {
    const name = `Z${MARKS}algo`;
    const client = await sandbox.put('qonto', { kind: 'company', name, vat_number: 'ZZ1' });
    await app.open('/clients/qonto?vat=ZZ1');
    expect((await app.names())[0]?.length).toBeLessThan(400);
    await app.table.getByRole('link').first().click();
    await expect(app.drawer).toContainText('ZZ1');
    await sandbox.remove('qonto', String(client['id']));
  });

  test('may be a list: it comes in parts', async ({ page, app, sandbox }) => {
    const id = 9020;
    const identifiers = Array.from({ length: 250 }, (_, index) => ({
      type: 'SAP',
      external_id: `S-${index + 1}`,
    }));
    await sandbox.put('wethod', {
      id,
      corporate_name: 'Molte Sigle Srl',
      external_identifiers: identifiers,
    });
    await app.open(`/clients/wethod/${id}`);
    const section = app.drawer.getByRole('region', { name: 'External identifiers' });
    await expect(section.getByRole('row')).toHaveCount(101);
    await section.getByRole('button', { name: 'Show 100 of 150 more' }).click();
    await expect(section.getByRole('row')).toHaveCount(201);
    await section.getByRole('button', { name: 'Show 50 more' }).focus();
    await page.keyboard.press('Enter');
    await expect(section.getByRole('row')).toHaveCount(251);
    await expect(section).toContainText('S-250');
    await expect(app.drawer).toBeFocused();
    await sandbox.remove('wethod', id);
  });
});

test('what cannot be drawn says so in its place, and the rest stays', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  noise.expect(/^console error: .*not on this engine/s);
  // An engine that fails at one date stands for whatever nobody has thought of.
  await page.addInitScript(() => {
    const dates = Intl.DateTimeFormat.prototype;
    const real = Object.getOwnPropertyDescriptor(dates, 'format')?.get;
    Object.defineProperty(dates, 'format', {
      get(this: Intl.DateTimeFormat) {
        const format = real?.call(this) as Intl.DateTimeFormat['format'];
        return (date: number | Date) => {
          if (new Date(date).getUTCFullYear() === 1999) throw new RangeError('not on this engine');
          return format(date);
        };
      },
    });
  });
  const id = 9030;
  const name = 'Guasto Srl';
  const phone = '02 5550000';
  await sandbox.put('wethod', {
    id,
    corporate_name: name,
    created_at: '1999-05-05T10:00:00Z',
    phone,
  });
  await app.open('/clients/wethod?q=guasto');
  await expect(app.row(name)).toContainText('Cannot be shown');
  await app.link(name).click();
  const { drawer } = app;
  await expect(drawer.getByRole('alert')).toHaveText(/cannot be shown/);
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(drawer.getByRole('link', { name: phone })).toBeVisible();
  await expect(drawer.getByRole('region', { name: 'Dates' })).toHaveCount(0);
  await drawer.getByText('Raw record', { exact: true }).click();
  await expect(drawer).toContainText('1999-05-05');
  await sandbox.remove('wethod', id);
});
