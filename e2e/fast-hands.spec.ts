import { expect, test } from './fixtures.ts';

/** As people have it: tests are usually spared the browser's limit on changes of the address. */
test.use({
  launchOptions: async ({ launchOptions }, provide) => {
    await provide({ ...launchOptions, ignoreDefaultArgs: ['--disable-ipc-flooding-protection'] });
  },
});

test('a key that is held down is taken as often as it comes', async ({ page, app, sandbox }) => {
  const clients = await sandbox.wethodClients();
  await app.open('/clients/wethod');
  await app.search.focus();
  for (let letters = 0; letters < 150; letters += 1) await page.keyboard.press('a');
  await expect(page).toHaveURL(`/clients/wethod?q=${'a'.repeat(150)}`);
  for (let letters = 0; letters < 150; letters += 1) await page.keyboard.press('Backspace');
  await expect(app.search).toHaveValue('');
  await expect(page).toHaveURL('/clients/wethod');
  await app.expectCount(clients.length);
});

test('so is an arrow that leads from client to client', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect(app.drawer).toContainText('Aurora Tessuti');
  for (let steps = 0; steps < 250; steps += 1) await page.keyboard.press('ArrowDown');
  const open = app.table.locator('tr[aria-current=true]');
  const name = (await open.getByRole('rowheader').textContent()) ?? '';
  await expect(app.drawer.getByRole('heading', { level: 2 })).toHaveText(name);
  const link = open.getByRole('rowheader').getByRole('link');
  await expect(page).toHaveURL((await link.getAttribute('href')) ?? '');
});
