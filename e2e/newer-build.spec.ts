import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { withoutPart } from './without-part.ts';

/** React says it too. */
const GONE = /^console error: ProblemError: outdated/;

async function expectReload(page: Page, press: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
  await press();
  await expect(page.locator('html[data-before]')).toHaveCount(0);
}

test('a drawer that a newer build has no more says so, and offers to reload', async ({
  page,
  app,
  noise,
}) => {
  noise.expect(/^answer: 404 \/assets\/drawer-parts-/, GONE);
  await withoutPart(/drawer-parts-/, async (url) => {
    await app.open(`${url}/clients/wethod?q=aurora`);
    await app.link('Aurora Tessuti S.r.l.').click();
    const alert = app.drawer.getByRole('alert');
    await expect(alert).toContainText('A new version is available. Reload to use it.');
    // The list stays.
    await expect(app.link('Aurora Tessuti S.r.l.')).toBeVisible();
    await expectAccessible(page);
    await expectReload(page, () => alert.getByRole('button', { name: 'Reload' }).click());
    await app.expectComplete();
    await expect(page).toHaveURL(`${url}/clients/wethod/1?q=aurora`);
  });
});

// Their program, and their texts.
for (const part of ['counting-panel', 'filter-editors']) {
  test(`filters that a newer build has no more say so, and offer to reload: ${part}`, async ({
    page,
    app,
    noise,
  }) => {
    noise.expect(new RegExp(`^answer: 404 /assets/${part}-`), GONE);
    await withoutPart(new RegExp(`${part}-`), async (url) => {
      await app.open(`${url}/clients/wethod?q=aurora`);
      await app.filters.getByRole('button', { name: 'Add a filter' }).click();
      const alert = app.filters.getByRole('alert');
      await expect(alert).toContainText('A new version is available. Reload to use it.');
      await expect(app.link('Aurora Tessuti S.r.l.')).toBeVisible();
      await expectReload(page, () => alert.getByRole('button', { name: 'Reload' }).click());
      await app.expectComplete();
      await expect(app.search).toHaveValue('aurora');
    });
  });
}
