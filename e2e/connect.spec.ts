import { limits as qonto } from '#providers/qonto/limits.ts';
import { limits as wethod } from '#providers/wethod/limits.ts';
import { expect, test } from './fixtures.ts';
import { startRubrica } from './rubrica.ts';

test('the demo leads to a page that says how to connect, whose lines can be copied', async ({
  page,
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('/clients/wethod');
  await expect(page.getByText('You are looking at sample clients.')).toBeVisible();
  await page.getByRole('link', { name: 'Connect wethod or Qonto' }).click();
  await expect(page).toHaveURL('/connect');
  await expect(page).toHaveTitle('Connect your accounts · Rubrica');
  const main = page.getByRole('main');
  for (const name of [...wethod.variables, ...qonto.variables].flat()) {
    await expect(main).toContainText(`${name}=`);
  }
  await main.getByRole('button', { name: 'Copy lines for wethod' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '# --- wethod ---\n# the personal access token\nWETHOD_TOKEN=\n# the company, such as acme\nWETHOD_COMPANY=\n',
  );
  await page.getByRole('link', { name: 'Qonto', exact: true }).click();
  await expect(page).toHaveURL('/connect/qonto');
  await expect(main).not.toContainText('WETHOD_TOKEN');
  await page.getByRole('link', { name: 'Back to the clients' }).click();
  await app.expectComplete();
});

test('its addresses are read as all others, and answered by the server', async ({ page }) => {
  for (const [address, leads] of [
    ['/connect/', '/connect'],
    ['/Connect/QONTO', '/connect/qonto'],
  ] as const) {
    expect((await page.goto(address))?.status()).toBe(200);
    await expect(page).toHaveURL(leads);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connect your accounts');
  }
});

test('an account that is not connected leads to its part of the page', async ({
  page,
  app,
  rubrica,
}) => {
  const partly = await startRubrica({
    live: { providers: ['wethod'], sandboxUrl: rubrica.sandboxUrl },
  });
  try {
    await page.goto(`${partly.url}/clients/qonto`);
    await expect(page.getByText('sample clients')).toHaveCount(0);
    await page.getByRole('link', { name: 'How to connect Qonto' }).click();
    await expect(page).toHaveURL(`${partly.url}/connect/qonto`);
    await expect(page.getByRole('heading', { level: 2, name: 'Qonto' })).toContainText(
      'Not connected',
    );
    await page.getByRole('link', { name: 'wethod', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'wethod' })).toBeVisible();
    await page.getByRole('link', { name: 'Back to the clients' }).click();
    await app.expectComplete();
  } finally {
    await partly.stop();
  }
});

test('on paper it has all that is needed and nothing to press, and it fits a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/connect');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('QONTO_SECRET_KEY=')).toBeVisible();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(844);
});

test('the notice of the demo is one line on a phone', async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open('/clients/wethod');
  const link = page.getByRole('link', { name: 'Connect wethod or Qonto' });
  const [line, box] = await Promise.all([
    link.evaluate((element) => element.closest('div')?.getBoundingClientRect().height ?? 0),
    link.boundingBox(),
  ]);
  expect(line).toBeLessThanOrEqual(37);
  expect(box?.height).toBeLessThanOrEqual(24);
});
