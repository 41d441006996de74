import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What stands around the rows, by a name for each. Rows come in their order, and take their place among others. */
const PARTS = {
  banner: 'a[href="/connect"]',
  wordmark: 'header a[href="/"]',
  wethod: 'nav a[href^="/clients/wethod"]',
  qonto: 'nav a[href^="/clients/qonto"]',
  search: 'input[type=search]',
  view: 'header button[title="View"]',
  'first chip': 'fieldset ul > li:nth-child(1)',
  'second chip': 'fieldset ul > li:nth-child(2)',
  tools: '[role=toolbar]',
  main: 'main',
  heads: 'main thead',
  'first head': 'main thead th:nth-child(2)',
  status: 'footer',
};

/** Notes where each part stands, at every frame from the first on: `search 100,10,200,32`. */
async function watchPlaces(page: Page): Promise<() => Promise<Record<string, string[]>>> {
  await page.addInitScript((parts) => {
    const places: Record<string, string[]> = {};
    Object.assign(window, { places });
    const look = () => {
      for (const [name, selector] of Object.entries(parts)) {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (box === undefined || box.width === 0) continue;
        const place = [box.x, box.y, box.width, box.height].map(Math.round).join();
        const known = (places[name] ??= []);
        if (known.at(-1) !== place) known.push(place);
      }
      requestAnimationFrame(look);
    };
    look();
  }, PARTS);
  return () =>
    page.evaluate(() => (window as unknown as { places: Record<string, string[]> }).places);
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  for (const address of ['/clients/wethod', '/clients/qonto?updated=last:30d&sort=city']) {
    test(`what stands around the rows never moves while they come slowly: ${address}, ${width} pixels wide`, async ({
      page,
      app,
      sandbox,
    }) => {
      await page.setViewportSize({ width, height });
      // The fonts are in the browser's memory, as they are after the first visit.
      await page.goto('/connect');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      for (const provider of ['wethod', 'qonto'] as const) {
        await sandbox.fail({ provider, kind: 'slow', delayMs: 500, times: 'always' });
      }
      const places = await watchPlaces(page);
      await page.goto(address);
      await app.expectComplete();
      const seen = await places();
      // A phone has chips of what is asked alone, and no heads; Qonto has no deleted clients.
      const absent = width < 768 ? 4 : 1;
      expect(Object.keys(seen).length).toBeGreaterThanOrEqual(Object.keys(PARTS).length - absent);
      const moved = Object.entries(seen).filter(([, each]) => each.length > 1);
      expect(moved).toEqual([]);
    });
  }
}
