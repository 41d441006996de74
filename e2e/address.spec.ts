import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { calendarOf } from '#testing/calendar-day.ts';
import { expect, test } from './fixtures.ts';
import type { Screen } from './screen.ts';

const QUESTION = '/clients/wethod?q=srl&updated=this:year&country=IT&sort=-updated,name';

/** How many rows are sure to be drawn: below the edge there may be some more, or fewer. */
const IN_SIGHT = 10;

test('a reload, and a copied link, show the very same view', async ({ page, app, context }) => {
  await app.open(QUESTION);
  const names = (await app.names()).slice(0, IN_SIGHT);
  const count = await app.table.getAttribute('aria-rowcount');
  await app.table.getByRole('link').nth(2).click();
  const heading = app.drawer.getByRole('heading', { level: 2 });
  const opened = (await heading.textContent()) ?? '';
  await page.reload();
  await app.expectComplete();
  await expect(heading).toHaveText(opened);
  expect((await app.names()).slice(0, IN_SIGHT)).toEqual(names);
  await expect(app.table).toHaveAttribute('aria-rowcount', count ?? '');

  const copied = await context.newPage();
  await copied.goto(page.url());
  await expect(copied.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(
    opened,
  );
  await expect(copied.getByRole('main').getByRole('grid')).toHaveAttribute(
    'aria-rowcount',
    count ?? '',
  );
});

test('back and forward go through choices, one by one', async ({ page, app, sandbox }) => {
  await app.open('/clients/wethod');
  await app.sortBy('City').click();
  await expect(page).toHaveURL('/clients/wethod?sort=city');
  const editor = await app.addFilter('Deleted');
  await editor.getByLabel('Show deleted clients too').click();
  await expect(page).toHaveURL('/clients/wethod?deleted=include&sort=city');
  await page.keyboard.press('Escape');
  await app.expectCount((await sandbox.wethodClients('include')).length);
  const name = (await app.names())[0] ?? '';
  await app.table.getByRole('link').first().click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name);

  await page.goBack();
  await expect(app.drawer).toHaveCount(0);
  await expect(page).toHaveURL('/clients/wethod?deleted=include&sort=city');
  await page.goBack();
  await expect(page).toHaveURL('/clients/wethod?sort=city');
  await expect(app.chip('Deleted: hidden')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/clients/wethod');
  await expect(app.table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL('/clients/wethod?deleted=include&sort=city');
  await expect(app.chip('Deleted: shown')).toBeVisible();
});

/** Addresses, and what is written in their place. */
const SPELLINGS = {
  '/clients': '/clients/wethod',
  '/clients/wethod/': '/clients/wethod',
  '/Clients/WETHOD': '/clients/wethod',
  '/clients/Wethod/?q=aurora': '/clients/wethod?q=aurora',
  '/clients/wethod/1/': '/clients/wethod/1',
  // From before lists stood below /clients.
  '/wethod': '/clients/wethod',
  '/wethod/': '/clients/wethod',
  '/WETHOD': '/clients/wethod',
  '/Wethod/?q=aurora': '/clients/wethod?q=aurora',
  '/wethod/1?q=aurora&sort=-updated': '/clients/wethod/1?q=aurora&sort=-updated',
  '/wethod/1/': '/clients/wethod/1',
} as const;

for (const [address, spelling] of Object.entries(SPELLINGS)) {
  test(`${address} is ${spelling}`, async ({ page, app }) => {
    expect((await page.goto(address))?.status()).toBe(200);
    await app.expectComplete();
    await expect(page).toHaveURL(spelling);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('wethod clients');
    await expect(app.drawer).toHaveCount(spelling.includes('/1') ? 1 : 0);
    if (spelling.includes('aurora')) await expect(app.search).toHaveValue('aurora');
  });
}

test('what another build of the page wrote into the history is still read', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await page.evaluate(() => {
    history.pushState(null, '', '/qonto?q=aurora');
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  });
  await app.expectComplete();
  await expect(page).toHaveURL('/clients/qonto?q=aurora');
  await page.goBack();
  await expect(page).toHaveURL('/clients/wethod');
});

for (const address of [
  '/nobody',
  '/nobody/here/at/all',
  '/clients/nobody',
  '/clients/wethod/1/more',
  '/wethod/1/more',
  '/robots',
]) {
  test(`${address} is a page of ours that says so, with a way to the clients`, async ({
    page,
    app,
    noise,
  }) => {
    noise.expect(/^answer: 404 /);
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    await expect(page).toHaveTitle(/^Page not found/);
    await page.getByRole('link', { name: 'Go to the clients' }).click();
    await app.expectComplete();
    await expect(page).toHaveURL('/clients/wethod');
  });
}

for (const [locale, title, skip, home, lists] of [
  ['en-GB', 'Page not found', 'Skip to the content', 'Go to the clients', 'Qonto clients'],
  [
    'it-IT',
    'Pagina non trovata',
    'Vai direttamente al contenuto',
    'Vai ai clienti',
    'Clienti Qonto',
  ],
  [
    'fr-FR',
    'Page introuvable',
    'Aller directement au contenu',
    'Aller aux clients',
    'Clients Qonto',
  ],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('an address that leads nowhere has the frame of other pages, and the ways to all lists', async ({
      page,
      noise,
    }) => {
      noise.expect(/^answer: 404 /);
      await page.goto('/nobody');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const banner = page.getByRole('banner');
      await expect(banner.getByRole('link', { name: 'Rubrica' })).toBeVisible();
      await expect(banner.getByRole('link', { name: home })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: skip })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await expect(page.getByRole('main').getByRole('link')).toHaveCount(3);
      await page.getByRole('main').getByRole('link', { name: lists, exact: true }).click();
      await expect(page).toHaveURL('/clients/qonto');
    });
  });
}

test.describe('back to a list is back to its place', () => {
  const away = {
    'from another order': async ({ page, app }: { page: Page; app: Screen }) => {
      await app.sortBy('City').click();
      await expect(page).toHaveURL('/clients/wethod?sort=city');
      await page.goBack();
    },
    'from an empty one': async ({ page, app }: { page: Page; app: Screen }) => {
      await app.sortBy('City').click();
      await app.search.fill('nobody is called that');
      await app.expectCount(0);
      await expect(page).toHaveURL('/clients/wethod?q=nobody+is+called+that&sort=city');
      await page.goBack();
    },
    'from the other provider': async ({ page, app }: { page: Page; app: Screen }) => {
      await app.providers.getByRole('link', { name: 'Qonto' }).click();
      await app.expectComplete();
      await page.goBack();
    },
  } as const;
  for (const [name, act] of Object.entries(away)) {
    test(name, async ({ page, app }) => {
      await app.open('/clients/wethod');
      await app.sortBy('Updated').click();
      await app.sortBy('Name').click();
      await expect(page).toHaveURL('/clients/wethod');
      await app.table.getByRole('link').first().hover();
      await page.mouse.wheel(0, 3010);
      const scroller = app.table.locator('..');
      await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(3010);
      await act({ page, app });
      await expect(page).toHaveURL('/clients/wethod');
      await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(3010);
    });
  }
});

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('days are that zone’s, and the status line says so', async ({ app, sandbox }) => {
    const dayIn = calendarOf('Pacific/Auckland');
    const days = (await sandbox.wethodClients()).map((client) =>
      dayIn(new Date(String(client['updated_at']))),
    );
    const day = days.toSorted()[Math.floor(days.length / 2)] ?? '';
    await app.open(`/clients/wethod?updated=lte:${day}`);
    await expect(app.status).toContainText('Pacific/Auckland');
    await app.expectCount(days.filter((each) => each <= day).length);
  });
});
