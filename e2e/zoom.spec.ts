import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Screen } from './screen.ts';

/** What a window of 1440 × 900 and one of 1280 × 1024 are at 200 % and 400 % (WCAG 1.4.4, 1.4.10). */
const ZOOMED = [
  { zoom: 200, width: 720, height: 450 },
  { zoom: 400, width: 320, height: 256 },
] as const;

const PAGES = [
  { name: 'the list', path: '/clients/wethod?updated=this:year' },
  { name: 'a client', path: '/clients/wethod/1' },
  { name: 'the page to connect', path: '/connect' },
] as const;

/** What floats, by the button that opens it. */
const PANELS = ['Add a filter', 'View', 'Export', 'Columns'] as const;

/** What is wider than its place: texts of buttons that stick out, and what is cut without a sign of it. */
function readCut(): string[] {
  const { clientWidth } = document.documentElement;
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.clientWidth > 1;
  return [...document.querySelectorAll('button, label, legend, dt, dd, h1, h2, h3, p, li')]
    .filter((element) => isShown(element) && element.closest('.sr-only') === null)
    .filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (overflowX === 'auto' || textOverflow === 'ellipsis') return false;
      return element.scrollWidth > element.clientWidth + 1;
    })
    .map(({ tagName, textContent, scrollWidth, clientWidth: width }) =>
      [tagName, textContent?.slice(0, 60), `${scrollWidth} in ${width}`].join(' '),
    )
    .concat(
      document.documentElement.scrollWidth > clientWidth
        ? ['the page is wider than the window']
        : [],
    );
}

async function openPage(app: Screen, page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path === '/connect') await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  else if (path.endsWith('/1')) await expect(page.getByText('01234560157').first()).toBeVisible();
  else await app.expectComplete();
}

async function expectWhole(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(readCut)).toEqual([]);
}

/** As somebody who reads with more space sets it (WCAG 1.4.12). */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** As in the browser's own settings. */
async function setType(page: Page, standard: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard } });
}

for (const { zoom, width, height } of ZOOMED) {
  for (const { name, path } of PAGES) {
    test(`at ${zoom} % ${name} is whole`, async ({ page, app }) => {
      await page.setViewportSize({ width, height });
      await openPage(app, page, path);
      await expectWhole(page);
    });
  }

  test(`at ${zoom} % panels are whole, and their ends can be reached`, async ({ page, app }) => {
    await page.setViewportSize({ width, height });
    await app.open('/clients/wethod');
    for (const name of PANELS) {
      await page.getByRole('button', { name, exact: true }).click();
      const panel = page.getByRole('dialog').last();
      await expect(panel).toBeVisible();
      await expectWhole(page);
      const last = panel.getByRole('button').last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    }
  });
}

test('at 400 % the first row is reached by keyboard, and the bands go with the page', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await app.open('/clients/wethod?updated=this:year');
  await app.search.focus();
  await page.keyboard.press('ArrowDown');
  const first = app.table.getByRole('link').first();
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport({ ratio: 1 });
  await app.table.locator('..').evaluate((list) => list.scrollIntoView());
  await expect(app.search).not.toBeInViewport();
});

for (const width of [390, 1440] as const) {
  for (const { name, path } of PAGES) {
    test(`with more space in text, ${name} is whole at ${width}`, async ({ page, app }) => {
      await page.setViewportSize({ width, height: 900 });
      await openPage(app, page, path);
      await spaceText(page);
      await expectWhole(page);
    });
  }

  test(`with more space in text, panels are whole at ${width}`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: 900 });
    await app.open('/clients/wethod');
    await spaceText(page);
    for (const name of PANELS) {
      await page.getByRole('button', { name, exact: true }).click();
      const panel = page.getByRole('dialog').last();
      await expect(panel).toBeVisible();
      await expectWhole(page);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    }
  });

  test(`larger type in the browser makes larger words, icons and rows at ${width}`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const sizes = () =>
      app.table
        .getByRole('link')
        .first()
        .evaluate((link) => ({
          type: Number.parseFloat(getComputedStyle(link).fontSize),
          row: link.closest('tr')?.getBoundingClientRect().height ?? 0,
        }));
    // With type of the usual size, as they are now.
    const icons = (scale: number) =>
      page.evaluate((by) => {
        const drawn = [...document.querySelectorAll('button svg, a svg, search svg')];
        return [...new Set(drawn.map((icon) => icon.getBoundingClientRect().width / by))];
      }, scale);
    await app.open('/clients/wethod');
    const usual = await sizes();
    await setType(page, 20);
    await app.open('/clients/wethod');
    const large = await sizes();
    for (const icon of await icons(1.25)) expect([0, 12, 14, 16, 20]).toContain(icon);
    expect(large.type).toBeCloseTo(usual.type * 1.25, 1);
    expect(large.row).toBeCloseTo(usual.row * 1.25, 0);
    await expectWhole(page);
    // The arithmetic of scrolling has the same heights.
    await app.table.getByRole('link').first().focus();
    await page.keyboard.press('Control+End');
    await expect(app.table.getByRole('link').last()).toBeInViewport({ ratio: 1 });
    await page.goto('/clients/wethod/1');
    await expect(page.getByText('01234560157').first()).toBeVisible();
    await expectWhole(page);
  });
}

test('with type of 24 px on a phone, what closes and what is entered is within the window', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await setType(page, 24);
  const expectWithin = async (inside: Locator) => {
    await expect(inside).toBeVisible();
    const box = await inside.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  };
  await page.goto('/clients/wethod/1');
  await expect(page.getByText('01234560157').first()).toBeVisible();
  await expectWithin(page.getByRole('button', { name: 'Close', exact: true }));

  await app.open('/clients/wethod?updated=bt:2026-01-01,2026-03-01');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('a');
  await expect(page.getByRole('option').nth(5)).toBeVisible();
  await expectWithin(page.getByRole('button', { name: 'Close', exact: true }));
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await expectWithin(page.getByRole('button', { name: 'Done', exact: true }));
  const isCut = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth + 1;
  expect(await page.getByText('VAT number', { exact: true }).last().evaluate(isCut)).toBe(false);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '1 filter', exact: true }).click();
  await app.filters
    .getByRole('button', { name: /^Updated/ })
    .first()
    .click();
  const days = page.getByRole('dialog').getByRole('group', { name: /^(From|To)$/ });
  await expect(days).toHaveCount(2);
  for (const day of await days.all()) await expectWithin(day);
});

for (const provider of ['wethod', 'qonto'] as const) {
  test(`with more space in text, numbers and dates of ${provider} are whole in the list`, async ({
    page,
    app,
  }) => {
    // Dates are longest in French.
    const view = { formats: 'fr' };
    await page.addInitScript(
      (kept) => localStorage.setItem('rubrica.view', kept),
      JSON.stringify(view),
    );
    await app.open(`/clients/${provider}`);
    await expect(app.table.getByText(/ (sept|janv|juil)\. /).first()).toBeVisible();
    await spaceText(page);
    const cut = async () => {
      const { heads, rows } = await app.drawn();
      const whole = ['VAT number', 'Tax ID', 'Created', 'Updated'];
      return rows.flatMap(({ cells }) =>
        cells.flatMap(({ text, isCut }, place) =>
          isCut && whole.includes(heads[place] ?? '') ? [text] : [],
        ),
      );
    };
    await expect.poll(cut).toEqual([]);
  });
}
