import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from '#e2e/browser.ts';
import { builtScripts, FIRST_LOAD_BUDGET, firstLoad } from '#e2e/built.ts';
import { startRubrica } from '#e2e/rubrica.ts';
import { measure, type Measured } from './measure.ts';

/**
 * Measures the built app over a sandbox of 1,000 and of 10,000 clients, and fails where a budget is
 * missed. `npm run bench -- 100000` for another count; `BENCH_LATENCY_MS` for another delay.
 */

const root = join(import.meta.dirname, '..', '..');
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

interface Line {
  readonly what: string;
  readonly value: string;
  /** `null` where there is no budget. */
  readonly budget: string | null;
  readonly isMet: boolean;
}

const plain = (what: string, value: string): Line => ({ what, value, budget: null, isMet: true });
const ms = (time: number): string => `${time.toFixed(0)} ms`;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

function within(
  what: string,
  value: number,
  limit: number,
  spell: (value: number) => string,
): Line {
  return { what, value: spell(value), budget: `< ${spell(limit)}`, isMet: value < limit };
}

function linesOf(measured: Measured, isBudgeted: boolean): Line[] {
  const { search, sort, scroll, requests, fewestRequests } = measured;
  const median = (what: string, times: readonly number[], limit: number) =>
    isBudgeted
      ? within(what, quantile(times, 0.5), limit, ms)
      : plain(what, ms(quantile(times, 0.5)));
  return [
    plain('clients in the plain list', String(measured.clients)),
    plain('first row', ms(measured.firstRow)),
    plain('all on screen', ms(measured.drafted)),
    plain('all proved', ms(measured.complete)),
    isBudgeted
      ? {
          what: 'requests, draft and proof',
          value: String(requests),
          // Ties, counts and what has changed since weigh little where there are many.
          budget: `${fewestRequests} to ${Math.floor(fewestRequests * 2.3)}`,
          isMet: requests >= fewestRequests && requests <= fewestRequests * 2.3,
        }
      : plain('requests, draft and proof', String(requests)),
    median('search to paint, median', search, 50),
    plain('search to paint, p95', ms(quantile(search, 0.95))),
    median('sort to paint, median', sort, 100),
    plain('sort to paint, p95', ms(quantile(sort, 0.95))),
    plain('scroll frames dropped', `${((100 * scroll.dropped) / scroll.frames).toFixed(1)} %`),
    plain(
      'scroll frames with a blank place',
      `${((100 * scroll.blank) / scroll.frames).toFixed(1)} %`,
    ),
    plain('heap', MB(measured.heapBytes)),
    within('DOM nodes in the table', measured.tableNodes, 1500, String),
  ];
}

function print(heading: string, lines: readonly Line[]): void {
  say(`\n${heading}`);
  for (const { what, value, budget, isMet } of lines) {
    const verdict = budget === null ? '' : `${budget.padEnd(12)}  ${isMet ? 'PASS' : 'FAIL'}`;
    say(`  ${what.padEnd(34)}${value.padStart(12)}  ${verdict}`.trimEnd());
  }
}

const path = findBrowser(say);
const build = spawnSync(process.execPath, [join(root, 'src', 'gateway', 'build.ts')], {
  cwd: root,
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const all: Line[] = [];
const report = (heading: string, lines: readonly Line[]): void => {
  print(heading, lines);
  all.push(...lines);
};

const scripts = builtScripts();
report('JavaScript, gzip', [
  within('first load', firstLoad(scripts), FIRST_LOAD_BUDGET + 1, kB),
  ...scripts.map(({ path: file, gzip, isFirst }) =>
    plain(`${isFirst ? 'first' : 'later'}  ${file.replace(/^assets\//, '')}`, kB(gzip)),
  ),
]);

const latencyMs = Number(process.env['BENCH_LATENCY_MS'] ?? 20);
const counts = process.argv.slice(2).map(Number);
const browser = await chromium.launch(launchOptions(path));
try {
  for (const clients of counts.length > 0 ? counts : [1000, 10_000]) {
    const rubrica = await startRubrica({ clients, latencyMs });
    try {
      for (const provider of ['wethod', 'qonto'] as const) {
        const measured = await measure(browser, rubrica, provider);
        const heading = `${provider}, ${clients} clients, ${latencyMs} ms from the sandbox`;
        report(heading, linesOf(measured, clients === 10_000));
      }
    } finally {
      await rubrica.stop();
    }
  }
} finally {
  await browser.close();
}

const missed = all.filter(({ isMet }) => !isMet).length;
say(missed === 0 ? '\nEvery budget is met.' : `\n${missed} of the budgets missed.`);
process.exitCode = missed === 0 ? 0 : 1;
