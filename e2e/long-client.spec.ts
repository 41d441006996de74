import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Row, Sandbox } from './sandbox.ts';

/** Counts the pauses in which the browser can draw and answer keys, from the start of a page. */
async function countPauses(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let pauses = 0;
    const { scheduler } = window as unknown as { scheduler: { postTask: unknown } };
    const real = scheduler.postTask as (...given: unknown[]) => unknown;
    scheduler.postTask = (...given: unknown[]) => {
      pauses += 1;
      return real.apply(scheduler, given);
    };
    Object.assign(window, { pauses: () => pauses });
  });
  return () => page.evaluate(() => (window as unknown as { pauses: () => number }).pauses());
}

const COUNT = 50_000;
/** So many values are read without a pause between them. */
const MOST_AT_ONCE = 2000;

const long = {
  wethod: (id: number): Row => ({
    id,
    corporate_name: 'Infinite Sigle Srl',
    external_identifiers: Array.from({ length: COUNT }, (_, index) => ({
      type: 'SAP',
      external_id: `S-${index + 1}`,
      created_at: '2026-01-31T10:00:00.000Z',
    })),
  }),
  qonto: (): Row => ({
    kind: 'company',
    name: 'Infinite Sigle Srl',
    extra_emails: Array.from({ length: COUNT }, (_, index) => `s-${index + 1}@sigle.example`),
  }),
};

/** A deleted client of wethod stays in its list: not with all that, for the tests that follow. */
async function removeLong(sandbox: Sandbox, provider: keyof typeof long, id: string) {
  if (provider === 'wethod')
    await sandbox.put(provider, { id: Number(id), external_identifiers: [] });
  await sandbox.remove(provider, id);
}

for (const provider of ['wethod', 'qonto'] as const) {
  test(`a client of ${provider} with tens of thousands of values is read with pauses, and found by each`, async ({
    page,
    app,
    sandbox,
  }) => {
    const pauses = await countPauses(page);
    await app.open(`/clients/${provider}?q=sigle`);
    await app.expectCount(0);
    const usual = await pauses();
    const client = await sandbox.put(provider, long[provider](9040));
    await app.open(`/clients/${provider}?q=sigle`);
    await app.expectCount(1);
    expect(await pauses()).toBeGreaterThanOrEqual(usual + COUNT / MOST_AT_ONCE);
    await app.search.fill(`s-${COUNT}`);
    await app.expectCount(1);
    await app.table.getByRole('link').first().click();
    await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('Infinite Sigle Srl');
    await removeLong(sandbox, provider, String(client['id']));
  });

  test(`a client of ${provider} with tens of thousands of values opens by its address`, async ({
    page,
    app,
    sandbox,
  }) => {
    const client = await sandbox.put(provider, long[provider](9041));
    await app.open(`/clients/${provider}/${String(client['id'])}`);
    await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText('Infinite Sigle Srl');
    const value = provider === 'wethod' ? 'S-1' : 's-1@sigle.example';
    await expect(app.drawer.getByText(value, { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await removeLong(sandbox, provider, String(client['id']));
  });
}

test('a list of ordinary clients loads nothing that is for long ones', async ({ page, app }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await app.open('/clients/wethod');
  await expect(app.status).toContainText('complete as of');
  expect(asked.some((path) => path.includes('/readers-'))).toBe(false);
});
