import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function chooseZone(page: Page, typed: string, zone: string): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('button', { name: 'Time zone' }).click();
  await page.getByRole('combobox', { name: 'Find a time zone or a country' }).fill(typed);
  await page.getByRole('option', { name: zone }).click();
  await page.keyboard.press('Escape');
}

const dayIn = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  return (moment: unknown) => format.format(Date.parse(String(moment)));
};

test('a time zone is found by its country, counts for days, and is kept', async ({
  page,
  app,
  sandbox,
}) => {
  const inAuckland = dayIn('Pacific/Auckland');
  const days = (await sandbox.wethodClients()).map((client) => inAuckland(client['updated_at']));
  const day = days.toSorted()[Math.floor(days.length / 2)] ?? '';
  const count = days.filter((each) => each <= day).length;

  await app.open(`/clients/wethod?updated=lte:${day}`);
  await expect(app.status).toContainText('Dates in Europe/Rome');
  await chooseZone(page, 'new zealand', 'Pacific/Auckland');
  await expect(app.status).toContainText('Dates in Pacific/Auckland');
  await app.expectCount(count);
  // The person who gets the link sees the same clients.
  await expect(page).toHaveURL(`/clients/wethod?updated=lte:${day}&zone=Pacific/Auckland`);

  await app.open('/clients/qonto');
  await expect(app.status).toContainText('Dates in Pacific/Auckland');
  await chooseZone(page, '', 'Europe/Rome (this device)');
  await expect(app.status).toContainText('Dates in Europe/Rome');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the zones to choose from are in sight once they are asked for', async ({ page, app }) => {
    await app.open('/clients/wethod');
    await page.getByRole('button', { name: 'View', exact: true }).tap();
    await page.getByRole('button', { name: 'Time zone' }).tap();
    await expect(page.getByRole('listbox', { name: 'Time zone' })).toBeInViewport({ ratio: 1 });
    await page.getByRole('combobox', { name: 'Find a time zone or a country' }).fill('japan');
    await page.getByRole('option', { name: 'Asia/Tokyo' }).tap();
    await expect(page.getByRole('button', { name: 'Time zone' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Time zone' })).toBeInViewport({ ratio: 1 });
  });
});

test('days are asked in the zone of the link, as long as they are asked', async ({ page, app }) => {
  await app.open('/clients/wethod?updated=gte:2026-01-01&zone=America/New_York');
  await expect(app.status).toContainText('Dates in America/New_York');
  const editor = await app.addFilter('Updated');
  await expect(editor).toContainText('Time zone: America/New_York');
  await page.keyboard.press('Escape');
  // A client that is opened, and a list that is asked something more, are in it too.
  await app.search.fill('aurora');
  await expect(page).toHaveURL(
    '/clients/wethod?q=aurora&updated=gte:2026-01-01&zone=America/New_York',
  );
  await app.filters.getByRole('button', { name: 'Remove filter Updated' }).click();
  await expect(page).toHaveURL('/clients/wethod?q=aurora');
  await expect(app.status).toContainText('Dates in Europe/Rome');
});

test('a zone that there is not is said, and days are the viewer’s', async ({ page, app }) => {
  await app.open('/clients/wethod?updated=gte:2026-01-01&zone=Mars/Olympus');
  await expect(page.getByRole('note')).toContainText('zone in this link could not be read');
  await expect(app.status).toContainText('Dates in Europe/Rome');
});

test('calendar days that somebody asks for say their zone in the address', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?updated=gte:2026-01-01');
  const editor = await app.addFilter('Updated');
  await editor.getByLabel('Condition').selectOption('on or before');
  await expect(page).toHaveURL('/clients/wethod?updated=lte:2026-01-01&zone=Europe/Rome');
  // What is relative to today is relative for everybody.
  await editor.getByRole('radio', { name: 'This year' }).click();
  await expect(page).toHaveURL(/updated=this:year/);
});

test('today turns over at midnight of the zone, without a reload', async ({
  page,
  app,
  sandbox,
}) => {
  const id = 9100;
  const at = '2026-05-12T03:00:00Z';
  await sandbox.put('wethod', {
    id,
    corporate_name: 'Mezzanotte S.r.l.',
    created_at: at,
    updated_at: at,
  });
  // Half a minute before midnight in Auckland, at noon in Greenwich.
  await page.clock.install({ time: new Date('2026-05-12T11:59:30Z') });
  await page.goto('/clients/wethod?q=mezzanotte&updated=last:7d&zone=Pacific/Auckland');
  const updated = app.row('Mezzanotte S.r.l.').getByRole('gridcell').last();
  await expect(updated).toHaveText('today');
  await page.clock.fastForward(31_000);
  await expect(updated).toHaveText('yesterday');
  await sandbox.remove('wethod', id);
});
