import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Servers, expect, test as base, type WorkerFixtures } from '#e2e/fixtures.ts';
import { PICTURES } from './pictures.ts';
import { startStillDemo, stopClock } from './still-demo.ts';

/*
 * Twelve states of the screen beside pictures of them, so that nothing shifts unseen. `npm run shots` makes the
 * pictures again, after a change that is wanted. Engines draw letters each in their own way: another one than that of
 * the pictures does not compare them, and says so.
 */

const KEPT = join(import.meta.dirname, 'kept');
const MADE_WITH = join(KEPT, 'made-with.txt');

/** What one engine draws on two machines may differ in a few edges of letters; a line that moves differs in hundreds. */
const TOLERANCE = { threshold: 0.2, maxDiffPixels: 60 };

const test = base.extend<object, WorkerFixtures>({
  servers: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const servers = new Servers(startStillDemo);
      await provide(servers);
      await servers.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

test.beforeEach(({ context }) => stopClock(context));

for (const { name, size, use = {}, path, before, reach } of PICTURES) {
  test.describe(name, () => {
    test.use({ viewport: { width: size[0], height: size[1] }, ...use });

    test('looks as it did', async ({ page, app, sandbox, noise, browser }, info) => {
      const means = { page, app, sandbox, noise };
      await before?.(means);
      await page.goto(path);
      await reach(means);
      await page.evaluate(() => document.fonts.ready);
      const engine = `Chromium ${browser.version()}, ${process.platform} ${process.arch}`;
      const isRenewal = info.config.updateSnapshots === 'all';
      if (isRenewal) writeFileSync(MADE_WITH, `${engine}\n`);
      const madeWith = existsSync(MADE_WITH) ? readFileSync(MADE_WITH, 'utf8').trim() : 'nothing';
      if (engine === madeWith) {
        await expect(page).toHaveScreenshot(`${name}.png`, TOLERANCE);
        return;
      }
      info.annotations.push({
        type: 'not compared',
        description: `Pictures were made with ${madeWith}, and this is ${engine}: not compared. npm run shots makes them again.`,
      });
    });
  });
}

test('every kept picture is of a state', () => {
  const kept = readdirSync(KEPT).filter((file) => file.endsWith('.png'));
  expect(kept.toSorted()).toEqual(PICTURES.map(({ name }) => `${name}.png`).toSorted());
});
