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
  // Asked for all the same, it fails as quietly: who listens is told, and who looks has the line.
  const said = page
    .getByRole('status')
    .filter({ hasText: 'not refreshed: this device is offline' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(said).toBeAttached();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(app.status).toContainText('complete as of');
  await expect(app.status).not.toContainText(/offline/i);
  await app.search.fill('aurora');
  await expect(app.link('Aurora Tessuti S.r.l.')).toBeVisible();

  await sandbox.forgetRequests();
  await context.setOffline(false);
  await expect(page.getByText(LINE)).toHaveCount(0);
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

test('a load that stops without a network says so above the clients alone', async ({
  page,
  app,
  context,
  sandbox,
  noise,
}) => {
  noise.expect(
    /^failed: net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED) /,
    /^console error: ProblemError: offline/,
  );
  await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 2000, after: 2, times: 3 });
  await page.goto('/clients/wethod');
  await expect(app.table.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'All clients' })).toBeVisible();
  await context.setOffline(true);
  await expect(app.status.getByText('incomplete', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/offline/i).filter({ visible: true })).toHaveCount(1);
  await context.setOffline(false);
  await app.expectComplete();
});

test('where neither list could begin, that is said once, and both begin with the network', async ({
  page,
  app,
  context,
  sandbox,
  noise,
}) => {
  noise.expect(NO_NETWORK, /^answer: 403 /);
  for (const provider of ['wethod', 'qonto'] as const) {
    await sandbox.fail({ provider, kind: 'status', status: 403, times: 'always' });
  }
  await page.goto('/clients/both');
  const alerts = page.getByRole('alert');
  await expect(alerts).toHaveCount(2);
  await context.setOffline(true);
  const refused = alerts.filter({ hasNotText: 'This device is offline' });
  for (const left of [1, 0]) {
    await refused.first().getByRole('button', { name: 'Try again' }).click();
    await expect(refused).toHaveCount(left);
  }
  await expect(alerts).toHaveCount(1);
  await sandbox.clear();
  await context.setOffline(false);
  await app.expectComplete();
  await expect(alerts).toHaveCount(0);
});

test('what is to be done says once that there is no network', async ({ page, context, noise }) => {
  noise.expect(NO_NETWORK);
  await page.goto('/readiness');
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page.getByText('Still reading clients')).toHaveCount(0);
  await context.setOffline(true);
  await expect(page.getByText(LINE)).toBeVisible();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'not refreshed: this device is offline' }),
  ).toBeAttached();
  await expect(page.getByRole('main').getByText(/offline/i)).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByText(LINE)).toHaveCount(0);
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
