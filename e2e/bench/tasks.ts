import type { Browser, Page } from '@playwright/test';

/** The longest task of a page, in milliseconds. */
export interface LongestTask {
  /** As long as the page itself was at work: what else the machine does is not in it. */
  readonly atWork: number;
  /** From its begin to its end. */
  readonly byClock: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds: by the clock, and of the processor where the system tells it. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Notes all tasks of a page from now on. One browser notes them for one page at a time. */
export async function noteTasks(browser: Browser, page: Page): Promise<() => Promise<LongestTask>> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  return async () => {
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    const pages = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(threadOf),
    );
    const tasks = traceEvents.filter(
      (event) => event.name.endsWith('RunTask') && pages.has(threadOf(event)),
    );
    if (tasks.length === 0) throw new Error('The browser tells no tasks');
    const longest = (read: (task: TraceEvent) => number) =>
      tasks.reduce((most, task) => Math.max(most, read(task)), 0) / 1000;
    return {
      atWork: longest(({ dur = 0, tdur = dur }) => tdur),
      byClock: longest(({ dur = 0 }) => dur),
    };
  };
}
