import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { within, type Line, ms, MB, plain } from './lines.ts';

/** How a list is exported, by the words on screen. */
export interface ExportMeasured {
  readonly columns: string;
  readonly milliseconds: number;
  readonly bytes: number;
  /** Of the page while it was written; 0 where none took 50 ms. */
  readonly longestTask: number;
  /** The same for as long without an export: what the list itself, and a busy machine, take. */
  readonly longestTaskIdle: number;
  /** What all of the browser's processes took more, at most; `null` where no system tells. */
  readonly memory: number | null;
}

const SAMPLE_MS = 200;

declare global {
  interface Window {
    exportTasks?: number[];
  }
}

/** Exports the list that is open to Excel, with the columns that are shown and with all fields. */
export async function measureExports(browser: Browser, page: Page): Promise<ExportMeasured[]> {
  const measured: ExportMeasured[] = [];
  for (const columns of ['Shown', 'All fields']) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export clients' });
    await dialog.getByText(columns, { exact: true }).click();
    const watch = await watchMemory(browser);
    await noteTasks(page);
    const start = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    const milliseconds = performance.now() - start;
    const bytes = readFileSync(await download.path()).length;
    const memory = watch?.stop() ?? null;
    const longestTask = await longestNoted(page);
    await noteTasks(page);
    await page.waitForTimeout(milliseconds);
    const longestTaskIdle = await longestNoted(page);
    await dialog.getByRole('button', { name: 'Export another' }).click();
    await page.keyboard.press('Escape');
    measured.push({ columns, milliseconds, bytes, memory, longestTask, longestTaskIdle });
  }
  return measured;
}

/** From now on: those of before are forgotten. */
async function noteTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = (window.exportTasks = []);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

async function longestNoted(page: Page): Promise<number> {
  return Math.max(0, ...(await page.evaluate(() => window.exportTasks ?? [])));
}

/** What the budgets of a hundred thousand clients are, and without them what was measured. */
export function exportLines(exports: readonly ExportMeasured[], isBudgeted: boolean): Line[] {
  return exports.flatMap(
    ({ columns, milliseconds, bytes, longestTask, longestTaskIdle, memory }) => {
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
        // A page that has long tasks without it has them beside it, too.
        within(`${what}: longest task`, longestTask, Math.max(50, 1.2 * longestTaskIdle), ms),
        plain('as long without it: longest task', ms(longestTaskIdle)),
        memory === null
          ? plain(`${what}: memory`, 'not told')
          : within(`${what}: memory`, memory, 300_000_000, MB),
      ];
    },
  );
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
