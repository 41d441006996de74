import type { Page } from '@playwright/test';
import { expectFine } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { startTeam, type Team } from './team.ts';

/* What only people see who sign in, as states.spec.ts does it for all else. */

test.use({ ignoreHTTPSErrors: true });

let team: Team;
test.beforeAll(async () => {
  team = await startTeam();
});
test.afterAll(() => team.stop());

const SIZES = [
  [1440, 900],
  [390, 844],
  [320, 256],
] as const;

async function signIn(page: Page, who: string, path = '/clients/wethod?q=aurora') {
  team.provider.next = who;
  await page.goto(team.rubrica.url + path);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('complete as of');
}

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'who is signed in': async (page) => {
    await signIn(page, 'a1');
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await expect(page.getByText('Signed in as Anna Bianchi')).toBeVisible();
  },
  'who of the team is signed in, and the log': async (page) => {
    await signIn(page, 'a1');
    await page.goto(`${team.rubrica.url}/settings/team`);
    await expect(
      page.getByRole('cell', { name: 'Signed in as an administrator' }).first(),
    ).toBeVisible();
  },
  'a session that ends soon': async (page) => {
    const known = page.waitForResponse(/\/api\/session$/);
    await signIn(page, 'b2');
    await known;
    await page.clock.setFixedTime(Date.now() + 11.9 * 3_600_000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(page.getByRole('alert').filter({ hasText: 'signed out at' })).toBeVisible();
  },
  'the question at the first sign-in': async (page) => {
    await page.goto(`${team.rubrica.url}/healthz`);
    await page.evaluate(() => {
      const views = [{ id: 'one', name: 'One', scope: 'wethod', search: 'q=one' }];
      localStorage.setItem('rubrica.views', JSON.stringify({ version: 1, views, starts: {} }));
    });
    await signIn(page, 'b2');
    await expect(page.getByText('Move 1 view from this browser')).toBeVisible();
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  for (const [width, height] of SIZES) {
    test(`${name}, ${width} × ${height}, is accessible in light and in dark, and fits`, async ({
      page,
      noise,
    }) => {
      noise.expect(/^answer: 403 \//);
      await page.setViewportSize({ width, height });
      await reach(page);
      await expectFine(page);
    });
  }
}

test('what floats covers no way to another list, and nothing of the status line', async ({
  page,
  app,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  for (const [width, height] of [SIZES[0], SIZES[1]]) {
    await page.setViewportSize({ width, height });
    await page.context().clearCookies();
    await STATES['the question at the first sign-in']?.(page);
    const asked = await page.getByRole('complementary').boundingBox();
    const [above, below] = [await app.search.boundingBox(), await app.status.boundingBox()];
    expect(asked?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
    expect((asked?.y ?? 0) + (asked?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  }
});
