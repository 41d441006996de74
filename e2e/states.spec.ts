import { expectFine } from './accessibility.ts';
import { test } from './fixtures.ts';
import { STATES } from './states.ts';

/*
 * Every state that somebody may look at, in both colour schemes: axe finds no obstacle, and nothing is wider than the
 * window. What happens in a state is tested elsewhere. States of a team that signs in are in team-states.spec.ts.
 */

// Each state is reached by itself, on either worker.
test.describe.configure({ mode: 'parallel' });

for (const { name, path, size, locale, before, reach } of STATES) {
  test.describe(name, () => {
    if (locale) test.use({ locale });

    test('is accessible in light and in dark, and fits', async ({ page, app, sandbox, noise }) => {
      const means = { page, app, sandbox, noise };
      if (size) await page.setViewportSize({ width: size[0], height: size[1] });
      await before?.(means);
      await page.goto(path);
      await (reach ? reach(means) : app.expectComplete());
      await expectFine(page);
    });
  });
}
