import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { STATES } from './states.ts';

/*
 * Every state that somebody may look at, in both colour schemes: axe finds no obstacle, and nothing is wider than the
 * window. What happens in a state is tested elsewhere.
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
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    });
  });
}
