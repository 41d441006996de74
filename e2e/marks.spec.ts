import type { Page } from '@playwright/test';
import type { ClientKey } from '#domain/client.ts';
import { counterpartsOf } from '#linking/counterparts.ts';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { linkedBy } from './linked-by.ts';
import type { Sandbox } from './sandbox.ts';

/** Which of wethod's clients that are not deleted Qonto has too. */
async function alsoInQonto(sandbox: Sandbox) {
  const index = await linkedBy(sandbox);
  const own = (await sandbox.wethodClients()).map(({ id }): ClientKey => `wethod:${String(id)}`);
  const also = own.filter((key) => counterpartsOf(index, key).length > 0);
  return { also: also.length, not: own.length - also.length };
}

const askLoading = (page: Page) => page.getByRole('button', { name: 'Load both lists' });
const marks = (page: Page) => page.getByRole('rowheader', { name: /Also in Qonto/ });

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
