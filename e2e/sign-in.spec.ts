import { writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { toProblem } from '#domain/errors.ts';
import type { Engine } from './engines/engine.ts';
import { enginesHere } from './engines/here.ts';
import { expect, test } from './fixtures.ts';
import { colleague, startTeam, type Team } from './team.ts';

test.use({ ignoreHTTPSErrors: true });

let team: Team;
test.beforeAll(async () => {
  team = await startTeam();
});
test.afterAll(() => team.stop());

async function signIn(page: Page, who: string, path = '/clients/wethod') {
  team.provider.next = who;
  await page.goto(team.rubrica.url + path);
  await page.getByRole('link', { name: 'Sign in' }).click();
}

/** The names in the first rows of a list. */
const namesIn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('tr[data-index] a')].map((one) => one.textContent).slice(0, 5),
  );

/** So that a tab can be told from one that began again: whatever it had in memory is gone with the mark. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));

async function expectNothingOf(page: Page, names: readonly string[]) {
  await expect(page.getByRole('grid')).toHaveCount(0);
  const left = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    isMarked: 'marked' in window,
  }));
  expect(names.filter((name) => left.html.includes(name))).toEqual([]);
  expect(left.isMarked, 'the tab was loaded again').toBe(false);
}

async function openMenu(page: Page) {
  await page.getByRole('button', { name: 'View', exact: true }).click();
}

test('somebody signs in, sees the list they asked for, and who they are', async ({
  page,
  app,
  noise,
}) => {
  noise.expect(/^answer: 403 \/clients\/wethod/);
  await signIn(page, 'b2', '/clients/wethod?q=aurora');
  await expect(page).toHaveURL(`${team.rubrica.url}/clients/wethod?q=aurora`);
  await app.expectComplete();
  await openMenu(page);
  await expect(page.getByText('Signed in as Bruno Verdi')).toBeVisible();
  await expect(page.getByText('bruno@acme.example · Viewer')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Team' })).toHaveCount(0);
});

test('who is not allowed is told so, and sees nothing', async ({ page, noise }) => {
  noise.expect(/^answer: 403 \//);
  await signIn(page, 'c3');
  await expect(page.getByText('Your account may not use Rubrica here.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Use another account' })).toBeVisible();
});

test('signing out ends the session in every tab, and Back shows nothing of a client', async ({
  page,
  app,
  context,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  await signIn(page, 'b2');
  await app.expectComplete();
  const other = await context.newPage();
  await other.goto(`${team.rubrica.url}/clients/qonto`);
  await expect(other.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
  const names = [...(await namesIn(page)), ...(await namesIn(other))];
  expect(names.length).toBeGreaterThan(5);
  await mark(page);
  await mark(other);

  await openMenu(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: /Yes, sign me out/ }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectNothingOf(other, names);
  for (let step = 0; step < 3; step += 1) {
    await page.goBack();
    await expectNothingOf(page, names);
  }
  await other.goBack();
  await expectNothingOf(other, names);
});

test('signing out reaches the provider, also where the tab learns before that its session is over', async ({
  page,
  app,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  await signIn(page, 'b2');
  await app.expectComplete();
  // A refresh is on its way, and is refused before the answer to signing out is here.
  const isOver = Promise.withResolvers<void>();
  await page.route(/\/api\/providers\/./, async (route) => {
    await isOver.promise;
    await route.fulfill({ status: 403, json: { error: toProblem('locked') } });
  });
  await page.route('**/api/session/end', async (route) => {
    const refused = page.waitForResponse((response) => response.status() === 403);
    isOver.resolve();
    await (await refused).finished();
    await route.continue();
  });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await openMenu(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Yes, sign me out' })).toBeVisible();
});

/** A colleague's tab, signed in and with the list on screen. */
async function colleagueAtList(browser: Browser): Promise<Page> {
  const theirs = await colleague(browser);
  await signIn(theirs, 'b2');
  await expect(theirs.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
  return theirs;
}

test('a session that an administrator ends is over in its tab with the next request', async ({
  page,
  app,
  browser,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  const theirs = await colleagueAtList(browser);

  await signIn(page, 'a1');
  await app.expectComplete();
  await openMenu(page);
  await page.getByRole('link', { name: 'Team' }).click();
  await expect(page.getByRole('heading', { name: 'Signed in now' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Signed in as a viewer' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'End the session of Bruno Verdi' }).first().click();
  await expect(
    page.getByRole('cell', { name: 'Session ended by anna@acme.example' }).first(),
  ).toBeVisible();

  await theirs.locator('a[href="/clients/qonto"]').click();
  await expect(theirs.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await theirs.context().close();
});

test('who ends a session by keyboard is left at the heading of those that there are', async ({
  page,
  browser,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  const theirs = await colleagueAtList(browser);
  await theirs.context().close();

  await signIn(page, 'a1', '/settings/team');
  const ends = page.getByRole('button', { name: 'End the session of Bruno Verdi' });
  await ends.first().focus();
  const before = await ends.count();
  await page.keyboard.press('Enter');
  await expect(ends).toHaveCount(before - 1);
  // At another button, a second Enter would end the session of somebody else.
  await expect(page.getByRole('heading', { name: 'Signed in now' })).toBeFocused();
});

test('somebody is told before the session ends, and can stay', async ({ page, app, noise }) => {
  noise.expect(/^answer: 403 \//);
  const known = page.waitForResponse(/\/api\/session$/);
  await signIn(page, 'b2');
  await app.expectComplete();
  await known;
  /** The machine slept for so long, and somebody looks at the page again. */
  const sleep = async (hours: number) => {
    await page.clock.setFixedTime(Date.now() + hours * 3_600_000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  };
  const banner = page.getByRole('alert').filter({ hasText: 'You will be signed out at' });
  await sleep(11.7);
  await expect(banner).toHaveCount(0);
  // Twelve hours without a request end it.
  await sleep(11.9);
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(banner).toHaveCount(0);
  await expect(page.getByRole('grid')).toBeVisible();
});

for (const { label, start } of enginesHere()) {
  // oxlint-disable-next-line no-empty-pattern
  test(`${label} signs in and out, and Back shows nothing of a client`, async ({}, info) => {
    info.annotations.push({ type: 'engine', description: label });
    const engine = await start();
    try {
      await walk(engine);
    } catch (error) {
      writeFileSync(info.outputPath(`${label}.png`), await engine.screenshot());
      throw error;
    } finally {
      await engine.close();
    }
  });
}

async function walk(engine: Engine): Promise<void> {
  const says = (text: string) =>
    expect.poll(() => engine.run(() => document.body?.innerText ?? '', null)).toContain(text);
  const press = async (name: string) => {
    const isThere = (wanted: string) => {
      const named = [...document.querySelectorAll<HTMLElement>('a, button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === wanted,
      );
      // After this answer: the page may be gone with it.
      setTimeout(() => named?.click());
      return named !== undefined;
    };
    await expect.poll(() => engine.run(isThere, name), name).toBe(true);
  };
  team.provider.next = 'b2';
  await engine.goTo(`${team.rubrica.url}/clients/wethod?q=aurora`);
  await press('Sign in');
  await says('Aurora Tessuti');
  expect(await engine.run(() => location.href, null)).toContain('/clients/wethod?q=aurora');
  expect(await engine.run(() => document.cookie, null)).toBe('');
  await press('View');
  await says('Signed in as Bruno Verdi');
  await press('Sign out');
  await press('Yes, sign me out');
  await says('Sign in with your company account.');
  await engine.back();
  await engine.back();
  await expect
    .poll(() => engine.run(() => document.body?.innerText ?? '', null))
    .not.toContain('Aurora Tessuti');
}
