import type { Page } from '@playwright/test';
import { PROVIDERS } from '#providers/registry.ts';
import { readWorkbook } from '#testing/workbook.ts';
import { csvOf, downloaded } from './downloaded.ts';
import { expect, test } from './fixtures.ts';
import { ENGLISH, FRENCH, ITALIAN, type Words } from './words.ts';

async function expectComplete(page: Page, { complete }: Words): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText(complete);
}

async function open(page: Page, path: string, words: Words): Promise<void> {
  await page.goto(path);
  await expectComplete(page, words);
}

async function openExport(page: Page, { exportClients }: Words) {
  await page.getByRole('button', { name: exportClients.split(' ')[0] ?? '', exact: true }).click();
  return page.getByRole('dialog', { name: exportClients });
}

for (const words of [ENGLISH, ITALIAN, FRENCH]) {
  const language = words.browser.slice(0, 2);

  test.describe(`in ${language}`, () => {
    test.use({ locale: words.browser, permissions: ['clipboard-read', 'clipboard-write'] });

    test('the main job is done from the search to the file', async ({ page }) => {
      await open(page, '/clients/wethod', words);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('columnheader')).toHaveText([...words.heads]);

      // Find somebody.
      const search = page.getByRole('searchbox', { name: words.search });
      await search.fill('nobody is called that');
      await expect(page.getByText(words.noMatch)).toBeVisible();
      await search.fill('aurora');
      await expect(page.getByText(words.shown)).toBeVisible();

      // Only those of a country.
      const filters = page.getByLabel(words.filters, { exact: true });
      await filters.getByRole('button', { name: words.addFilter }).click();
      await page.getByRole('combobox', { name: words.findFilter }).fill(words.country);
      await page.getByRole('gridcell', { name: words.country, exact: true }).click();
      const editor = page.getByRole('dialog', { name: words.country });
      await editor.getByRole('checkbox', { name: new RegExp(`^${words.italy}`) }).check();
      await page.keyboard.press('Escape');
      await expect(filters.getByRole('button', { name: words.asked, exact: true })).toBeVisible();
      await expect(page).toHaveURL('/clients/wethod?q=aurora&country=IT');

      // Read one, and take what an invoice needs.
      await page.getByRole('link', { name: 'Aurora Tessuti S.r.l.', exact: true }).click();
      const drawer = page.getByRole('complementary');
      await drawer.getByRole('button', { name: words.copyVatNumber }).first().click();
      await expect(page.getByRole('status').filter({ hasText: words.copied })).toBeAttached();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('IT01234560157');
      await drawer.getByRole('button', { name: words.close }).click();

      // Take all of them along.
      const dialog = await openExport(page, words);
      const excel = await downloaded(page, () =>
        dialog.getByRole('button', { name: words.download }).click(),
      );
      await expect(page.getByRole('status').filter({ hasText: words.saved })).toBeAttached();
      const sheets = await readWorkbook(excel.bytes);
      expect(sheets.get(words.heads[0] === 'Nome' ? 'Clienti' : 'Clients')?.[0]).toEqual(
        words.heads,
      );
      const about = sheets.get(words.about)?.map(([, said]) => String(said)) ?? [];
      expect(about).toContain('Europe/Rome');
      expect(about.some((said) => said.split('\n').includes(words.asked))).toBe(true);
    });

    test('the head of every column has room for its name', async ({ page }) => {
      await page.setViewportSize({ width: 9000, height: 600 });
      for (const { id, fields } of PROVIDERS) {
        const columns = fields.map((field) => field.id).filter((field) => field !== 'name');
        await open(page, `/clients/${id}?deleted=include&columns=${columns.join(',')}`, words);
        const names = page.getByRole('columnheader').locator('button > span:first-child');
        expect(await names.count()).toBeGreaterThan(20);
        const cut = await names.evaluateAll((each) =>
          each.flatMap(({ scrollWidth, clientWidth, textContent }) =>
            scrollWidth > clientWidth ? [textContent] : [],
          ),
        );
        expect(cut).toEqual([]);
      }
    });

    test('a spreadsheet of the language opens its CSV file', async ({ page }) => {
      await open(page, '/clients/wethod?q=aurora', words);
      const dialog = await openExport(page, words);
      await dialog.getByLabel(words.csv).check();
      const file = await downloaded(page, () =>
        dialog.getByRole('button', { name: words.download }).click(),
      );
      const [head] = csvOf(file, language === 'en' ? ',' : ';');
      expect(head).toEqual(words.heads);
    });
  });
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('a colon has its space before it, in all that is shown or named', async ({ page }) => {
    const paths = [
      '/clients/qonto?deleted=include&country=IT&where=both',
      '/clients/both?reason=name',
      '/clients/wethod/12',
      '/readiness',
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: path === '/clients/wethod/12' ? 2 : 1 }).waitFor();
      await page
        .getByText(/[\u00a0\u202f]:/)
        .first()
        .waitFor();
      if (path.startsWith('/clients/both')) {
        await page.getByRole('button', { name: FRENCH.view, exact: true }).click();
        await page.getByRole('button', { name: /Fuseau horaire/ }).waitFor();
      }
      const wrong = await page.evaluate(() => {
        const isOurs = (text: string) => /[^\s\u00a0\u202f]:\s/.test(text);
        const found: string[] = [];
        for (const element of document.body.querySelectorAll('*')) {
          // Data, codes and names of sources are not French.
          if (element.closest('bdi, code, pre, script, noscript, [lang=en]')) continue;
          // Texts side by side are read as one.
          let text = '';
          for (const node of element.childNodes) {
            text = node instanceof Text ? text + node.data : `${text}\n\n`;
          }
          if (isOurs(text)) found.push(text.trim());
        }
        for (const element of document.querySelectorAll('[aria-label], [title]')) {
          for (const name of ['aria-label', 'title']) {
            const text = element.getAttribute(name) ?? '';
            if (isOurs(text)) found.push(text);
          }
        }
        return found;
      });
      expect(wrong, path).toEqual([]);
    }
  });
});

test.describe('the language', () => {
  test('is chosen in View; what is asked stays, and the browser keeps it', async ({ page }) => {
    const path = '/clients/wethod?q=srl&updated=gte:2026-01-01&zone=Europe/Rome';
    await open(page, path, ENGLISH);
    await page.getByRole('button', { name: ENGLISH.view, exact: true }).click();
    await page.getByLabel(ENGLISH.language).selectOption('Italiano');
    await expectComplete(page, ITALIAN);
    await expect(page).toHaveURL(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    await expect(page.getByRole('searchbox', { name: ITALIAN.search })).toHaveValue('srl');

    await open(page, '/clients/qonto', ITALIAN);
    await page.getByRole('button', { name: ITALIAN.view, exact: true }).click();
    await page.getByLabel(ITALIAN.language).selectOption('Come il browser');
    await expectComplete(page, ENGLISH);
  });

  test('leaves the focus at the menu that it was chosen in, as the formats do', async ({
    page,
  }) => {
    await open(page, '/clients/wethod', ENGLISH);
    for (const [label, option, before, after] of [
      [ENGLISH.language, 'Italiano', ENGLISH, ITALIAN],
      ['Date e numeri', 'fr-FR', ITALIAN, ITALIAN],
    ] as const) {
      const menu = (words: Words) => page.getByRole('button', { name: words.view, exact: true });
      await menu(before).press('Enter');
      await page.getByLabel(label).selectOption(option);
      await expectComplete(page, after);
      await expect(menu(after)).toBeFocused();
    }
    // Who loads the page again by themselves begins at its top.
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('focus');
  });

  test('holds where nothing can be stored, with all else that was chosen', async ({ page }) => {
    await page.addInitScript(() => {
      const forbid = (): never => {
        throw new DOMException('Storage is forbidden.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: forbid });
      Object.defineProperty(window, 'sessionStorage', { get: forbid });
    });
    await open(page, '/clients/wethod?q=srl', ENGLISH);
    await page.getByRole('button', { name: ENGLISH.view, exact: true }).click();
    await page.getByText('Dark', { exact: true }).click();
    await page.getByLabel(ENGLISH.language).selectOption('Italiano');
    await expectComplete(page, ITALIAN);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('searchbox', { name: ITALIAN.search })).toHaveValue('srl');
    await expect(page).toHaveURL('/clients/wethod?q=srl');
  });

  test('is on the page before the program comes, and only its texts are loaded', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      localStorage.setItem('rubrica.view', JSON.stringify({ language: 'fr' }));
    });
    const texts: string[] = [];
    let early: string | null = null;
    await page.route('**/assets/*.js', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.includes('/language-')) texts.push(pathname.slice('/assets/'.length, -12));
      if (pathname.includes('/index-')) {
        early = await page.locator('html').getAttribute('lang');
      }
      await route.continue();
    });
    await open(page, '/clients/wethod', FRENCH);
    expect(early).toBe('fr');
    expect(texts).toEqual(['language-fr']);
  });

  test('stays English where the browser asks for one that there are no texts in', async ({
    browser,
    rubrica,
  }) => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await open(page, `${rubrica.url}/clients/wethod`, ENGLISH);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await context.close();
  });

  test('of formats can be another one: dates say which they are in', async ({ page }) => {
    await open(page, '/clients/wethod/1', ENGLISH);
    await expect(page.locator('time').first()).not.toHaveAttribute('lang');
    await page.getByRole('button', { name: ENGLISH.view, exact: true }).click();
    await page.getByLabel('Dates and numbers').selectOption('Italian (Italy)');
    await expectComplete(page, ENGLISH);
    const times = page.locator('time');
    await expect(times.first()).toHaveAttribute('lang', 'it-IT');
    await expect(
      times.filter({ hasText: /\d (gen|feb|mar|apr|mag|giu|lug)\b/ }).first(),
    ).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    // What a library says by itself is in the language of the texts.
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('button', { name: 'Move VAT number', exact: true }).press('Enter');
    await expect(page.getByText(/^Started dragging\./).first()).toBeAttached();
  });

  test.describe('without the texts', () => {
    test.use({ locale: 'it-IT' });
    test('the page still says so in the language of the browser', async ({ page, noise }) => {
      noise.expect(/language-it/, /Failed to fetch dynamically imported module/);
      await page.route('**/assets/language-*.js', (route) => route.abort());
      await page.goto('/clients/wethod');
      const words = page.getByText('Impossibile caricare Rubrica. Ricaricare la pagina.');
      await expect(words).toHaveAttribute('lang', 'it');
    });
  });

  test.describe('without scripts', () => {
    test.use({ locale: 'fr-FR', javaScriptEnabled: false });
    test('the page says what it needs', async ({ page }) => {
      await page.goto('/clients/wethod');
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
      expect(await page.locator('noscript').innerHTML()).toContain('Rubrica nécessite JavaScript.');
    });
  });
});
