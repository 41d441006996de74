/*
 * What runs inside the page. Times are the page's own: from the event that a person causes to the
 * moment after the paint that shows its result.
 */

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** What a page is awaited for. */
export type Moment = 'firstRow' | 'drafted';

interface Stopwatch {
  /** Milliseconds since navigation began; `null` until then. */
  firstRow: number | null;
  /** All rows on screen, their proof still to come. */
  drafted: number | null;
  complete: number | null;
  /** Settles once that moment is measured: nobody asks the page for it meanwhile. */
  readonly reached: (moment: Moment) => Promise<void>;
  /** What the table showed at the first row, and when all rows were on screen. */
  firstSight: string | null;
  draftedSight: string | null;
  /** What the table shows: how many rows answer, and the names of the first. */
  readonly sight: () => string;
  /** Waits for such an event, and then for `sight`. */
  readonly arm: (event: string, sight: string) => void;
  /** From the event armed for to the paint that shows what was waited for. */
  readonly timed: () => Promise<Answered>;
  /** From the top in equal steps, one a frame: through the whole list, unless told how far. */
  readonly scroll: (frames: number, pixels?: number) => Promise<ScrollResult>;
  readonly nodes: () => number;
  /** The longest task of the main thread so far; those below 50 ms are not told, and count as 0. */
  readonly longestTask: () => number;
  /** What follows is asked for alone. */
  readonly forgetTasks: () => void;
}

export interface Answered {
  /** To the paint that shows the result. */
  readonly shown: number;
  /** To the paint that shows what was typed; `null` where nothing was. */
  readonly typed: number | null;
}

export interface ScrollResult {
  readonly frames: number;
  /** Frames that took more than one and a half times the usual. */
  readonly dropped: number;
  /** Frames in which some place of the table had no row. */
  readonly blank: number;
}

/** Installed before the page's own scripts. Serialised, so it may name nothing from outside. */
export function installStopwatch(): void {
  const PAST_ONE_FRAME = 25;
  const table = () => document.querySelector('table, [role="table"], [role="grid"]');
  const rows = () =>
    [...(table()?.querySelectorAll('[aria-rowindex]') ?? [])].filter(
      (row) => Number(row.getAttribute('aria-rowindex')) > 1,
    );
  const placeOf = (row: Element) => Number(row.getAttribute('aria-rowindex'));
  const nameOf = (row: Element) =>
    (row.querySelector('a') ?? row.querySelector('th, [role="rowheader"]'))?.textContent;
  const sight = () =>
    JSON.stringify([
      // Where nothing answers there is no table.
      Number(table()?.getAttribute('aria-rowcount') ?? 1) - 1,
      rows()
        .filter((row) => placeOf(row) <= 6)
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map(nameOf),
    ]);
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  // A frame's paint follows its callbacks, and other tasks follow the paint.
  const nextTask = () =>
    new Promise<number>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  const afterPaint = async () => {
    await nextFrame();
    return nextTask();
  };

  let longest = 0;
  const take = (tasks: readonly PerformanceEntry[]) => {
    for (const { duration } of tasks) longest = Math.max(longest, duration);
  };
  const tasks = new PerformanceObserver((list) => take(list.getEntries()));
  tasks.observe({ type: 'longtask', buffered: true });

  const moments = {
    firstRow: Promise.withResolvers<void>(),
    drafted: Promise.withResolvers<void>(),
  };
  let answered: Promise<Answered>;
  const stopwatch: Stopwatch = {
    firstRow: null,
    drafted: null,
    complete: null,
    reached: (moment) => moments[moment].promise,
    firstSight: null,
    draftedSight: null,
    sight,
    longestTask: () => {
      take(tasks.takeRecords());
      return longest;
    },
    forgetTasks: () => {
      tasks.takeRecords();
      longest = 0;
    },
    nodes: () => table()?.querySelectorAll('*').length ?? 0,
    arm: (event, wanted) => {
      answered = new Promise((resolve) => {
        let start: number | null = null;
        let typed: Promise<number> | null = null;
        const seen = async () => {
          if (start === null || sight() !== wanted) return;
          watcher.disconnect();
          document.removeEventListener('input', type, true);
          const shown = (await afterPaint()) - start;
          resolve({ shown, typed: typed === null ? null : (await typed) - start });
        };
        const watcher = new MutationObserver(() => void seen());
        const type = () => (typed ??= afterPaint());
        const listen = (happened: Event) => {
          start = happened.timeStamp;
          document.removeEventListener(event, listen, true);
          document.addEventListener('input', type, true);
          watcher.observe(document, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          });
        };
        document.addEventListener(event, listen, true);
      });
    },
    timed: () => answered,
    scroll: async (frames, pixels) => {
      let scroller = table()?.parentElement ?? null;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) {
        scroller = scroller.parentElement;
      }
      if (!scroller) throw new Error('Nothing scrolls.');
      const step = pixels ?? (scroller.scrollHeight - scroller.clientHeight) / frames;
      const { left, top, height } = scroller.getBoundingClientRect();
      const headerHeight = 40;
      const places = [0.1, 0.5, 0.9].map(
        (part) => top + headerHeight + part * (height - headerHeight - 20),
      );
      const isBlank = () =>
        places.some((y) => !document.elementFromPoint(left + 40, y)?.closest('[aria-rowindex]'));
      let dropped = 0;
      let blank = 0;
      let before = await nextFrame();
      await nextTask();
      for (let frame = 1; frame <= frames; frame += 1) {
        // Between two frames, as a hand's scrolling comes: the next one is told before it is painted.
        scroller.scrollTop = frame * step;
        const now = await nextFrame();
        if (now - before > PAST_ONE_FRAME) dropped += 1;
        before = now;
        await nextTask();
        if (isBlank()) blank += 1;
      }
      scroller.scrollTop = 0;
      await afterPaint();
      return { frames, dropped, blank };
    },
  };
  window.stopwatch = stopwatch;

  const watcher = new MutationObserver(() => {
    if (stopwatch.firstRow === null && rows().length > 0) {
      stopwatch.firstRow = Number.NaN;
      stopwatch.firstSight = sight();
      void afterPaint().then((time) => {
        stopwatch.firstRow = time;
        moments.firstRow.resolve();
      });
    }
    const status = document.querySelector('footer, [role="contentinfo"]')?.textContent ?? '';
    if (stopwatch.drafted === null && /checking|complete as of/.test(status)) {
      stopwatch.drafted = Number.NaN;
      stopwatch.draftedSight = sight();
      void afterPaint().then((time) => {
        stopwatch.drafted = time;
        moments.drafted.resolve();
      });
    }
    if (status.includes('complete as of') && rows().length > 0) {
      watcher.disconnect();
      void afterPaint().then((time) => (stopwatch.complete = time));
    }
  });
  watcher.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}
