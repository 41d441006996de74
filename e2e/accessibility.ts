import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of these tags that look at a colour (`cat.color`). */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const fromBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = readFileSync(fromBuilder.resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing is an obstacle in either colour scheme, and nothing is wider than the window. */
export async function expectFine(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  const light = await page.evaluate(readShape);
  await page.emulateMedia({ colorScheme: 'dark' });
  const isSame = light === (await page.evaluate(readShape));
  // Of the same elements in the same places, only their colours can be an obstacle in the dark alone.
  await (isSame ? expectNoObstacle(page, byRule) : expectAccessible(page));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** Nothing that axe knows to be an obstacle, in the state in which the page is now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoObstacle(page, byTag);
}

const byTag = (axe: AxeBuilder): AxeBuilder => axe.withTags(TAGS);
const byRule = (axe: AxeBuilder): AxeBuilder => axe.withRules(COLOUR_RULES);

async function expectNoObstacle(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  // Once a page, and the short form: by itself the builder gives a page twice the long one at each look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const axe = new AxeBuilder({ page, axeSource: 'void 0' })
    // In the page itself, which has no frames, and without a list of all that is well: in half the time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary}`,
    ),
  );
  expect(found, 'axe finds no obstacle').toEqual([]);
}

/** In the page: every element, where it is and whether it is drawn. */
function readShape(): string {
  const places = [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const isDrawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return [x, y, width, height, isDrawn].join(' ');
  });
  return `${document.documentElement.outerHTML}\n${places.join('\n')}`;
}
