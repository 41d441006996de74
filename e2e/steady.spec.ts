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

/** How far the browser says that something moved by itself, except rows that make room for others. */
async function watchShifts(page: Page): Promise<() => Promise<readonly Shift[]>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    const note = ({ value, hadRecentInput, sources, startTime }: LayoutShift) => {
      if (hadRecentInput) return;
      const names = sources.map(({ node }) => node?.nodeName ?? '');
      shifts.push({ value, names, startTime });
    };
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) note(entry as LayoutShift);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}

/** As the Layout Instability API tells it; TypeScript knows none of it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface Shift {
  readonly value: number;
  readonly startTime: number;
  readonly names: readonly string[];
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
      const shifts = await watchShifts(page);
      await page.goto(address);
      await app.expectComplete();
      const seen = await places();
      // A phone has chips of what is asked alone, and no heads; Qonto has no deleted clients.
      const absent = width < 768 ? 4 : 1;
      expect(Object.keys(seen).length).toBeGreaterThanOrEqual(Object.keys(PARTS).length - absent);
      const moved = Object.entries(seen).filter(([, each]) => each.length > 1);
      expect(moved).toEqual([]);
      // A row that comes has its place in the order: those below it go down. Nothing else does.
      const others = (await shifts()).filter(({ names }) => !names.includes('TR'));
      expect(others.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.01);
    });
  }

  test(`the first rows come in the place of what waits for them, ${width} pixels wide`, async ({
    page,
    app,
    sandbox,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/connect');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    // The first page comes late, and all others never.
    await sandbox.fail(
      { provider: 'wethod', kind: 'slow', delayMs: 1000, times: 'always', match: { offset: 0 } },
      { provider: 'wethod', kind: 'slow', delayMs: 30_000, times: 'always' },
    );
    const shifts = await watchShifts(page);
    await page.goto('/clients/wethod');
    await expect(app.table.getByRole('rowheader').first()).toBeVisible();
    await expect(app.status).toContainText('100 so far');
    expect((await shifts()).reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.01);
  });
}
