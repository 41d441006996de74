import type { BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Noise } from './noise.ts';
import type { Screen } from './screen.ts';

const LINE = /^Offline\. Data as of \d/;

/** What a browser says of each request without a network. */
const NO_NETWORK = /^failed: net::ERR_INTERNET_DISCONNECTED /;

/** A list that is whole, and then no network. */
async function leaveNetwork(app: Screen, context: BrowserContext, noise: Noise): Promise<void> {
  noise.expect(NO_NETWORK);
  await app.open('/clients/wethod');
  await context.setOffline(true);
}

test('without a network the clients stay, with their age; with it the list is refreshed by itself', async ({
  page,
  app,
  context,
  sandbox,
  noise,
}) => {
  await leaveNetwork(app, context, noise);
  await expect(page.getByText(LINE)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(app.table.getByRole('rowheader').first()).toBeVisible();
  // Asked for all the same, it fails as quietly.
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.status).toContainText('not refreshed: this device is offline');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await app.search.fill('aurora');
  await expect(app.link('Aurora Tessuti S.r.l.')).toBeVisible();

  await sandbox.forgetRequests();
  await context.setOffline(false);
  await expect(page.getByText(LINE)).toHaveCount(0);
  await expect(app.status).not.toContainText('not refreshed');
  await app.expectComplete();
  await expect.poll(async () => (await sandbox.requests('wethod')).length).toBeGreaterThan(0);
});

test('a load that the network interrupts continues with it', async ({
  page,
  app,
  context,
  sandbox,
  noise,
}) => {
  // Parts of the program are on their way, too.
  noise.expect(
    /^failed: net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED) /,
    /^console error: ProblemError: offline/,
  );
  await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 2000, after: 2, times: 3 });
  await page.goto('/clients/wethod');
  await expect(app.table.getByRole('rowheader').first()).toBeVisible();
  await context.setOffline(true);
  await expect(
    page.locator('#clients').getByText('Offline. Loading continues with the network.'),
  ).toBeVisible();
  await context.setOffline(false);
  await app.expectComplete();
  await expect(page.getByText(/^Offline/)).toHaveCount(0);
});

test('a list that could not begin begins with the network', async ({
  page,
  app,
  context,
  noise,
}) => {
  await leaveNetwork(app, context, noise);
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await expect(page.getByRole('alert')).toContainText('This device is offline');
  await context.setOffline(false);
  await app.expectComplete();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a part of the program that could not be loaded comes with the network', async ({
  app,
  context,
  noise,
}) => {
  noise.expect(/^console error: ProblemError: offline/);
  await leaveNetwork(app, context, noise);
  await app.table.getByRole('rowheader').getByRole('link').first().click();
  await expect(app.drawer.getByRole('alert')).toContainText('This device is offline');
  await context.setOffline(false);
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
});
