import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Engine } from '#e2e/engines/engine.ts';
import { enginesHere } from '#e2e/engines/here.ts';
import { walkBoth } from '#e2e/engines/both-walk.ts';
import { walkOwnList } from '#e2e/engines/own-list-walk.ts';
import { Visitor } from '#e2e/engines/visitor.ts';
import { startRubrica, type Rubrica } from './rubrica.ts';
import { Sandbox, type Row } from './sandbox.ts';

/** Three short walks in the engines that Playwright cannot drive here. All else is tested in Chromium. */

const AURORA = 'Aurora Tessuti S.r.l.';
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** Whether a client was updated on one of the last 30 days, today included, in Rome. */
function isOfLastDays(client: Row): boolean {
  const updated = day.format(new Date(String(client['updated_at'])));
  const first = new Date(`${day.format(new Date())}T00:00:00Z`);
  first.setUTCDate(first.getUTCDate() - 29);
  return updated >= first.toISOString().slice(0, 10) && updated <= day.format(new Date());
}

let rubrica: Rubrica;
test.beforeAll(async () => {
  rubrica = await startRubrica();
});
test.afterAll(() => rubrica.stop());

const WALKS = {
  'shows, finds, filters and opens clients, by pointer and by keys': walk,
  'copies, exports and prints a list, and keeps its columns and views': walkOwnList,
  'links both lists, and says what would stop an invoice': walkBoth,
} as const;

for (const { label, start } of enginesHere()) {
  for (const [what, walkThrough] of Object.entries(WALKS)) {
    // oxlint-disable-next-line no-empty-pattern
    test(`${label} ${what}`, async ({}, info) => {
      // Its name alone, should it not even start.
      info.annotations.push({ type: 'engine', description: label });
      const engine = await start();
      info.annotations.push({ type: 'engine', description: engine.name });
      try {
        const visitor = new Visitor(engine, rubrica.url);
        await walkThrough(visitor, new Sandbox(rubrica.sandboxUrl), engine);
        expect(engine.complaints(), 'the console is silent').toEqual([]);
      } catch (error) {
        writeFileSync(info.outputPath(`${label}.png`), await engine.screenshot());
        throw error;
      } finally {
        await engine.close();
      }
    });
  }
}

async function walk(visitor: Visitor, sandbox: Sandbox, engine: Engine): Promise<void> {
  const clients = await sandbox.wethodClients();

  await test.step('the list', async () => {
    await visitor.open('/clients/wethod');
    await visitor.expectCount(clients.length);
    expect(await visitor.names('rowheader')).not.toEqual([]);
  });

  await test.step('search, from the keyboard', async () => {
    await visitor.type('/');
    await visitor.expectFocusOn('Search clients');
    await visitor.type('aurora tessuti');
    await visitor.expectAddress('/clients/wethod?q=aurora+tessuti');
    await visitor.expectNames('rowheader', [AURORA]);
    await visitor.expectMarked(['Aurora', 'Tessuti']);
  });

  await test.step('the drawer, and the focus after it', async () => {
    await visitor.click('rowheader', AURORA);
    await visitor.expectAddress('/clients/wethod/1?q=aurora+tessuti');
    await visitor.expectNames('heading', [AURORA]);
    await visitor.press('Escape');
    await visitor.expectNames('heading', []);
    await visitor.expectFocusOn(AURORA);
  });

  await test.step('a date filter', async () => {
    await visitor.open('/clients/wethod');
    await visitor.openFilter('Updated');
    await visitor.click('radio', 'Last 30 days');
    await visitor.expectAddress('/clients/wethod?updated=last:30d');
    await visitor.expectCount(clients.filter(isOfLastDays).length);
  });

  await test.step('the settings, also where a scrollbar takes room', async () => {
    await visitor.click('button', 'View');
    await expect
      .poll(() => engine.run(readPanel, null), 'nothing is beside the panel')
      .toEqual({ isOpen: true, isWide: false });
    await visitor.press('Escape');
  });

  await test.step('back', async () => {
    await visitor.back();
    await visitor.expectAddress('/clients/wethod');
    await visitor.expectCount(clients.length);
  });

  await test.step('deleted clients', async () => {
    await visitor.openFilter('Deleted');
    await visitor.click('radio', 'Show only deleted clients');
    await visitor.expectAddress('/clients/wethod?deleted=only');
    await visitor.expectCount((await sandbox.wethodClients('only')).length);
    await visitor.press('Escape');
  });

  await test.step('rows by keys, with a client open', async () => {
    await visitor.open('/clients/wethod?q=cambio');
    const [first = '', second = '', third = ''] = await visitor.names('rowheader');
    await visitor.click('rowheader', first);
    await visitor.expectNames('heading', [first]);
    await visitor.press('ArrowDown');
    await visitor.expectNames('heading', [second]);
    await visitor.press('ArrowDown');
    await visitor.expectNames('heading', [third]);
    await visitor.press('Escape');
    await visitor.expectNames('heading', []);
    await visitor.expectAddress('/clients/wethod?q=cambio');
    await visitor.expectFocusOn(third);
    await visitor.press('Enter');
    await visitor.expectNames('heading', [third]);
  });

  await test.step('the other provider', async () => {
    await visitor.open('/clients/qonto');
    await visitor.expectCount((await sandbox.qontoClients()).length);
  });
}

/** Of the panel that is open, as low as in a short window: whether something in it is reached only by scrolling to the side. */
function readPanel() {
  let box = document.querySelector<HTMLElement>('[role=dialog]');
  while (box !== null && getComputedStyle(box).overflowY !== 'auto') box = box.parentElement;
  if (box === null) return { isOpen: false, isWide: false };
  box.style.maxHeight = '300px';
  return { isOpen: true, isWide: box.scrollWidth > box.clientWidth };
}
