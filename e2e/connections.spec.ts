import { expect, test } from './fixtures.ts';
import { startRubrica, type RubricaOptions } from './rubrica.ts';

const connecting = { wethod: 'WETHOD_TOKEN', qonto: 'QONTO_LOGIN' } as const;
const labels = { wethod: 'wethod', qonto: 'Qonto' } as const;

test('a provider is called live for as long as it takes the token', async ({
  page,
  app,
  rubrica,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 401 /);
  const real = await startRubrica({
    live: { providers: ['wethod'], sandboxUrl: rubrica.sandboxUrl },
  });
  try {
    const badge = app.providers.getByRole('link', { name: 'wethod' });
    await app.open(`${real.url}/clients/wethod`);
    await expect(badge).toContainText('Live');

    await sandbox.fail({ provider: 'wethod', kind: 'status', status: 401, times: 'always' });
    await app.status.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByRole('alert')).toContainText('wethod refused the token');
    await expect(badge).toContainText('Configured');
    await expect(badge).not.toContainText('Live');

    await sandbox.clear();
    await app.status.getByRole('button', { name: 'Refresh' }).click();
    await expect(badge).toContainText('Live');
    // It still asks while it checks the list.
    await page.goto('about:blank');
  } finally {
    await real.stop();
  }
});

for (const [connected, other] of [
  ['wethod', 'qonto'],
  ['qonto', 'wethod'],
] as const) {
  test(`where only ${labels[connected]} is connected it comes first, and ${labels[other]} says how to connect it`, async ({
    page,
    app,
    rubrica,
    sandbox,
  }) => {
    const options: RubricaOptions = {
      live: { providers: [connected], sandboxUrl: rubrica.sandboxUrl },
    };
    const partly = await startRubrica(options);
    try {
      await page.goto(`${partly.url}/`);
      await expect(page).toHaveURL(`${partly.url}/clients/${connected}`);
      await app.expectComplete();
      await expect(app.providers.getByRole('link', { name: labels[connected] })).toContainText(
        'Live',
      );
      // Nothing is made up where there is a real account.
      await expect(page.getByText('sample clients')).toHaveCount(0);

      await sandbox.forgetRequests();
      await app.providers.getByRole('link', { name: labels[other] }).click();
      await expect(page).toHaveURL(`${partly.url}/clients/${other}`);
      await expect(app.providers.getByRole('link', { name: labels[other] })).toContainText(
        'Not connected',
      );
      await expect(
        page.getByRole('heading', { name: `${labels[other]} is not connected` }),
      ).toBeVisible();
      await expect(page).toHaveTitle(`${labels[other]} is not connected · Rubrica`);
      await expect(page.getByRole('searchbox')).toHaveCount(0);
      await expect(page.getByRole('main')).toContainText(`${connecting[other]}=`);
      expect(await sandbox.requests(other)).toEqual([]);
    } finally {
      await partly.stop();
    }
  });
}
