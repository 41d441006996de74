import { expect, test } from './fixtures.ts';
import { startRubrica } from './rubrica.ts';
import type { Screen } from './screen.ts';

/** Each is provoked in the sandbox, said in words a person can act on, and over once its cause is gone. */
const PROBLEMS = [
  {
    provider: 'wethod',
    kind: 'status',
    details: { status: 401 },
    answer: 401,
    says: /wethod refused the token\. Check WETHOD_TOKEN/,
  },
  {
    provider: 'qonto',
    kind: 'status',
    details: { status: 401 },
    answer: 401,
    says: /Qonto refused the credentials. Connect it again/,
  },
  {
    provider: 'wethod',
    kind: 'status',
    details: { status: 403 },
    answer: 403,
    says: /does not have the permission crm\.view/,
  },
  {
    provider: 'qonto',
    kind: 'status',
    details: { status: 403 },
    answer: 403,
    says: /do not have the scope client\.read/,
  },
  {
    provider: 'wethod',
    kind: 'status',
    details: { status: 412 },
    answer: 412,
    says: /Check WETHOD_COMPANY \(header Wethod-Company\) and WETHOD_VERSION/,
  },
  {
    provider: 'wethod',
    kind: 'status',
    details: { status: 500 },
    answer: 502,
    says: /wethod has a problem/,
  },
  {
    provider: 'qonto',
    kind: 'status',
    details: { status: 503 },
    answer: 502,
    says: /Qonto has a problem/,
  },
  {
    provider: 'qonto',
    kind: 'html',
    details: {},
    answer: 502,
    says: /Qonto has a problem/,
  },
  {
    provider: 'wethod',
    kind: 'cut',
    details: {},
    answer: 502,
    says: /wethod has a problem/,
  },
  {
    provider: 'wethod',
    kind: 'disconnect',
    details: {},
    answer: 502,
    says: /wethod has a problem/,
  },
  {
    provider: 'wethod',
    kind: 'garbled',
    details: {},
    answer: 502,
    says: /wethod (has a problem|sent an answer that Rubrica cannot read)/,
  },
  {
    provider: 'wethod',
    kind: 'body',
    details: { status: 200, body: '{"surprise": true}', contentType: 'application/json' },
    answer: null,
    says: /wethod sent an answer that Rubrica cannot read/,
  },
  {
    provider: 'qonto',
    kind: 'redirect',
    details: { location: 'https://elsewhere.example/' },
    answer: 502,
    says: /Qonto has a problem/,
  },
] as const;

for (const { provider, kind, details, answer, says } of PROBLEMS) {
  const status = 'status' in details ? ` ${details.status}` : '';
  test(`${provider}: ${kind}${status} is said where it happened, and can be tried again`, async ({
    page,
    app,
    sandbox,
    noise,
  }) => {
    if (answer !== null)
      noise.expect(new RegExp(`^answer: ${answer} /api/providers/${provider}/clients$`));
    await sandbox.fail({ provider, kind, times: 'always', ...details });
    await page.goto(`/${provider}`);
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText(says);
    await sandbox.clear();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await app.expectComplete();
    await expect(alert).toHaveCount(0);
  });
}

test('a failure in the middle keeps what came, says what is missing, and goes on', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 502 \/api\/providers\/wethod\/clients$/);
  const clients = await sandbox.wethodClients();
  await sandbox.fail({
    provider: 'wethod',
    kind: 'status',
    status: 500,
    match: { offset: 300 },
    times: 'always',
  });
  await page.goto('/clients/wethod');
  await expect(app.status).toContainText('incomplete');
  await expect(app.table.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('wethod has a problem');
  await sandbox.clear();
  await sandbox.forgetRequests();
  await app.status.getByRole('button', { name: 'Continue' }).click();
  await app.expectComplete();
  await app.expectCount(clients.length);
  const offsets = (await sandbox.requests('wethod')).map(({ query }) =>
    new URLSearchParams(query).get('offset'),
  );
  expect(offsets).toContain('300');
  expect(offsets).not.toContain('0');
});

test('a rate limit counts down, and then goes on by itself', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 429 \/api\/providers\/wethod\/clients$/);
  await sandbox.fail({
    provider: 'wethod',
    kind: 'rate-limit',
    waitSeconds: 3,
    match: { offset: 200 },
  });
  await page.goto('/clients/wethod');
  await expect(app.status).toContainText(/Retrying in \d s/);
  await expect(app.table.getByRole('rowheader').first()).toBeVisible();
  await app.expectComplete();
  await app.expectCount((await sandbox.wethodClients()).length);
});

test('what a provider does not accept of a question stands beside that filter', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 400 \/api\/providers\/wethod\/clients$/);
  await sandbox.fail({
    provider: 'wethod',
    kind: 'status',
    status: 400,
    field: 'updated_at',
    message: 'The date is not one of ours.',
    match: { query: { updated_at: 'gte:2025-12-31T23:00:00+00:00' } },
    times: 'always',
  });
  await page.goto('/clients/wethod?updated=gte:2026-01-01');
  await expect(app.chip('Updated').getByRole('alert')).toHaveText('The date is not one of ours.');
  // The clients come all the same: what the provider would not decide is decided here.
  await app.expectComplete();
  await expect(app.chip('Updated').getByRole('alert')).toBeVisible();
  await app.filters.getByRole('button', { name: 'Remove filter Updated' }).click();
  await expect(app.filters.getByRole('alert')).toHaveCount(0);
  await app.expectComplete();
});

test('a row that cannot be read is listed as unreadable, with its ID and the reason', async ({
  page,
  app,
  sandbox,
}) => {
  const clients = await sandbox.wethodClients();
  await sandbox.fail({
    provider: 'wethod',
    kind: 'bad-row',
    ids: [5],
    set: { corporate_name: { not: 'a text' } },
    times: 'always',
  });
  await app.open('/clients/wethod');
  await app.expectCount(clients.length - 1);
  await app.status.getByRole('button', { name: '1 unreadable row' }).click();
  const list = page.getByRole('dialog', { name: 'Unreadable rows' });
  await expect(list.getByRole('row').nth(1)).toContainText('5');
  await expect(list.getByRole('row').nth(1)).toContainText('corporate_name: no text');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
});

test('a provider without clients is not a question without answers', async ({ page, sandbox }) => {
  await sandbox.fail({ provider: 'qonto', kind: 'empty', times: 'always' });
  await page.goto('/clients/qonto');
  await expect(page.getByText('Qonto has no clients yet')).toBeVisible();
});

test('a filter that nothing matches stays to be removed when a refresh fails', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 502 \/api\/providers\/wethod\/clients$/);
  await app.open('/clients/wethod?q=nobody+is+called+that');
  await sandbox.fail({ provider: 'wethod', kind: 'status', status: 500, times: 'always' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('alert')).toContainText('wethod has a problem');
  await expect(main).toContainText('No client matches');
  await sandbox.clear();
  await main.getByRole('button', { name: 'Clear search' }).click();
  await expect(app.table.getByRole('rowheader').first()).toBeVisible();
});

test('nothing is said to match nobody while clients are missing', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 502 \/api\/providers\/wethod\/clients$/);
  const failing = { provider: 'wethod', kind: 'status', status: 500, times: 'always' } as const;
  await sandbox.fail({ ...failing, match: { offset: 300 } });
  await page.goto('/clients/wethod?q=nobody+is+called+that');
  const main = page.getByRole('main');
  await expect(main.getByRole('alert')).toContainText('wethod has a problem');
  await expect(main).toContainText('No client matches among the clients loaded so far');
  await expect(app.status).toContainText('incomplete');
});

for (const [part, open] of [
  ['a client', (app: Screen) => app.link('Aurora Tessuti S.r.l.').click()],
  ['a filter', (app: Screen) => app.filters.getByRole('button', { name: /^Updated/ }).click()],
] as const) {
  test(`${part} that cannot be loaded since the server stopped says so, and the list stays`, async ({
    page,
    app,
    noise,
  }) => {
    noise.expect(/^failed: net::ERR_CONNECTION_REFUSED /, /^console error: ProblemError/);
    const rubrica = await startRubrica({ clients: 100 });
    await app.open(`${rubrica.url}/clients/wethod?q=aurora`);
    await rubrica.stop();
    await open(app);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Rubrica’s own server does not answer');
    await expect(app.link('Aurora Tessuti S.r.l.')).toBeVisible();
    await expect(alert.getByRole('button', { name: 'Reload' })).toHaveCount(0);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toContainText('Rubrica’s own server does not answer');
    await expect(app.link('Aurora Tessuti S.r.l.')).toBeVisible();

    const again = await startRubrica({ clients: 100, port: Number(new URL(rubrica.url).port) });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(
      page.getByText(part === 'a client' ? 'Tax and e-invoicing' : 'Last 30 days'),
    ).toBeVisible();
    await expect(page.getByText('own server does not answer')).toHaveCount(0);
    await again.stop();
  });
}

test('one client that fails says so in its drawer, beside a list that is well', async ({
  page,
  app,
  sandbox,
  noise,
}) => {
  noise.expect(/^answer: 502 \/api\/providers\/wethod\/clients\/300$/);
  await sandbox.fail(
    {
      provider: 'wethod',
      kind: 'status',
      status: 500,
      match: { path: '/api/clients/300' },
      times: 'always',
    },
    { provider: 'wethod', kind: 'slow', delayMs: 5000, match: { path: '/api/clients' } },
  );
  await page.goto('/clients/wethod/300');
  await expect(app.drawer.getByRole('alert')).toContainText('wethod has a problem');
  await app.expectComplete();
  // The list has brought it by now.
  await expect(app.drawer.getByRole('alert')).toHaveCount(0);
});
