import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { collectGarbage } from './page.ts';
import { noteTasks, type LongestTask } from './tasks.ts';
import { within, type Line, ms, MB, plain } from './lines.ts';

/** How a list is exported, by the words on screen. */
export interface ExportMeasured {
  readonly columns: string;
  readonly milliseconds: number;
  readonly bytes: number;
  /** Of the page while it was written. */
  readonly longestTask: LongestTask;
  /** What all of the browser's processes took more, at most; `null` where no system tells. */
  readonly memory: number | null;
}

const SAMPLE_MS = 200;

/** Exports the list that is open to Excel, with the columns that are shown and with all fields. */
export async function measureExports(browser: Browser, page: Page): Promise<ExportMeasured[]> {
  const measured: ExportMeasured[] = [];
  for (const columns of ['Shown', 'All fields']) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export clients' });
    await dialog.getByText(columns, { exact: true }).click();
    // What the load left behind is thrown away in one of these seconds or another: it is no part of the export.
    await collectGarbage(page);
    const watch = await watchMemory(browser);
    const stopTasks = await noteTasks(browser, page);
    const start = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    const milliseconds = performance.now() - start;
    const bytes = readFileSync(await download.path()).length;
    const memory = watch?.stop() ?? null;
    const longestTask = await stopTasks();
    await dialog.getByRole('button', { name: 'Export another' }).click();
    await page.keyboard.press('Escape');
    measured.push({ columns, milliseconds, bytes, memory, longestTask });
  }
  return measured;
}

/** What the budgets of a hundred thousand clients are, and without them what was measured. */
export function exportLines(exports: readonly ExportMeasured[], isBudgeted: boolean): Line[] {
  return exports.flatMap(({ columns, milliseconds, bytes, longestTask, memory }) => {
    const what = `export to Excel, ${columns.toLowerCase()}`;
    const size = MB(bytes);
    if (!isBudgeted) {
      return [
        plain(`${what} (${size})`, ms(milliseconds)),
        plain(`${what}: memory`, memory === null ? 'not told' : MB(memory)),
      ];
    }
    return [
      within(`${what} (${size})`, milliseconds, 12_000, ms),
      within(`${what}: longest task, at work`, longestTask.atWork, 50, ms),
      // On a machine that does something else it is longer.
      plain(`${what}: longest task, by the clock`, ms(longestTask.byClock)),
      memory === null
        ? plain(`${what}: memory`, 'not told')
        : within(`${what}: memory`, memory, 300_000_000, MB),
    ];
  });
}

/** Looks at the memory of all the browser's processes again and again; `null` where it cannot be seen. */
async function watchMemory(browser: Browser): Promise<{ readonly stop: () => number } | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const look = () => memoryOf(processInfo.map(({ id }) => id));
  const before = look();
  if (before === null) return null;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, look() ?? 0)), SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return most - before;
    },
  };
}

/** In bytes; what processes share is counted once. Only Linux tells it. */
function memoryOf(processes: readonly number[]): number | null {
  let sum = 0;
  for (const id of processes) {
    try {
      const [, kilobytes] =
        /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
      sum += Number(kilobytes ?? 0) * 1024;
    } catch {
      // One that has ended.
    }
  }
  return sum === 0 ? null : sum;
}
