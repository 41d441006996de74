import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    /** What a screen reader would have said of the live regions, in order. */
    said?: string[];
  }
}

/** Live regions are read where text comes into one that is there already. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  // What is said of the page's load is over.
  await expect(page.getByRole('contentinfo').getByRole('status')).toContainText('complete');
  await page.evaluate(() => {
    const said: string[] = (window.said = []);
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status], [role=alert], output');
        if (!region) continue;
        if (type === 'characterData') said.push(region.textContent);
        else for (const node of addedNodes) said.push(node.textContent ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return async () => (await page.evaluate(() => window.said)) ?? [];
}

const times = (said: readonly string[], text: string) => said.filter((one) => one === text).length;

test('a refresh that brings nothing says so, once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(said).toContain('No changes');
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(async () => times(await said(), 'No changes')).toBe(2);
  expect(await said()).toEqual(['No changes', 'No changes']);
});

test('one that brings something says what', async ({ page, app, sandbox }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  const { id } = await sandbox.put('wethod', { corporate_name: 'AAA Nuova' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(said).toContain('1 client new or changed');
  expect(times(await said(), '1 client new or changed')).toBe(1);
  await sandbox.remove('wethod', Number(id));
});

test('an order is said, once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  await app.sortBy('Country').click();
  await expect.poll(said).toEqual(['Sorted by country, ascending']);
  await app.sortBy('Country').click();
  await expect
    .poll(said)
    .toEqual(['Sorted by country, ascending', 'Sorted by country, descending']);
  await app.sortBy('City').click({ modifiers: ['Shift'] });
  await expect
    .poll(async () => (await said()).at(-1))
    .toBe('Sorted by country, descending, then by city, ascending');
});

test('another provider is said, once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  await app.providers.getByRole('link', { name: 'Qonto' }).click();
  await app.expectComplete();
  await expect.poll(said).toContain('Qonto clients');
  expect(times(await said(), 'Qonto clients')).toBe(1);
});

test('a client that is opened is said, once', async ({ page, app }) => {
  await app.open('/clients/wethod');
  const said = await listen(page);
  await app.link('Aurora Tessuti S.r.l.').click();
  await expect.poll(said).toContain('Aurora Tessuti S.r.l., details');
  await page.keyboard.press('ArrowDown');
  const name = await app.table.locator('tr[aria-current=true] a').textContent();
  await expect.poll(said).toContain(`${name}, details`);
  expect((await said()).filter((one) => one.endsWith(', details'))).toHaveLength(2);
});

test('a failure is said by its notice alone', async ({ page, app, sandbox, noise }) => {
  noise.expect(/^answer: 502 \/api\/providers\/wethod\/clients$/);
  await app.open('/clients/wethod');
  await sandbox.fail({ provider: 'wethod', kind: 'status', status: 500, times: 'always' });
  await app.status.getByRole('button', { name: 'Refresh' }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('wethod has a problem of its own');
  await expect(app.status.getByRole('status')).not.toContainText('problem');
});
