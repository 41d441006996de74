/*
 * What runs inside the page. Times are the page's own: from the event that a person causes to the
 * moment after the paint that shows its result.
 */

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

interface Stopwatch {
  /** Milliseconds since navigation began; `null` until then. */
  firstRow: number | null;
  /** All rows on screen, their proof still to come. */
  drafted: number | null;
  complete: number | null;
  /** What the table shows: how many rows answer, how they are sorted, and the first of them. */
  readonly sight: () => string;
  /** From the next such event to the paint that shows `sight`. */
  readonly time: (event: string, sight: string) => Promise<number>;
  readonly scroll: (frames: number, pixels: number) => Promise<ScrollResult>;
  readonly nodes: () => number;
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
  const sight = () =>
    JSON.stringify([
      table()?.getAttribute('aria-rowcount'),
      [...(table()?.querySelectorAll('[aria-sort]') ?? [])].map(
        (header) => `${header.textContent} ${header.getAttribute('aria-sort')}`,
      ),
      rows()
        .slice(0, 3)
        .map((row) => row.textContent),
    ]);
  const afterPaint = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

  const stopwatch: Stopwatch = {
    firstRow: null,
    drafted: null,
    complete: null,
    sight,
    nodes: () => table()?.querySelectorAll('*').length ?? 0,
    time: (event, wanted) =>
      new Promise((resolve) => {
        let start: number | null = null;
        const seen = async () => {
          if (start === null || sight() !== wanted) return;
          watcher.disconnect();
          resolve((await afterPaint()) - start);
        };
        const watcher = new MutationObserver(() => void seen());
        const listen = (happened: Event) => {
          start = happened.timeStamp;
          document.removeEventListener(event, listen, true);
          watcher.observe(document, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          });
        };
        document.addEventListener(event, listen, true);
      }),
    scroll: async (frames, pixels) => {
      let scroller = table()?.parentElement ?? null;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) {
        scroller = scroller.parentElement;
      }
      if (!scroller) throw new Error('Nothing scrolls.');
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
      for (let frame = 0; frame < frames; frame += 1) {
        scroller.scrollTop += pixels;
        const now = await nextFrame();
        if (now - before > PAST_ONE_FRAME) dropped += 1;
        before = now;
        // Before this frame scrolls on: what the last one has painted.
        if (isBlank()) blank += 1;
      }
      scroller.scrollTop = 0;
      return { frames, dropped, blank };
    },
  };
  window.stopwatch = stopwatch;

  const watcher = new MutationObserver(() => {
    if (stopwatch.firstRow === null && rows().length > 0) {
      stopwatch.firstRow = Number.NaN;
      void afterPaint().then((time) => (stopwatch.firstRow = time));
    }
    const status = document.querySelector('footer, [role="contentinfo"]')?.textContent ?? '';
    if (stopwatch.drafted === null && /checking|complete as of/.test(status)) {
      stopwatch.drafted = Number.NaN;
      void afterPaint().then((time) => (stopwatch.drafted = time));
    }
    if (rows().length > 0 && status.includes('complete as of')) {
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
