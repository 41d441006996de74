import { expect, test } from './fixtures.ts';
import { startRubrica } from './rubrica.ts';

test('where accounts are real, only the browser that opens the printed link sees clients', async ({
  browser,
  page,
  app,
  noise,
  rubrica,
}) => {
  const real = await startRubrica({
    live: { providers: ['wethod'], sandboxUrl: rubrica.sandboxUrl },
    launchLink: true,
  });
  const linkOf = () => [...real.output().matchAll(/http:\S+\/launch\/\S+/g)].at(-1)?.[0] ?? '';
  try {
    noise.expect(/^answer: 403 \/clients\/wethod$/);
    await page.goto(`${real.url}/clients/wethod`);
    await expect(page.getByRole('heading', { name: 'Open Rubrica by its link' })).toBeVisible();

    const link = linkOf();
    await page.goto(link);
    await expect(page).toHaveURL(`${real.url}/clients/wethod`);
    await app.expectComplete();
    await expect(app.providers.getByRole('link', { name: 'wethod' })).toContainText('Live');
    await page.reload();
    await app.expectComplete();

    // Somebody else, who found the link in a history.
    const other = await browser.newContext();
    const theirs = await other.newPage();
    await theirs.goto(link);
    await expect(theirs.getByText('This link has been used')).toBeVisible();
    await theirs.goto(linkOf());
    await expect(theirs).toHaveURL(`${real.url}/clients/wethod`);
    await other.close();
  } finally {
    await real.stop();
  }
});
