import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readWorkbook } from '#testing/workbook.ts';
import type { Screen } from './screen.ts';

export interface Downloaded {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the browser saves by what is done. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Downloaded> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
}

/** The rows of the list in a workbook, the head first, and what it says of itself. */
export async function sheetsOf({ bytes }: Downloaded) {
  const sheets = await readWorkbook(bytes);
  const [head = [], ...rows] = sheets.get('Clients') ?? [];
  const about = new Map(
    sheets.get('About this list')?.map(([label, said]) => [String(label), String(said)]),
  );
  return { head, rows, about };
}

export function csvOf({ bytes }: Downloaded, delimiter: string): string[][] {
  return parse(Buffer.from(bytes), { delimiter, bom: true });
}

/** What stands on the screen in each row that is drawn, cell by cell; nothing for a dash. */
export async function shownCells(app: Screen, columns: number): Promise<(string | null)[][]> {
  const { rows } = await app.drawn();
  return rows.map(({ cells }) => cells.slice(0, columns).map(({ value }) => value));
}

/** The dialog, opened from the button beside the filters. */
export async function openExport(app: Screen) {
  await app.page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Export clients' });
  await expect(dialog).toBeVisible();
  return dialog;
}
