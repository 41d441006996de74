import { expect, test } from './fixtures.ts';

test('nothing of a client stays on the device, and nobody else is asked', async ({
  page,
  app,
  context,
  baseURL,
}) => {
  const hosts = new Set<string>();
  context.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await app.open('/wethod?q=aurora');
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.expectComplete();

  expect([...hosts]).toEqual([baseURL]);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept.stored).not.toMatch(/aurora|@|\d{5,}/i);
  expect(kept).toMatchObject({ databases: 0, caches: 0, workers: 0 });
});
