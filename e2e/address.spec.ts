import { expect, test } from './fixtures.ts';

const QUESTION = '/wethod?q=srl&updated=this:year&country=IT&sort=-updated,name';

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
  await expect(copied.getByRole('main').getByRole('table')).toHaveAttribute(
    'aria-rowcount',
    count ?? '',
  );
});

test('back and forward go through choices, one by one', async ({ page, app, sandbox }) => {
  await app.open('/wethod');
  await app.sortBy('City').click();
  await expect(page).toHaveURL('/wethod?sort=city');
  const editor = await app.addFilter('Deleted');
  await editor.getByLabel('Show deleted clients too').click();
  await expect(page).toHaveURL('/wethod?deleted=include&sort=city');
  await page.keyboard.press('Escape');
  await app.expectCount((await sandbox.wethodClients('include')).length);
  const name = (await app.names())[0] ?? '';
  await app.table.getByRole('link').first().click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name);

  await page.goBack();
  await expect(app.drawer).toHaveCount(0);
  await expect(page).toHaveURL('/wethod?deleted=include&sort=city');
  await page.goBack();
  await expect(page).toHaveURL('/wethod?sort=city');
  await expect(app.chip('Deleted')).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL('/wethod');
  await expect(app.table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL('/wethod?deleted=include&sort=city');
  await expect(app.chip('Deleted: shown')).toBeVisible();
});

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('days are that zone’s, and the status line says so', async ({ app, sandbox }) => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Pacific/Auckland',
      dateStyle: 'short',
    });
    const days = (await sandbox.wethodClients()).map((client) =>
      format.format(new Date(String(client['updated_at']))),
    );
    const day = days.toSorted()[Math.floor(days.length / 2)] ?? '';
    await app.open(`/wethod?updated=lte:${day}`);
    await expect(app.status).toContainText('Pacific/Auckland');
    await app.expectCount(days.filter((each) => each <= day).length);
  });
});
