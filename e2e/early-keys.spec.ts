import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Keeps a part of the program back, as a busy machine does, until it is told to let it come. */
async function keepBack(page: Page, part: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(`**/assets/${part}-*.js`, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const commands = (page: Page) => page.getByRole('combobox', { name: 'Find a command or a client' });

/** What is not there yet when keys are pressed, and what is on screen by then. */
const PARTS = [
  ['the program', 'index', async () => {}],
  [
    'what reads keys',
    'palette-place',
    (page: Page) => expect(page.getByRole('contentinfo')).toContainText('complete as of'),
  ],
] as const;

for (const [name, part, seen] of PARTS) {
  test(`what is typed before ${name} has come is done when it is there`, async ({ page, app }) => {
    const release = await keepBack(page, part);
    await page.goto('/clients/wethod', { waitUntil: 'commit' });
    await page.locator('#root').waitFor({ state: 'attached' });
    await seen(page);
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('colunms');
    for (const key of ['Backspace', 'Backspace', 'Backspace']) await page.keyboard.press(key);
    await page.keyboard.type('mns\n');
    release();
    await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
    await expect(page).toHaveURL('/clients/wethod');
    await page.keyboard.press('Escape');
    // From now on keys go where they are pressed.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('/');
    await expect(app.search).toBeFocused();
  });
}

test('a search that is typed before keys are read is in its box, and nothing else is done', async ({
  page,
  app,
}) => {
  const release = await keepBack(page, 'palette-place');
  await app.open('/clients/wethod');
  await page.keyboard.type('/vece tess');
  await expect(app.search).toHaveValue('');
  release();
  await expect(app.search).toHaveValue('vece tess');
  await expect(page).toHaveURL('/clients/wethod?q=vece+tess');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('letters typed at once after Ctrl K are in the list of commands once it has come', async ({
  page,
  app,
}) => {
  const release = await keepBack(page, 'palette-dialog');
  await app.open('/clients/wethod');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('fvec ');
  release();
  await expect(commands(page)).toHaveValue('fvec ');
  await page.keyboard.type('x');
  await expect(commands(page)).toHaveValue('fvec x');
});

test('what is typed after f chooses among the filters, however late they come', async ({
  page,
  app,
}) => {
  const release = await keepBack(page, 'filter-panel');
  await app.open('/clients/wethod');
  await page.keyboard.type('fcity\n');
  release();
  await expect(page.getByRole('dialog', { name: 'City' })).toBeVisible();
});

test('single keys that are switched off stay so before they are read', async ({ page, app }) => {
  await page.addInitScript(() =>
    localStorage.setItem('rubrica.view', JSON.stringify({ singleKeys: 'off' })),
  );
  const release = await keepBack(page, 'palette-place');
  await app.open('/clients/wethod');
  await page.keyboard.type('/ce');
  await page.keyboard.press('ControlOrMeta+k');
  release();
  await expect(commands(page)).toBeFocused();
  await expect(commands(page)).toHaveValue('');
  await expect(app.search).toHaveValue('');
});
