import { expect, test } from '@playwright/test';
import type { Sandbox } from '#e2e/sandbox.ts';
import type { Engine } from './engine.ts';
import type { Visitor } from './visitor.ts';

const AURORA = 'Aurora Tessuti S.r.l.';

/** What people do over both systems: they read the board, compare a client's records, and see what would stop an invoice. */
export async function walkBoth(visitor: Visitor, _: Sandbox, engine: Engine): Promise<void> {
  const shown = () =>
    engine.run(() => (document.body?.innerText ?? '').replaceAll(/\s+/g, ' '), null);

  await test.step('the board says what is where', async () => {
    await visitor.open('/clients/both?q=aurora+tessuti');
    await expect.poll(shown).toMatch(/In both \d/);
    await expect.poll(shown).toMatch(/Only wethod \d.*Only Qonto \d/);
  });

  await test.step('a linked client says why it is one', async () => {
    await visitor.expectNames('rowheader', [AURORA]);
    await visitor.click('rowheader', AURORA);
    await visitor.expectNames('heading', [AURORA]);
    await expect.poll(shown).toContain('In Qonto:');
  });

  await test.step('what would stop an invoice is a list of things to do', async () => {
    await engine.run(() => location.assign('/readiness?severity=blocks'), null);
    await expect.poll(shown, { timeout: 30_000 }).toMatch(/\d+ blocks? /);
    const rows = () =>
      engine.run(() => document.querySelectorAll('main table tbody tr').length, null);
    await expect.poll(rows).toBeGreaterThan(0);
    await visitor.back();
    await visitor.expectNames('heading', [AURORA]);
  });
}
