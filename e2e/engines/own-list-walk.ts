import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readWorkbook } from '#testing/workbook.ts';
import type { Sandbox } from '#e2e/sandbox.ts';
import type { Engine } from './engine.ts';
import { emulatePrint, listenForPaste, pasted, printedList, readRows } from './in-page.ts';
import { pagesIn } from './pdf.ts';
import type { Visitor } from './visitor.ts';

/** What people do with a list of their own: they copy it, export it, print it, choose its columns and keep a view. */
export async function walkOwnList(
  visitor: Visitor,
  sandbox: Sandbox,
  engine: Engine,
): Promise<void> {
  await visitor.open('/clients/wethod?q=cambio');
  const names = await visitor.names('rowheader');

  await test.step('selected rows are copied as they are shown', () => copy(visitor, engine, names));
  await test.step('they are exported', () => exportSelected(visitor, engine, names));
  await test.step('a list is printed', () => print(visitor, engine, sandbox));
  await test.step('a column is found by keys, and shown', () => showColumn(visitor, engine));
  await test.step('a view is kept', () => keepView(visitor));
}

async function copy(visitor: Visitor, engine: Engine, names: readonly string[]): Promise<void> {
  const [first = '', second = ''] = names;
  const shown = (await engine.run(readRows, null)).slice(0, 2);
  await visitor.click('checkbox', `Select ${first}`);
  await visitor.click('checkbox', `Select ${second}`);
  await expect.poll(() => visitor.names('said')).toContain('2 clients selected');
  await visitor.pressWithControl('c');
  await expect.poll(() => visitor.names('said')).toContain('Copied 2 clients');
  // What the system's clipboard has is what another program is given.
  await engine.run(listenForPaste, null);
  await visitor.type('/');
  await visitor.expectFocusOn('Search clients');
  await visitor.pressWithControl('v');
  await expect.poll(() => engine.run(pasted, null)).not.toBeNull();
  const { text, html } = (await engine.run(pasted, null)) ?? { text: '', html: '' };
  const [head, ...lines] = text.split('\n').map((line) => line.split('\t'));
  expect(head?.[0]).toBe('Name');
  expect(lines).toEqual(shown);
  expect(html).toContain('<table>');
  expect(html).toContain(first);
}

async function exportSelected(
  visitor: Visitor,
  engine: Engine,
  names: readonly string[],
): Promise<void> {
  await visitor.click('button', 'Export…');
  await visitor.click('button', 'Download');
  await expect.poll(() => visitor.names('link')).toEqual(['Save again']);
  const name = await engine.run(
    () => document.querySelector<HTMLAnchorElement>('a[download]')?.download ?? '',
    null,
  );
  expect(name).toMatch(/^wethod.*\.xlsx$/);
  const path = join(engine.downloads, name);
  await expect.poll(() => existsSync(path) && readFileSync(path).length).toBeGreaterThan(0);
  const sheets = await readWorkbook(new Uint8Array(readFileSync(path)));
  const rows = sheets.get('Clients')?.slice(1) ?? [];
  expect(rows.map(([first]) => first)).toEqual(names.slice(0, 2));
  await visitor.press('Escape');
}

async function print(visitor: Visitor, engine: Engine, sandbox: Sandbox): Promise<void> {
  const clients = await sandbox.wethodClients();
  await visitor.open('/clients/wethod');
  const pdf = await engine.print?.();
  if (pdf !== undefined) {
    expect(pagesIn(pdf), 'pages').toBeGreaterThan(Math.floor(clients.length / 60));
  }
  await engine.run(emulatePrint, null);
  const printed = await engine.run(printedList, null);
  expect(printed).toEqual({
    heading: 'wethod clients',
    rows: clients.length,
    head: 'table-header-group',
    hasControls: false,
  });
}

async function showColumn(visitor: Visitor, engine: Engine): Promise<void> {
  await visitor.open('/clients/wethod');
  await visitor.click('button', 'Columns');
  await visitor.expectFocusOn('Search columns');
  await visitor.type('postcode');
  await visitor.press('Tab');
  await visitor.expectFocusOn('Postcode');
  // Keys that Firefox is sent press no box and no button while it has no window.
  await visitor.click('checkbox', 'Postcode');
  await expect.poll(() => visitor.names('columnheader')).toContain('Postcode');
  // A window in the background, as Firefox has it here, says nothing of where its focus goes.
  if (!(await engine.run(() => document.hasFocus(), null))) return;
  // What was pressed is gone from where it stood, and the focus is still in the dialog.
  const isInDialog = () =>
    engine.run(
      () => document.activeElement?.matches('[role=dialog], [role=dialog] *') === true,
      null,
    );
  expect(await isInDialog(), 'focus in the dialog').toBe(true);
  await visitor.press('Escape');
  await visitor.click('button', 'Columns');
  await visitor.click('checkbox', 'City');
  await visitor.expectFocusOn('Country');
}

async function keepView(visitor: Visitor): Promise<void> {
  await visitor.open('/clients/wethod?q=cambio&country=IT');
  await visitor.click('button', 'Custom');
  await visitor.click('button', 'Save as new…');
  await visitor.expectFocusOn('Name of the view');
  await visitor.pressWithControl('a');
  await visitor.type('Cambi in Italia');
  await visitor.press('Enter');
  await visitor.press('Escape');
  await expect.poll(() => visitor.names('button')).toContain('Cambi in Italia');
  // Kept, and so there on the next visit.
  await visitor.open('/clients/wethod');
  await visitor.click('button', 'All clients');
  // Beside a view is how many clients it has.
  const isThere = async () =>
    (await visitor.names('link')).some((name) => name.startsWith('Cambi in Italia'));
  await expect.poll(isThere, 'the view among the links').toBe(true);
}
