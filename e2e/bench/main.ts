import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from '#e2e/browser.ts';
import { builtScripts, FIRST_LOAD_BUDGET, firstLoad } from '#e2e/built.ts';
import { startRubrica } from '#e2e/rubrica.ts';
import { Sandbox } from '#e2e/sandbox.ts';
import { buildIfNeeded } from '#build/build.ts';
import { measureBothPage } from './both-page.ts';
import { timeColdStarts, timeLoads, type Compared, type Contestant } from './compare.ts';
import { timeUse, wordsToType } from './use.ts';
import { exportLines, measureExports } from './export.ts';
import { timeFindings, timeReadinessPage } from './findings.ts';
import {
  against,
  beside,
  kB,
  MB,
  median,
  ms,
  percent,
  plain,
  print,
  quantile,
  say,
  us,
  within,
  type Line,
} from './lines.ts';
import { measureLinks } from './links.ts';
import { timeLongClient } from './long-client.ts';
import { MANY_COLUMNS, measure, type Measured } from './measure.ts';
import { Oracle } from './oracle.ts';
import { startReference } from './reference-server.ts';
import type { ScrollResult } from './stopwatch.ts';

/**
 * Measures the built app, and fails where a budget is missed. First by itself, over a sandbox of 1,000
 * and of 10,000 clients; then beside the reference, over 10,000 and 100,000; then exports of 100,000; then
 * what it costs to link 10,000, 20,000 and 100,000 clients of each provider. `npm run bench -- alone`,
 * `-- compare`, `-- export` and `-- links` do one of these, a number takes that count instead:
 * `npm run bench -- compare 10000`.
 */

/** What a request takes, in milliseconds. */
const ALONE_LATENCY = 20;
const COMPARED_LATENCY = 80;
/** Where a count has budgets of its own. */
const MANY = 10_000;
/** Elements in the table, however many columns it has. */
const MOST_NODES = 900;
const VERY_MANY = 100_000;

function linesOf(measured: Measured, isBudgeted: boolean, mostNodes = 1500): Line[] {
  const { search, sort, scroll, requests, fewestRequests } = measured;
  const medianOf = (what: string, times: readonly number[], limit: number) =>
    isBudgeted ? within(what, median(times), limit, ms) : plain(what, ms(median(times)));
  return [
    plain('clients in the plain list', String(measured.clients)),
    plain('first row', ms(measured.firstRow)),
    plain('all on screen', ms(measured.drafted)),
    plain('all proved', ms(measured.complete)),
    isBudgeted
      ? {
          ...plain('requests, draft and proof', String(requests)),
          // Ties, counts and what has changed since weigh little where there are many.
          budget: `${fewestRequests} to ${Math.floor(fewestRequests * 2.3)}`,
          isMet: requests >= fewestRequests && requests <= fewestRequests * 2.3,
        }
      : plain('requests, draft and proof', String(requests)),
    medianOf('search to paint, median', search, 50),
    plain('search to paint, p95', ms(quantile(search, 0.95))),
    medianOf('sort to paint, median', sort, 100),
    plain('sort to paint, p95', ms(quantile(sort, 0.95))),
    plain('scroll frames dropped', percent(scroll.dropped / scroll.frames)),
    plain('scroll frames with a blank place', percent(scroll.blank / scroll.frames)),
    plain('heap', MB(measured.heapBytes)),
    within('DOM nodes in the table', measured.tableNodes, mostNodes, String),
  ];
}

function comparedLines(clients: number, ours: Compared, reference: Compared): Line[] {
  const shown = ({ keystrokes }: Compared) => keystrokes.map((key) => key.shown);
  const typed = ({ keystrokes }: Compared) =>
    keystrokes.flatMap((key) => (key.typed === null ? [] : [key.typed]));
  const pair = (
    what: string,
    read: (compared: Compared) => number,
    limit: number | null,
    spell = ms,
  ) => beside(what, read(ours), read(reference), limit, spell);
  return [
    ...(ours.firstRow.length === 0
      ? []
      : [
          pair('first row, cold', ({ firstRow }) => median(firstRow), 1.6),
          pair('first row, cold, 4 x slower CPU', ({ firstRowSlow }) => median(firstRowSlow), 2.3),
        ]),
    pair('all rows on screen', ({ drafted }) => median(drafted), clients === MANY ? 1.2 : null),
    pair('keystroke to result, median', (of) => median(shown(of)), 1.6),
    pair('keystroke to result, p95', (of) => quantile(shown(of), 0.95), null),
    pair('keystroke to its letter, p95', (of) => quantile(typed(of), 0.95), null),
    pair('sort click to painted, median', ({ sorts }) => median(sorts), 1.5),
    pair('sort click to painted, slowest', ({ sorts }) => Math.max(...sorts), null),
    ...scrollLines(ours.scroll, reference.scroll),
    against(
      clients === VERY_MANY
        ? within('longest task while loading', ours.longestTask, 100, ms)
        : plain('longest task while loading', ms(ours.longestTask)),
      ms(reference.longestTask),
    ),
    pair('heap', ({ heapBytes }) => heapBytes, clients === VERY_MANY ? 1.6 : null, MB),
    against(
      within('elements in the table', ours.tableNodes, MOST_NODES, String),
      String(reference.tableNodes),
    ),
  ];
}

function scrollLines(ours: ScrollResult, reference: ScrollResult): Line[] {
  const dropped = ours.dropped / ours.frames;
  const most = reference.dropped / reference.frames + 0.1;
  return [
    against(
      {
        ...plain('scrolling it all: frames dropped', percent(dropped)),
        budget: `<= ${percent(most)}`,
        isMet: dropped <= most,
      },
      percent(reference.dropped / reference.frames),
    ),
    against(
      {
        ...plain('scrolling it all: frames with a blank', percent(ours.blank / ours.frames)),
        budget: 'none',
        isMet: ours.blank === 0,
      },
      percent(reference.blank / reference.frames),
    ),
  ];
}

const words = process.argv.slice(2);
const counts = words.filter((word) => /^\d+$/.test(word)).map(Number);
const chosen = ['alone', 'compare', 'export', 'links'].filter((part) => words.includes(part));
const isWanted = (part: string) => chosen.length === 0 || chosen.includes(part);

const path = await findBrowser(say);
await buildIfNeeded();

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

const browser = await chromium.launch(launchOptions(path));
try {
  if (isWanted('alone')) await benchAlone(counts.length > 0 ? counts : [1000, MANY]);
  if (isWanted('compare')) await benchCompared(counts.length > 0 ? counts : [MANY, VERY_MANY]);
  if (isWanted('export')) await benchExport(counts.length > 0 ? counts : [VERY_MANY]);
  if (isWanted('links')) await benchLinks(counts.length > 0 ? counts : [MANY, 20_000, VERY_MANY]);
} finally {
  await browser.close();
}

const missed = all.filter(({ isMet }) => !isMet);
say(missed.length === 0 ? '\nEvery budget is met.' : `\n${missed.length} budgets missed:`);
for (const { what, value, budget } of missed) say(`  ${what}: ${value}, not ${budget ?? ''}`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function benchAlone(sizes: readonly number[]): Promise<void> {
  const latencyMs = Number(process.env['BENCH_LATENCY_MS'] ?? ALONE_LATENCY);
  for (const clients of sizes) {
    const rubrica = await startRubrica({ clients, latencyMs });
    try {
      for (const provider of ['wethod', 'qonto'] as const) {
        const measured = await measure(browser, rubrica, provider);
        const heading = `${provider}, ${clients} clients, ${latencyMs} ms a request`;
        report(heading, linesOf(measured, clients === MANY));
      }
      const wide = await measure(browser, rubrica, 'wethod', MANY_COLUMNS);
      report(
        `wethod, ${clients} clients, 25 columns and a chart`,
        linesOf(wide, clients === MANY, MOST_NODES),
      );
      const tasks = await timeLongClient(browser, rubrica);
      report(`${clients} clients, and one with 50,000 identifiers`, [
        // What else the machine does can only make a task longer.
        within('longest task while loading, best visit', Math.min(...tasks), 100, ms),
      ]);
      report(`Ready to invoice, ${clients} clients of each provider`, [
        within('findings of a client, best round', await timeFindings(rubrica), 60, us),
        within(
          'longest task, best visit',
          Math.min(...(await timeReadinessPage(browser, rubrica))),
          50,
          ms,
        ),
      ]);
    } finally {
      await rubrica.stop();
    }
  }
}

async function benchExport(sizes: readonly number[]): Promise<void> {
  for (const clients of sizes) {
    const rubrica = await startRubrica({ clients });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    try {
      await page.goto(`${rubrica.url}/clients/wethod`);
      // All of them; that this is all is proved later, and slowly where there are so many.
      await page
        .getByText(/, checking|complete as of/)
        .first()
        .waitFor({ timeout: 600_000 });
      const exports = await measureExports(browser, page);
      report(`Export: wethod, ${clients} clients`, exportLines(exports, clients === VERY_MANY));
    } finally {
      await page.close();
      await rubrica.stop();
    }
  }
}

async function benchLinks(sizes: readonly number[]): Promise<void> {
  for (const clients of sizes) {
    report(`Links: ${clients} clients of each provider`, await measureLinks(browser, clients));
    if (clients === VERY_MANY) continue;
    const rubrica = await startRubrica({ clients });
    try {
      const heading = `The list of both: ${clients} clients of each provider`;
      report(heading, await measureBothPage(browser, rubrica));
    } finally {
      await rubrica.stop();
    }
  }
}

async function benchCompared(sizes: readonly number[]): Promise<void> {
  const latencyMs = Number(process.env['BENCH_LATENCY_MS'] ?? COMPARED_LATENCY);
  for (const clients of sizes) {
    // Its sandbox answers to both: to Rubrica through its server, to the reference through ten lines.
    const host = await startRubrica({ clients, latencyMs });
    const live = { providers: ['wethod'], sandboxUrl: host.sandboxUrl };
    const rubrica = await startRubrica({ live });
    const reference = await startReference(host.sandboxUrl);
    try {
      const oracle = new Oracle(await new Sandbox(host.sandboxUrl).wethodClients());
      const [ours, theirs] = await compare(oracle, clients, [
        { name: 'Rubrica', url: rubrica.url },
        { name: 'the reference', url: reference.url },
      ]);
      const heading = `Beside the reference: wethod, ${clients} clients, ${latencyMs} ms a request`;
      report(heading, comparedLines(clients, ours, theirs));
    } finally {
      await Promise.all([host.stop(), rubrica.stop(), reference.stop()]);
    }
  }
}

async function compare(
  oracle: Oracle,
  clients: number,
  contestants: readonly [Contestant, Contestant],
): Promise<[Compared, Compared]> {
  // A hundred thousand take long enough to load once.
  const isQuick = clients <= MANY;
  const none = new Map<Contestant, readonly number[]>();
  const firstRow = isQuick ? await timeColdStarts(browser, contestants, oracle, false) : none;
  const firstRowSlow = isQuick ? await timeColdStarts(browser, contestants, oracle, true) : none;
  const drafted = isQuick ? await timeLoads(browser, contestants, oracle) : none;
  const typed = wordsToType(oracle, 12, 4);
  const [rubrica, reference] = contestants;
  const uses = await timeUse(browser, contestants, oracle, typed, isQuick ? 2 : 1);
  const whole = (contestant: Contestant, use: (typeof uses)[number]): Compared => ({
    ...use,
    firstRow: firstRow.get(contestant) ?? [],
    firstRowSlow: firstRowSlow.get(contestant) ?? [],
    drafted: [...use.drafted, ...(drafted.get(contestant) ?? [])],
  });
  return [whole(rubrica, uses[0]), whole(reference, uses[1])];
}
