import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { startRubrica } from './rubrica.ts';

test('Qonto is connected in the browser, renewed unseen, refused in words, and connected again', async ({
  page,
  app,
  noise,
  rubrica,
  sandbox,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-e2e-'));
  const application = { sandboxUrl: rubrica.sandboxUrl, folder };
  const one = await startRubrica({ application });
  try {
    await page.goto(`${one.url}/clients/qonto`);
    await expect(page.getByRole('button', { name: 'Connect Qonto', exact: true })).toBeVisible();
    // One button is all that is to be done: what else there is stands on the page that says how.
    await expect(page.getByRole('link', { name: 'How to connect Qonto' })).toBeVisible();
    await expect(page.getByText(/QONTO_/)).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Connect Qonto', exact: true }).click();
    await page.getByRole('button', { name: 'Deny' }).click();
    await expect(page).toHaveURL(`${one.url}/connect/qonto?outcome=denied`);
    await expect(page.getByRole('alert')).toContainText('access was denied there');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Connect Qonto', exact: true }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page).toHaveURL(`${one.url}/clients/qonto`);
    await app.expectComplete();

    const before = await sandbox.renewals();
    await sandbox.changeOAuth({ ageSeconds: 3601 });
    await page.reload();
    await app.expectComplete();
    expect(await sandbox.renewals()).toBe(before + 1);

    await sandbox.changeOAuth({ revoke: true });
    noise.expect(/^answer: 401 \/api\/providers\/qonto\/clients$/);
    await page.reload();
    await expect(page.getByText('Qonto refused the credentials.')).toBeVisible();
    await page.getByRole('button', { name: 'Connect Qonto again' }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await app.expectComplete();
  } finally {
    await one.stop();
  }
  // Started again, it is still connected.
  const again = await startRubrica({ application });
  try {
    await page.goto(`${again.url}/clients/qonto`);
    await app.expectComplete();
    await page.goto(`${again.url}/connect/qonto`);
    await expect(page.getByText('Its credentials renew themselves.')).toBeVisible();
    await page.getByRole('button', { name: 'Disconnect Qonto' }).click();
    await expect(page.getByRole('button', { name: 'Connect Qonto', exact: true })).toBeVisible();
  } finally {
    await again.stop();
    rmSync(folder, { recursive: true });
  }
});
