import { expectAccessible } from './accessibility.ts';
import { expect, Servers, test as base, type WorkerFixtures } from './fixtures.ts';
import { startRubrica } from './rubrica.ts';

/** As people run it: the gateway keeps answers of the past. */
const test = base.extend<object, WorkerFixtures>({
  servers: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const servers = new Servers(() => startRubrica({ clients: 1000, keepMinutes: 10 }));
      await provide(servers);
      await servers.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

for (const provider of ['wethod', 'qonto'] as const) {
  test(`a list of ${provider} is proved with few requests, and a reload asks for next to nothing`, async ({
    page,
    app,
    sandbox,
  }) => {
    await app.open(`/${provider}`);
    const count = await app.table.getAttribute('aria-rowcount');
    // Ten pages and their proof; ties, an open end and the counts on top.
    expect((await sandbox.requests(provider)).length).toBeLessThan(45);

    await sandbox.forgetRequests();
    await page.reload();
    await app.expectComplete();
    expect((await sandbox.requests(provider)).length).toBeLessThanOrEqual(5);
    await expect(app.table).toHaveAttribute('aria-rowcount', count ?? '');

    await sandbox.forgetRequests();
    await app.status.getByRole('button', { name: 'Refresh' }).click();
    // What has changed, how many there are, and of wethod what was deleted.
    const calm = provider === 'wethod' ? 3 : 2;
    await expect.poll(async () => (await sandbox.requests(provider)).length).toBe(calm);
    await app.expectComplete();
    expect((await sandbox.requests(provider)).length).toBe(calm);
  });
}

test('what came since is marked until it is opened', async ({ app, sandbox }) => {
  await app.open('/clients/wethod?q=nuovissima');
  await expect(app.page.getByText('No client matches')).toBeVisible();
  await sandbox.put('wethod', { corporate_name: 'Nuovissima S.r.l.' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  const row = app.row('Nuovissima S.r.l.');
  await expect(row.getByText('New or changed')).toBeAttached();
  await expect(app.status).toContainText('1 client new or changed');
  await app.link('Nuovissima S.r.l.').click();
  await expect(app.drawer).toContainText('Nuovissima S.r.l.');
  await expect(row.getByText('New or changed')).toHaveCount(0);
  await expect(app.status).not.toContainText('new or changed');
});

test('what was seen stays seen, whatever is looked at meanwhile', async ({ app, sandbox }) => {
  await app.open('/clients/wethod?q=rinata');
  await sandbox.put('wethod', { corporate_name: 'Rinata Prima S.r.l.' });
  await sandbox.put('wethod', { corporate_name: 'Rinata Seconda S.r.l.' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.status).toContainText('2 clients new or changed');

  // What is filtered out is not counted, and not seen either.
  await app.search.fill('rinata prima');
  await expect(app.status).toContainText('1 client new or changed');
  await app.status.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(app.status).not.toContainText('new or changed');
  await app.search.fill('rinata');
  await expect(app.status).toContainText('1 client new or changed');
  await app.status.getByRole('button', { name: 'Mark as seen' }).click();

  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.expectComplete();
  await app.providers.getByRole('link', { name: 'wethod' }).click();
  await app.expectComplete();
  await app.expectCount(2);
  await expect(app.status).not.toContainText('new or changed');
});

test('a client that Qonto deleted without a trace leaves the list', async ({ app, sandbox }) => {
  await app.open('/clients/qonto');
  const before = Number(await app.table.getAttribute('aria-rowcount'));
  const [gone] = await sandbox.qontoClients();
  await sandbox.remove('qonto', String(gone?.['id']));
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.table).toHaveAttribute('aria-rowcount', String(before - 1));
  await app.expectComplete();
});

test('a client whose date was set back is seen when everything is checked again', async ({
  page,
  app,
  sandbox,
}) => {
  const { id } = await sandbox.put('wethod', { corporate_name: 'Primadata S.r.l.' });
  await app.open('/clients/wethod?q=data+s.r.l.');
  await expect(app.row('Primadata S.r.l.')).toBeVisible();
  await sandbox.put('wethod', {
    id,
    corporate_name: 'Dopodata S.r.l.',
    updated_at: '2019-05-04T10:00:00Z',
  });
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Check everything again' }).click();
  await expect(app.row('Dopodata S.r.l.')).toBeVisible();
  await expect(app.row('Primadata S.r.l.')).toHaveCount(0);
  await app.expectComplete();
  await expect(page.getByRole('button', { name: 'Check everything again' })).toBeHidden();
});

test('what is new or changed is listed alone, and said field by field', async ({
  page,
  app,
  sandbox,
}) => {
  const { id } = await sandbox.put('wethod', {
    corporate_name: 'Mutevole Prima S.r.l.',
    town: 'Roma',
    vat: 'IT00000000001',
  });
  await app.open('/clients/wethod?sort=name');
  const all = await app.table.getAttribute('aria-rowcount');
  await sandbox.put('wethod', { id, corporate_name: 'Mutevole Prima S.r.l.', town: 'Torino' });
  await sandbox.put('wethod', { corporate_name: 'Mutevole Seconda S.r.l.' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.status).toContainText('deleted hidden');
  // By the keyboard: the words themselves lead there.
  await app.status.getByRole('button', { name: '2 clients new or changed' }).press('Enter');
  await app.expectCount(2);
  await expect(app.status).toContainText(/2 of \d/);
  // Neither of these is.
  await expect(app.status).not.toContainText('hidden');
  expect(await app.names()).toEqual(['Mutevole Prima S.r.l.', 'Mutevole Seconda S.r.l.']);
  // It is of this tab: no link says it.
  await expect(page).toHaveURL('/clients/wethod?sort=name');
  await expectAccessible(page);

  // Opened, they are seen and stay listed.
  await app.link('Mutevole Prima S.r.l.').click();
  const changed = app.drawer.getByRole('region', { name: 'What changed' });
  await expect(changed).toContainText(/Before: [^]*Roma[^]*Now: [^]*Torino/);
  await expect(changed).toContainText('Noticed');
  await expect(changed).not.toContainText('Name');
  await app.drawer.getByRole('button', { name: 'Next client' }).click();
  await expect(app.drawer.getByRole('region', { name: 'New' })).toContainText('Noticed');
  await app.expectCount(2);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  // Searched within, and left with one press.
  await app.search.fill('seconda');
  await app.expectCount(1);
  // Where nothing is left, this is one of the reasons.
  await app.search.fill('terza');
  await expect(page.getByRole('button', { name: 'Remove New or changed' })).toBeVisible();
  await app.search.fill('seconda');
  await page.getByRole('button', { name: 'Remove filter New or changed' }).click();
  await app.search.fill('');
  await expect(app.table).toHaveAttribute('aria-rowcount', String(Number(all) + 1));
});

test('several changes are told from the value last seen to the newest', async ({
  app,
  sandbox,
}) => {
  const name = 'Ripetuta S.r.l.';
  const { id } = await sandbox.put('wethod', { corporate_name: name, town: 'Roma' });
  const move = async (town: string) => {
    await sandbox.put('wethod', { id, corporate_name: name, town });
    await app.status.getByRole('button', { name: 'Refresh' }).click();
    await expect(app.row(name)).toContainText(town);
  };
  await app.open('/clients/wethod?q=ripetuta');
  await move('Torino');
  await move('Bari');
  await app.link(name).click();
  const changed = app.drawer.getByRole('region', { name: 'What changed' });
  await expect(changed).toContainText(/Roma[^]*Bari/);
  await expect(changed).not.toContainText('Torino');
  await app.page.keyboard.press('Escape');
  // It can be read again; then only what came since is told.
  await app.link(name).click();
  await expect(changed).toContainText(/Roma[^]*Bari/);
  await app.page.keyboard.press('Escape');
  await move('Lecce');
  await app.link(name).click();
  await expect(changed).toContainText(/Bari[^]*Lecce/);
  await expect(changed).not.toContainText('Roma');
});

test('a client that is deleted while it is open says so, and keeps what was known', async ({
  app,
  sandbox,
  noise,
}) => {
  const wethod = await sandbox.put('wethod', { corporate_name: 'Cancellata S.r.l.' });
  await app.open(`/clients/wethod/${String(wethod['id'])}`);
  await sandbox.remove('wethod', String(wethod['id']));
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.drawer.getByRole('region', { name: 'What changed' })).toContainText('Deleted');

  const { id } = await sandbox.put('qonto', {
    name: 'Sparita S.r.l.',
    kind: 'company',
    vat_number: 'IT00000000042',
  });
  noise.expect(new RegExp(`^answer: 404 /api/providers/qonto/clients/${String(id)}$`));
  await app.open(`/clients/qonto/${String(id)}`);
  await sandbox.remove('qonto', String(id));
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect(app.drawer).toContainText('Qonto has no client with this ID');
  await expect(app.drawer).toContainText('These are the last values that were read.');
  await expect(app.drawer).toContainText('IT00000000042');
});
