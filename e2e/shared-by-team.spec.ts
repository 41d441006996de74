import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { colleague, startTeam, type Team } from './team.ts';

test.use({ ignoreHTTPSErrors: true });

let team: Team;
test.beforeEach(async () => {
  team = await startTeam();
});
test.afterEach(async ({ page }) => {
  // First of all: what a page still asks in its spare time would find no server.
  await page.goto('about:blank');
  await team.stop();
});

async function signIn(page: Page, who: string, path: string) {
  team.provider.next = who;
  await page.goto(team.rubrica.url + path);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
}

const openViews = (page: Page) => page.locator('button[title="Saved views"]').click();

async function saveView(page: Page, name: string) {
  await openViews(page);
  await page.getByRole('button', { name: 'Save as new…' }).click();
  await page.getByLabel('Name of the view').fill(name);
  await page.keyboard.press('Enter');
}

test('a view that one shares is seen by the other, who makes an own one of it and changes nothing', async ({
  page,
  app,
  browser,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  await signIn(page, 'a1', '/clients/wethod?q=aurora');
  await saveView(page, 'Aurora');
  const shared = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/shared/views/write') &&
      response.request().postDataJSON().isShared === true,
  );
  await page.getByRole('button', { name: 'Share with the team' }).click();
  await shared;
  await expect(page.getByRole('button', { name: 'Stop sharing' })).toBeVisible();

  const theirs = await colleague(browser);
  await signIn(theirs, 'b2', '/clients/wethod');
  await openViews(theirs);
  const list = theirs.getByRole('region', { name: 'Shared by colleagues' });
  await expect(list.getByRole('link', { name: /Aurora.*Anna Bianchi/ })).toBeVisible();
  await list.getByRole('button', { name: 'Save “Aurora” as mine' }).click();
  await expect(theirs).toHaveURL(/\?q=aurora$/);
  await openViews(theirs);
  await expect(
    theirs.getByRole('region', { name: 'Your views' }).getByRole('link', { name: /Aurora/ }),
  ).toBeVisible();

  // Theirs, under another name; Anna's is what it was, also after a reload.
  await theirs.getByRole('button', { name: 'Organise views…' }).click();
  await theirs.getByRole('button', { name: 'Rename Aurora' }).click();
  await theirs.getByLabel('Name of the view').fill('Mine');
  await theirs.keyboard.press('Enter');
  await expect(theirs.getByRole('row', { name: 'Mine' })).toBeVisible();
  await page.reload();
  await openViews(page);
  const own = page.getByRole('region', { name: 'Your views' });
  await expect(own.getByRole('link', { name: /Aurora.*Shared with the team/ })).toBeVisible();
  await expect(page.getByText('Mine', { exact: true })).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Aurora');
  await theirs.context().close();
  await app.expectComplete();
});

test('what the browser kept moves in with one question, which is asked once', async ({
  page,
  app,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  await page.goto(`${team.rubrica.url}/healthz`);
  await page.evaluate(() => {
    const views = ['One', 'Two'].map((name) => {
      return { id: name.toLowerCase(), name, scope: 'wethod', search: `q=${name.toLowerCase()}` };
    });
    localStorage.setItem('rubrica.views', JSON.stringify({ version: 1, views, starts: {} }));
  });
  await signIn(page, 'b2', '/clients/wethod');
  await expect(page.getByText('Move 2 views from this browser to your account?')).toBeVisible();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('Move 2 views')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('rubrica.views'))).toBe(
    '{"version":1,"views":[],"starts":{}}',
  );
  await page.reload();
  await openViews(page);
  const own = page.getByRole('region', { name: 'Your views' }).getByRole('link');
  await expect(own).toHaveCount(2);
  await expect(own.first()).toContainText('One');
  await expect(page.getByText('Move 2 views')).toHaveCount(0);
  await app.expectComplete();
});

test('a decision of one is in the list of the other, with who said it, and only its owner takes it back', async ({
  page,
  app,
  browser,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  await signIn(page, 'a1', '/clients/wethod');
  await page.evaluate(() => {
    const start = document.querySelector<HTMLMetaElement>('meta[name=start]');
    const { accounts } = JSON.parse(start?.content ?? '{}');
    const pairs = [['wethod:1', 'qonto:u1', 'not-the-same', '2026-11-25']];
    localStorage.setItem(`rubrica:pairs:${accounts}`, JSON.stringify({ v: 1, pairs }));
  });
  await page.reload();
  await expect(page.getByText('Move 1 decision from this browser to your account?')).toBeVisible();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('Move 1 decision')).toHaveCount(0);
  const openDecisions = async (from: Page) => {
    await from.keyboard.press('ControlOrMeta+k');
    await from.getByRole('combobox').fill('Decisions of the team');
    await from.getByRole('option', { name: 'Decisions of the team' }).click();
    return from.getByRole('region', { name: 'Decisions of the team' });
  };
  const own = await openDecisions(page);
  await expect(own.getByText(/^Not the same · You · .*2026$/)).toBeVisible();
  await expect(own.getByRole('button')).toHaveCount(1);

  const theirs = await colleague(browser);
  const read = theirs.waitForResponse(/\/api\/shared\/decisions$/);
  await signIn(theirs, 'b2', '/clients/wethod');
  // The command is there with the part that reads them.
  await read;
  const list = await openDecisions(theirs);
  await expect(list.getByText(/^Not the same · Anna Bianchi · .*2026$/)).toBeVisible();
  await expect(list.getByRole('button')).toHaveCount(0);
  await theirs.context().close();
  await app.expectComplete();
});

test('what a colleague shares meanwhile is there on the return to the tab, and with a refresh', async ({
  page,
  app,
  browser,
  noise,
}) => {
  noise.expect(/^answer: 403 \//);
  const share = async (from: Page, name: string) => {
    const told = from.waitForResponse((response) => {
      const request = response.request();
      return (
        response.url().endsWith('/api/shared/views/write') &&
        request.postDataJSON().isShared === true &&
        request.postDataJSON().view.name === name
      );
    });
    await from.getByRole('button', { name: 'Share with the team' }).click();
    await told;
  };
  await signIn(page, 'a1', '/clients/wethod?q=aurora');
  const theirs = await colleague(browser);
  await signIn(theirs, 'b2', '/clients/wethod');
  await openViews(theirs);
  await expect(theirs.getByRole('button', { name: 'Save as new…' })).toBeVisible();
  const list = theirs.getByRole('region', { name: 'Shared by colleagues' });
  await expect(list).toHaveCount(0);

  await saveView(page, 'Aurora');
  await share(page, 'Aurora');
  await theirs.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(list.getByRole('link', { name: /Aurora.*Anna Bianchi/ })).toBeVisible();

  await theirs.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  const read = ['views', 'decisions'].map((kind) =>
    theirs.waitForResponse((response) => response.url().endsWith(`/api/shared/${kind}`)),
  );
  await theirs.getByRole('button', { name: 'Refresh', exact: true }).click();
  await Promise.all(read);
  await theirs.context().close();
  await app.expectComplete();
});

test('a server that does not answer is said to a team in other words than to one person', async ({
  page,
  noise,
}) => {
  noise.expect(/^answer: 403 \//, /^answer: 503 \//);
  await page.route(/\/api\/providers\/wethod\/clients/, (route) =>
    route.fulfill({ status: 503, json: { error: UNREACHABLE } }),
  );
  team.provider.next = 'b2';
  await page.goto(`${team.rubrica.url}/clients/wethod`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  const said = page.getByText('Rubrica’s own server does not answer.').first();
  await expect(said).toContainText('Try again in a moment.');
  await expect(page.getByText('npm start')).toHaveCount(0);
});

/** As the server answers while its database is away. */
const UNREACHABLE = {
  kind: 'unreachable',
  message: null,
  fields: [],
  retryAfter: null,
  reference: null,
};
