import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import type { FoundLinks, LinkTimes } from './links-page.ts';
import { median, ms, plain, quantile, within, type Line } from './lines.ts';
import { heapOf } from './page.ts';

/** The best of so many counts: what else the machine does can only make it slower. */
const TIMES = 3;
const CHANGES = 200;

const times: (value: number) => string = (ratio) => `${ratio.toFixed(1)} x`;
const precise: (value: number) => string = (time) => `${time.toFixed(2)} ms`;
const bytes: (value: number) => string = (size) => `${size.toFixed(0)} B`;

/** Of what linking keeps, without the client itself. */
const MOST_BYTES = 1000;

/** With more clients of a provider, more namesakes stand in one postcode than anywhere: the seed has few names. */
const MOST_WITH_FEW_NAMESAKES = 20_000;

/** How many times a plain hash join the board may take, by how many clients each provider has. */
const MOST_TIMES: ReadonlyMap<number, number> = new Map([
  [10_000, 8],
  [20_000, 8],
  [100_000, 8],
]);

/** What linking costs in a page, for so many clients of each provider. */
export async function measureLinks(browser: Browser, count: number): Promise<readonly Line[]> {
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: await pageScript() });
    await page.evaluate((many) => window.linksBench.prepare(many), count);
    const measured: LinkTimes[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) {
      measured.push(await page.evaluate(() => window.linksBench.time()));
    }
    return [...timeLines(measured, count), ...(await otherLines(page, count))];
  } finally {
    await page.close();
  }
}

function timeLines(measured: readonly LinkTimes[], count: number): readonly Line[] {
  const best = (read: (each: LinkTimes) => number) => Math.min(...measured.map(read));
  const [board, joined] = [best((each) => each.board), best((each) => each.join)];
  const limit = MOST_TIMES.get(count);
  const ratio = board / joined;
  return [
    plain(
      'normal forms and keys, a client',
      `${((best((each) => each.takenIn) * 500) / count).toFixed(0)} µs`,
    ),
    plain('a plain hash join', ms(joined)),
    plain('board, once both lists are there', ms(board)),
    limit === undefined
      ? plain('the same, to a hash join', times(ratio))
      : within('the same, to a hash join', ratio, limit, times),
  ];
}

async function otherLines(page: Page, count: number): Promise<readonly Line[]> {
  // First, since the store of links goes on for a while after all is shown, and is kept until then.
  const before = await heapOf(page);
  await page.evaluate(() => window.linksBench.hold());
  const kept = (await heapOf(page)) - before;
  const changes = await page.evaluate((many) => window.linksBench.timeChanges(many), CHANGES);
  const links = linkLines(await page.evaluate(() => window.linksBench.findLinks()), count);
  const slices = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    slices.push(await page.evaluate(() => window.linksBench.timeSlices()));
  }
  const longest = Math.min(...slices.map(({ longestSlice }) => longestSlice));
  return [
    plain('in slices on the page, rows and all', ms(Math.min(...slices.map(({ whole }) => whole)))),
    within('longest slice, best time', longest, 50, ms),
    within('kept, a client', kept / (count * 2), MOST_BYTES, bytes),
    plain('a changed client, median', precise(median(changes))),
    within('a changed client, slowest', quantile(changes, 1), 5, precise),
    ...links,
  ];
}

/** None that is certain may be false, and one of a thousand that are likely. */
function linkLines(found: FoundLinks, count: number): readonly Line[] {
  const { certain, falseCertain, likely, falseLikely, missed, parties } = found;
  const false1000 = (1000 * falseLikely) / likely;
  return [
    plain('links, certain and likely', `${certain} + ${likely}`),
    plain('parties of both that no link joins', `${missed} of ${parties}`),
    within('false among the certain', falseCertain, 1, String),
    count > MOST_WITH_FEW_NAMESAKES
      ? plain('false among a thousand likely', false1000.toFixed(1))
      : within('false among a thousand likely', false1000, 1, (part) => part.toFixed(1)),
  ];
}

let script: Promise<string> | null = null;

/** What runs in the page, in one file. */
function pageScript(): Promise<string> {
  return (script ??= buildScript());
}

async function buildScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'links-page.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('Nothing was built.');
  return chunk.code;
}
