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

test('a page without a list hears that another tab forgets everything', async ({
  page,
  app,
  rubrica,
  context,
}) => {
  const partly = await startRubrica({
    live: { providers: ['wethod'], sandboxUrl: rubrica.sandboxUrl },
  });
  try {
    await app.open(`${partly.url}/clients/wethod?q=rossini&columns=city`);
    await page.getByRole('button', { name: 'Custom' }).click();
    await page.getByRole('button', { name: 'Save as new…' }).click();
    await page.getByLabel('Name of the view').fill('Signora Rossini');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await app.providers.getByRole('link', { name: 'Qonto' }).click();
    await expect(page.getByRole('heading', { name: 'Qonto is not connected' })).toBeVisible();
    await page.evaluate(() => sessionStorage.setItem('rubrica.other', 'Rossini'));

    const other = await context.newPage();
    await other.goto(`${partly.url}/clients/qonto`);
    await other.getByRole('button', { name: 'View', exact: true }).click();
    await other.getByRole('button', { name: 'Forget everything kept here…' }).click();
    await other.getByRole('button', { name: 'Forget everything', exact: true }).click();
    await expect
      .poll(() =>
        page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
      )
      .toEqual([]);
    // Nor does what it held come back with its list.
    await app.providers.getByRole('link', { name: 'wethod' }).click();
    await page.getByRole('button', { name: /^(Custom|All clients)/ }).click();
    const views = page.getByRole('dialog', { name: 'Saved views' });
    await expect(views.getByRole('link', { name: 'All clients' })).toBeVisible();
    await expect(views).not.toContainText('Rossini');
    // It still asks while it checks the list.
    await page.goto('about:blank');
  } finally {
    await partly.stop();
  }
});
