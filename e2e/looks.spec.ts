import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { startRubrica } from './rubrica.ts';
import { expectForThumb, lowerThan } from './thumb.ts';

const WIDTHS = [390, 768, 1024, 1440] as const;

async function expectNoOverflow(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  // What is hidden below the bands, a search in the page or a link could still scroll to: they would move.
  const hidden = await page
    .locator('#root > div')
    .evaluate((shell) => shell.scrollHeight - shell.clientHeight);
  expect(hidden).toBe(0);
}

for (const width of WIDTHS) {
  test(`nothing sticks out of the list and a client at ${width}, nor of their panels`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await app.open('/clients/wethod?deleted=include');
    await expectNoOverflow(page);
    await expect((await app.addFilter('Updated')).getByRole('grid')).toBeVisible();
    await expectNoOverflow(page);
    await page.goto('/clients/wethod/1?deleted=include');
    // Where it covers the page, the drawer is the page.
    await expect(
      page.getByRole('heading', { level: 2, name: 'Aurora Tessuti S.r.l.' }),
    ).toBeVisible();
    await expectNoOverflow(page);
  });
}

test('two tabs each keep what was chosen in them, and hear the rest', async ({
  page,
  app,
  context,
}) => {
  const look = (tab: Page) =>
    tab.evaluate(() => ({ ...document.documentElement.dataset }) as Record<string, string>);
  const choose = async (tab: Page, choice: string) => {
    await tab.getByRole('button', { name: 'View' }).click();
    await tab.getByText(choice, { exact: true }).click();
    await tab.keyboard.press('Escape');
  };
  await app.open('/clients/wethod');
  const other = await context.newPage();
  await other.goto('/clients/wethod');
  await choose(page, 'Dark');
  await choose(other, 'Compact');
  const both = { theme: 'dark', density: 'compact' };
  await expect.poll(() => look(page)).toMatchObject(both);
  await expect.poll(() => look(other)).toMatchObject(both);

  await choose(other, 'Light');
  await expect.poll(() => look(other)).toMatchObject({ theme: 'light' });
  expect(await look(page)).toMatchObject(both);
  await other.reload();
  // Set by the program, once it has come.
  await expect.poll(() => look(other)).toMatchObject({ theme: 'light', density: 'compact' });
});

test('in forced colours the selected row and the focus are still told apart', async ({
  page,
  app,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.open('/clients/wethod/1?q=aurora+tessuti');
  await expectAccessible(page);
  await app.link('Aurora Tessuti S.r.l.').focus();
  const outline = await app.link('Aurora Tessuti S.r.l.').evaluate((link) => {
    const focused = link.closest('tr')?.matches(':focus-within') ?? false;
    return { focused, style: getComputedStyle(link).outlineStyle };
  });
  expect(outline.focused).toBe(true);
});

for (const banner of [true, false]) {
  test(`at 400 % zoom rows are in sight ${banner ? 'with' : 'without'} the banner`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await app.open('/clients/wethod');
    if (!banner) await page.getByRole('button', { name: 'Dismiss' }).click();
    await expectNoOverflow(page);
    const link = app.table.getByRole('link').first();
    await link.focus();
    await expect(link).toBeInViewport({ ratio: 1 });
    // Three rows of two lines at least, once the page is scrolled to them.
    await app.table.locator('..').scrollIntoViewIfNeeded();
    const inSight = (await app.drawn()).rows.filter(({ isInSight }) => isInSight);
    expect(inSight.length).toBeGreaterThanOrEqual(3);
    await page.keyboard.press('Control+End');
    await expect(app.table.getByRole('link').last()).toBeInViewport({ ratio: 1 });
    await app.status.scrollIntoViewIfNeeded();
    await expect(app.status).toBeInViewport();
  });
}

for (const width of [320, 360, 390, 1440]) {
  test(`nothing lies under the close button at ${width}`, async ({ page, sandbox }) => {
    await page.setViewportSize({ width, height: 800 });
    const long = 'AAA Società Cooperativa Sociale per la Distribuzione di Prodotti Alimentari';
    const { id } = await sandbox.put('wethod', {
      corporate_name: 'AAA Lunga',
      legal_name: `${long} e Bevande a Responsabilità Limitata`,
    });
    await page.goto(`/clients/wethod/${String(id)}`);
    const heading = page.getByRole('heading', { level: 2, name: 'AAA Lunga' });
    await expect(heading).toBeVisible();
    const isCovered = await heading.evaluate((element) => {
      const close = element
        .closest('[role]')
        ?.querySelector('button[aria-label=Close]')
        ?.getBoundingClientRect();
      const lines: DOMRect[] = [];
      const texts = document.createTreeWalker(
        element.parentElement ?? element,
        NodeFilter.SHOW_TEXT,
      );
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        lines.push(...range.getClientRects());
      }
      return lines.some(
        (line) =>
          close !== undefined &&
          line.width > 0 &&
          line.right > close.left &&
          line.top < close.bottom &&
          line.bottom > close.top,
      );
    });
    expect(isCovered).toBe(false);
    await sandbox.remove('wethod', Number(id));
  });
}

for (const width of [320, 390, 1440]) {
  test(`names of systems and usual identifiers stay on one line at ${width}`, async ({
    page,
    sandbox,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const types = ['TeamSystem', 'Salesforce', 'HubSpot', 'Zucchetti'];
    const { id } = await sandbox.put('wethod', {
      corporate_name: 'AAA Sistemi',
      external_identifiers: types.map((type) => ({ type, external_id: '8841230057' })),
    });
    await page.goto(`/clients/wethod/${String(id)}`);
    const section = page.getByRole('region', { name: 'External identifiers' });
    await expect(section.getByRole('row')).toHaveCount(types.length + 1);
    const broken = await section.locator('td bdi').evaluateAll((texts) =>
      texts.flatMap((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return lines.size > 1 ? [element.textContent] : [];
      }),
    );
    expect(broken).toEqual([]);
    await expectNoOverflow(page);
    await sandbox.remove('wethod', Number(id));
  });
}

test('a hyphen between figures of one width is no wider than in a word', async ({
  page,
  sandbox,
}) => {
  const { id } = await sandbox.put('wethod', {
    corporate_name: 'AAA Trattino',
    external_identifiers: [{ type: 'SAP', external_id: 'FR-1100-77' }],
  });
  await page.goto(`/clients/wethod/${String(id)}`);
  const value = page.getByRole('region', { name: 'External identifiers' }).getByText('FR-1100-77');
  await expect(value).toBeVisible();
  const [hyphen, ordinary, one, zero] = await value.evaluate(async (element) => {
    await document.fonts.ready;
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const widthOf = (place: number) => {
      const range = document.createRange();
      range.setStart(text, place);
      range.setEnd(text, place + 1);
      return range.getBoundingClientRect().width;
    };
    const [tabular, first, second] = [widthOf(2), widthOf(3), widthOf(5)];
    (element as HTMLElement).style.fontVariantNumeric = 'normal';
    return [tabular, widthOf(2), first, second];
  });
  expect(hyphen).toBeCloseTo(ordinary ?? 0, 1);
  expect(one).toBeCloseTo(zero ?? 0, 1);
  await sandbox.remove('wethod', Number(id));
});

test('on a phone the first client comes where its place was', async ({ page, app, sandbox }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 2000, match: { offset: 0 } });
  const first = () => page.locator('main tbody tr').first().boundingBox();
  await page.goto('/clients/wethod');
  await expect(page.locator('main tbody tr')).not.toHaveCount(0);
  await expect(app.status).toContainText('Waiting for wethod');
  const place = await first();
  await app.expectComplete();
  expect(await first()).toEqual(place);
});

test('a list that fills moves nothing around it', async ({ page, app, sandbox }) => {
  await sandbox.fail(
    { provider: 'wethod', kind: 'slow', delayMs: 1000, match: { offset: 0 } },
    { provider: 'wethod', kind: 'slow', delayMs: 2000, match: { offset: 300 } },
  );
  const around = () =>
    Promise.all(
      [
        app.search,
        app.filters,
        app.status,
        page.getByRole('main'),
        app.table.getByRole('columnheader', { name: 'Name' }),
        app.table.getByRole('columnheader', { name: 'Updated' }),
      ].map((place) => place.boundingBox()),
    );
  await page.goto('/clients/wethod');
  await expect(app.status).toContainText('Waiting for wethod');
  const [search, filters, status, main] = await around();
  await expect(app.status).toContainText('so far');
  const filling = await around();
  expect(filling.slice(0, 4)).toEqual([search, filters, status, main]);
  await app.expectComplete();
  expect(await around()).toEqual(filling);
});

for (const [locale, complete, systems, view] of [
  ['en-GB', 'complete as of', 'Systems', 'View'],
  ['it-IT', 'completo alle', 'Sistemi', 'Aspetto'],
  ['fr-FR', 'complet à', 'Systèmes', 'Affichage'],
] as const) {
  test.describe(`on a phone in ${locale}`, () => {
    test.use({ locale, hasTouch: true, isMobile: true });

    test('the switch and what is beside it are one line, for sample clients and for real ones', async ({
      page,
      rubrica,
      sandbox,
    }) => {
      const live = { providers: ['wethod'], sandboxUrl: rubrica.sandboxUrl };
      const expectOneLine = async (url: string) => {
        await page.goto(`${url}/clients/wethod`);
        const settings = page.getByRole('button', { name: view, exact: true });
        await expect(settings).toBeVisible();
        for (const width of [360, 375, 390]) {
          await page.setViewportSize({ width, height: 740 });
          const [above, beside] = [
            await page.getByRole('navigation', { name: systems, exact: true }).boundingBox(),
            await settings.boundingBox(),
          ];
          const middles = [above, beside].map((box) => (box?.y ?? 0) + (box?.height ?? 0) / 2);
          expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0)), `${width} px`).toBeLessThan(4);
        }
      };
      await expectOneLine(rubrica.url);
      // Before its first answer nobody knows whether wethod takes what is configured.
      for (const isSlow of [true, false]) {
        if (isSlow) {
          await sandbox.fail({
            provider: 'wethod',
            kind: 'slow',
            delayMs: 60_000,
            times: 'always',
          });
        } else await sandbox.clear();
        const real = await startRubrica({ live });
        try {
          await page.goto(`${real.url}/clients/wethod`);
          await expect(page.getByRole('contentinfo')).toContainText(isSlow ? 'wethod' : complete);
          await expectOneLine(real.url);
        } finally {
          await page.goto('about:blank');
          await real.stop();
        }
      }
    });
  });
}

for (const width of [360, 390]) {
  test(`on a phone of ${width} the first client is near the top, and everything is reached`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await app.open('/clients/wethod');
    await expect(page.getByText('Sample clients.', { exact: true })).toBeVisible();
    const top = () =>
      app.table
        .locator('tbody tr')
        .first()
        .evaluate((row) => row.getBoundingClientRect().top);
    expect(await top()).toBeLessThanOrEqual(140);
    await expectNoOverflow(page);
    for (const name of [
      'Columns',
      'Export',
      'View',
      'All clients',
      'Add a filter',
      'Sort and select',
    ]) {
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
    // Four filters are one button, and below it once it is pressed.
    await page.goto(
      '/clients/wethod?country=IT&deleted=include&updated=this:year&vat.empty=yes&q=a',
    );
    await app.expectComplete();
    const filters = app.filters.getByRole('button', { name: '4 filters' });
    await expect(filters).toHaveAttribute('aria-expanded', 'false');
    expect(await top()).toBeLessThanOrEqual(140);
    await filters.click();
    await expect(app.chip('Updated: this year')).toBeVisible();
    expect(await top()).toBeLessThanOrEqual(270);
    for (const chip of await app.filters.getByRole('listitem').all()) {
      await expect(chip).toBeInViewport({ ratio: 1 });
    }
    await expect(app.filters.getByRole('button', { name: 'Clear all' })).toBeInViewport({
      ratio: 1,
    });
    await expectNoOverflow(page);
  });
}

for (const [locale, complete, filters] of [
  ['en-GB', 'complete as of', '3 filters'],
  ['it-IT', 'completo alle', '3 filtri'],
  ['fr-FR', 'complet à', '3 filtres'],
] as const) {
  test.describe(`on a phone in ${locale}`, () => {
    test.use({ locale, viewport: { width: 390, height: 844 }, hasTouch: true });

    test('the first client is near the top, whatever is asked', async ({ page, app }) => {
      for (const query of ['', 'country=IT', 'country=IT&deleted=include&updated=this:year']) {
        await page.goto(`/clients/wethod?${query}`);
        await expect(app.status).toContainText(complete);
        const row = app.table.locator('tbody tr').first();
        expect((await row.boundingBox())?.y).toBeLessThanOrEqual(140);
        await expectNoOverflow(page);
      }
      await page.getByRole('button', { name: filters, exact: true }).click();
      await expectAccessible(page);
    });
  });
}

for (const [locale, complete, refresh, view] of [
  ['en-GB', 'complete as of', 'Refresh', 'View'],
  ['it-IT', 'completo alle', 'Aggiorna', 'Aspetto'],
  ['fr-FR', 'complet à', 'Actualiser', 'Affichage'],
] as const) {
  for (const width of [360, 390]) {
    test.describe(`on a phone of ${width} in ${locale}`, () => {
      test.use({ locale, viewport: { width, height: 844 }, hasTouch: true, isMobile: true });

      test('the status is one line, with room for a thumb; a zone that was chosen is below it', async ({
        page,
        app,
      }) => {
        await page.goto('/clients/wethod');
        await expect(app.status).toContainText(complete);
        const height = async () => (await app.status.boundingBox())?.height ?? 0;
        expect(await height()).toBeLessThanOrEqual(56);
        await expect(app.status).toContainText('Europe/Rome');
        await expectForThumb(app.status.getByRole('button', { name: refresh }));
        // Narrower, it stands close beside the search.
        if (width === 390) {
          await expectForThumb(page.getByRole('button', { name: view, exact: true }));
        }
        await page.goto('/clients/wethod?updated=gte:2020-01-01&zone=Asia/Tokyo');
        await expect(app.status).toContainText(complete);
        await expect(app.status.getByText('Asia/Tokyo')).toBeInViewport({ ratio: 1 });
        const [first, zone] = await Promise.all([
          app.status.getByRole('button').first().boundingBox(),
          app.status.getByText('Asia/Tokyo').boundingBox(),
        ]);
        expect(zone?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0) - 8);
      });
    });
  }
}

test.describe('for a thumb', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what refreshes stands beside the count, also where the last time failed', async ({
    app,
    sandbox,
    noise,
  }) => {
    noise.expect(/400 .*clients/, /status of 400/);
    await app.open('/clients/wethod');
    const refresh = app.status.getByRole('button', { name: 'Refresh' });
    await sandbox.fail({ provider: 'wethod', kind: 'status', status: 400, times: 'always' });
    await refresh.tap();
    const failure = app.status.getByText(/not refreshed/);
    await expect(failure).toBeVisible();
    const middle = async (part: Locator) => {
      const box = await part.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0) / 2;
    };
    // The same words may be said at this moment.
    const line = await middle(app.status.locator('span').getByText(/^\d+ clients$/));
    expect(Math.abs((await middle(refresh)) - line)).toBeLessThanOrEqual(1);
    expect(await middle(failure)).toBeGreaterThan(line + 16);
    await expectForThumb(refresh);
  });

  test('all that can be pressed of an opened client has 44 pixels', async ({ page }) => {
    await page.goto('/clients/wethod/1');
    const client = page.getByRole('main', { name: 'Aurora Tessuti S.r.l.' });
    await expect(client.getByRole('button', { name: 'Copy PEC' })).toBeVisible();
    await expect(client.getByRole('region', { name: 'Ready to invoice' })).toBeVisible();
    expect(await lowerThan(client, 43)).toEqual([]);
  });

  test('so has all above a list, and the board of both', async ({ page, app }) => {
    await app.open('/clients/both?country=IT&deleted=include&updated=this:year');
    await page.getByRole('button', { name: '3 filters' }).tap();
    await expect(app.chip('Country')).toBeVisible();
    const banner = page.getByRole('banner');
    expect(await lowerThan(banner, 43)).toEqual([]);
    const board = page.getByRole('toolbar', { name: 'What is where' });
    expect(await lowerThan(board, 43)).toEqual([]);
    await page.getByRole('button', { name: /What is where/ }).tap();
    await expect(board.getByRole('link').first()).toBeVisible();
    expect(await lowerThan(board, 43)).toEqual([]);
  });

  test('so has the search, from a little above and below what is drawn of it', async ({
    page,
    app,
  }) => {
    await app.open('/clients/wethod');
    const box = await app.search.boundingBox();
    for (const aside of [-21, 21]) {
      await app.search.blur();
      // A tap would be given to whatever is near it.
      await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + (box?.height ?? 0) / 2 + aside);
      await expect(app.search).toBeFocused();
    }
    for (const name of ['Columns', 'Export', 'View', 'All clients', 'Sort and select', 'Dismiss']) {
      await expectForThumb(page.getByRole('button', { name, exact: true }));
    }
  });

  test('so has what says that the clients are samples, at the foot of the list', async ({
    page,
    app,
  }) => {
    await app.open('/clients/wethod');
    const connect = page.getByRole('link', { name: 'Connect wethod or Qonto' });
    await expectForThumb(connect);
    const [note, status, list] = await Promise.all(
      [connect, app.status, app.table].map((part) => part.boundingBox()),
    );
    expect(note?.y).toBeGreaterThan(list?.y ?? Infinity);
    expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThanOrEqual(status?.y ?? 0);
    // It covers no row: the last one is seen whole above it.
    await app.table.getByRole('link').first().focus();
    await page.keyboard.press('Control+End');
    const end = (await app.table.getAttribute('aria-rowcount')) ?? '';
    const last = app.table.locator(`[aria-rowindex="${end}"]`).getByRole('link');
    await expect(last).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Dismiss' }).tap();
    await expect(connect).toHaveCount(0);
  });

  for (const [width, height] of [
    [390, 844],
    [1024, 768],
  ] as const) {
    test(`at ${width} no panel opens with a keyboard on the screen, which would cover it`, async ({
      page,
      app,
    }) => {
      await page.setViewportSize({ width, height });
      await app.open('/clients/wethod');
      for (const name of ['Columns', 'Add a filter']) {
        await page.getByRole('button', { name, exact: true }).tap();
        const panel = page.getByRole('dialog', { name });
        await expect(panel).toBeVisible();
        // In the panel, and in no field of it.
        await expect
          .poll(() => panel.evaluate((it) => it.contains(document.activeElement)))
          .toBe(true);
        const field = panel.getByRole(name === 'Columns' ? 'searchbox' : 'combobox');
        await expect(field).not.toBeFocused();
        await page.keyboard.press('Escape');
        await expect(panel).toHaveCount(0);
      }
    });
  }

  test('so have pages that are read', async ({ page }) => {
    for (const path of ['/readiness?severity=blocks&system=wethod', '/connect']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await page.getByRole('heading', { level: 3 }).first().waitFor();
      expect(await lowerThan(page.getByRole('banner'), 43)).toEqual([]);
      const low = await lowerThan(page.getByRole('main'), 43);
      // Within a sentence.
      expect(low.filter(({ what }) => !what.includes('opens a new tab'))).toEqual([]);
    }
  });
});

for (const locale of ['en-GB', 'it-IT', 'fr-FR']) {
  test.describe(`both lists on a phone in ${locale}`, () => {
    test.use({ locale, viewport: { width: 390, height: 844 }, hasTouch: true });

    test('the board is a line above the first client, and is opened by it', async ({
      page,
      app,
    }) => {
      await page.goto('/clients/both');
      const board = page.getByRole('toolbar').filter({ has: page.getByText('SIREN') });
      const line = page.locator('main').getByRole('button', { expanded: false }).first();
      await expect(line).toHaveText(/(\D+ \d+){3}/);
      const row = app.table.locator('tbody tr').first();
      expect((await row.boundingBox())?.y).toBeLessThanOrEqual(140);
      // None of its numbers is cut.
      const isCut = await line.evaluate((button) =>
        [...button.querySelectorAll('.truncate')].some(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ),
      );
      expect(isCut).toBe(false);
      await line.click();
      await expect(board.getByRole('list').first().getByRole('listitem')).toHaveCount(7);
      await expectNoOverflow(page);
      await expectAccessible(page);
    });
  });
}

test('on a phone the filters unfold, are changed and removed, and the focus stays with them', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('/clients/wethod?country=IT&deleted=include');
  await expect(app.filters.getByRole('listitem')).toHaveCount(0);
  await app.filters.getByRole('button', { name: '2 filters' }).click();
  await app.filters.getByRole('button', { name: 'Deleted: shown' }).click();
  await app.editor('Deleted').getByLabel('Show only deleted clients').check();
  await page.keyboard.press('Escape');
  await expect(app.filters.getByRole('button', { name: 'Deleted: only' })).toBeFocused();
  await app.filters.getByRole('button', { name: 'Remove filter Country' }).click();
  await app.filters.getByRole('button', { name: 'Remove filter Deleted' }).click();
  await expect(page).toHaveURL('/clients/wethod');
  await expect(app.filters.getByRole('button', { name: 'Add a filter' })).toBeFocused();
});

for (const width of [1024, 1280]) {
  test(`the filter button stands beside three filters at ${width}`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: 800 });
    await app.open('/clients/wethod?country=IT&deleted=include&updated=this:year');
    const middle = async (name: string) => {
      const box = await app.filters.getByRole('button', { name, exact: true }).boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0) / 2;
    };
    expect(await middle('Add a filter')).toBe(await middle('Country: Italy'));
    expect(await middle('Clear all')).toBe(await middle('Country: Italy'));
  });
}

test('in forced colours what is pressed and what is shown have an edge, as grounds are not drawn', async ({
  page,
  app,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.open('/clients/both?finding=suggestion');
  const edge = (element: Locator) =>
    element.evaluate((each) => getComputedStyle(each).outlineStyle);
  const board = page.getByRole('toolbar', { name: 'What is where' });
  expect(await edge(board.getByRole('link', { name: /^Suggestions/ }))).toBe('solid');
  expect(await edge(board.getByRole('link', { name: /^Duplicates/ }))).toBe('none');
  const chart = page.getByRole('button', { name: 'Chart of dates' });
  expect(await edge(chart)).toBe('none');
  await chart.click();
  await expect(chart).toHaveAttribute('aria-pressed', 'true');
  await app.search.focus();
  expect(await edge(chart)).toBe('solid');
  await page.goto('/connect/qonto');
  const parts = page.getByRole('navigation', { name: 'Accounts' });
  expect(await edge(parts.getByRole('link', { name: 'Qonto' }))).toBe('solid');
  expect(await edge(parts.getByRole('link', { name: 'wethod' }))).toBe('none');
});

test('no number of the board is cut beside a client at 1024', async ({ page, app }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await app.open('/clients/both?q=aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  const board = page.getByRole('toolbar', { name: 'What is where' });
  const right = await app.drawer.evaluate((drawer) => drawer.getBoundingClientRect().left);
  const ends = await board
    .getByRole('listitem')
    .evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect().right));
  expect(ends.length).toBeGreaterThan(7);
  expect(Math.max(...ends)).toBeLessThanOrEqual(right);
});

test('a client that is opened at 1024 leaves the rows below the board where they were', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await app.open('/clients/both');
  const board = page.getByRole('toolbar', { name: 'What is where' });
  await expect(board.getByRole('link', { name: /^Suggestions/ })).toBeVisible();
  const top = async () => (await app.table.boundingBox())?.y ?? 0;
  const before = await top();
  await app.table.getByRole('link').nth(3).click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(24);
  // Who is where is seen whole; the rest is scrolled to, also by keys.
  await expect(board.getByRole('link', { name: /^Duplicates/ })).toBeInViewport({ ratio: 1 });
  const last = board.getByRole('button').last();
  await expect(last).not.toBeInViewport();
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 1 });
  // Tab stops at what is scrolled, and at nothing else of it without a client beside it.
  const scrolled = board.getByRole('group', { name: 'What is where' });
  await expect(scrolled).toHaveAttribute('tabindex', '0');
  await scrolled.focus();
  await page.keyboard.press('End');
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(app.drawer).toHaveCount(0);
  await expect(scrolled).toHaveCount(0);
  await expect(board.locator('.board')).not.toHaveAttribute('tabindex');
});

test('the chart of dates leaves the band of filters as high as it was', async ({ page, app }) => {
  await app.open('/clients/wethod?updated=this:year');
  const height = () => app.filters.evaluate((band) => band.getBoundingClientRect().height);
  const before = await height();
  await page.getByRole('button', { name: 'Chart of dates' }).click();
  await expect(page.getByRole('slider').first()).toBeAttached();
  expect(await height()).toBe(before);
});

test('beside the chip of what changed the filters have room for one line', async ({
  page,
  app,
  sandbox,
}) => {
  const { id } = await sandbox.put('wethod', { corporate_name: 'AAA Prova S.r.l.' });
  await page.setViewportSize({ width: 768, height: 1024 });
  await app.open('/clients/wethod');
  await sandbox.put('wethod', { id, town: 'Lecce' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await app.status.getByRole('button', { name: /^1 client new or changed/ }).click();
  await expect(page.getByRole('group', { name: 'New or changed' })).toBeVisible();
  const middlesOf = (band: Locator) =>
    band.getByRole('button').evaluateAll((chips) =>
      chips.map((chip) => {
        const { top, bottom } = chip.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      }),
    );
  const inLine = await middlesOf(app.filters);
  expect(inLine.length).toBeGreaterThan(2);
  expect(new Set(inLine).size).toBe(1);
  // Where there is room, it stands beside them.
  await page.setViewportSize({ width: 1440, height: 900 });
  const [first] = await middlesOf(app.filters);
  expect(await middlesOf(page.getByRole('group', { name: 'New or changed' }))).toEqual([first]);
  await sandbox.remove('wethod', Number(id));
});

test('the hyphen that no line breaks after is drawn as the other one, also between figures', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const widths = await page.evaluate(async () => {
    const box = document.createElement('span');
    box.className = 'figures absolute';
    box.style.fontSize = '100px';
    document.body.append(box);
    const widthOf = async (text: string) => {
      box.textContent = text;
      await document.fonts.load('100px "Inter Variable"', text);
      await document.fonts.ready;
      return box.getBoundingClientRect().width;
    };
    const all = [await widthOf('e-facture'), await widthOf('e\u2011facture')];
    box.remove();
    return all;
  });
  expect(widths[1]).toBeCloseTo(widths[0] ?? 0, 1);
});

test('an x between digits is drawn as one, and not as a sign of multiplication', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const [drawn, letters] = await page.evaluate(() => {
    const widthOf = (text: string, ligatures: string) => {
      const box = document.createElement('span');
      box.style.cssText = `position: absolute; font-size: 100px; ${ligatures}`;
      box.textContent = text;
      document.body.append(box);
      const { width } = box.getBoundingClientRect();
      box.remove();
      return width;
    };
    return [widthOf('12x34', ''), widthOf('12x34', 'font-variant-ligatures: none')];
  });
  expect(drawn).toBeCloseTo(letters ?? 0, 1);
});
