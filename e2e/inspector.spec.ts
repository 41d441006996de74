import { expect, test } from './fixtures.ts';

/** Credentials of the demo, as the program sends them. */
const SECRETS = ['sandbox-wethod-token', 'sandbox-secret-key'];

test('what is sent to the providers is shown as it was sent, without its credentials', async ({
  page,
  app,
}) => {
  await app.open('/clients/qonto?q=srl&email=info@example.com');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('requests');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Requests to systems' });
  await expect(panel.getByRole('heading')).toBeFocused();
  await expect(panel).toContainText('No request yet.');
  await expect(panel).toContainText('Sent to Qonto');
  await expect(panel).toContainText('filter[email]=info@example.com');
  await expect(panel).toContainText('Decided here');
  await expect(panel).toContainText('srl');

  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  const first = panel.getByRole('listitem').first();
  await expect(first).toContainText('Qonto');
  await expect(first).toContainText(/200\s+[\d,]+\sms/);
  const command = await first.locator('code').first().innerText();
  expect(command).toMatch(/^curl .*'https?:\/\/[^']+\/v2\/clients\?[^']*'$/);
  expect(command).toContain('•••');
  for (const secret of SECRETS) await expect(panel).not.toContainText(secret);

  await panel.getByRole('button', { name: 'Clear' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});
