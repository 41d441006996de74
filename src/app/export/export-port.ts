import type { FromWorker, ToWorker } from './export-session.ts';

/** One who writes a file: a worker, for all that the page needs to know of it. */
export interface ExportPort {
  readonly say: (message: ToWorker) => void;
  /** Both are called from now on: `hear` with each message, `fail` where it cannot start or breaks off. */
  readonly listen: (hear: (message: FromWorker) => void, fail: () => void) => void;
  readonly end: () => void;
}

/** Starts a worker for one file. */
export function openWorker(): ExportPort {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    say: (message) => worker.postMessage(message),
    listen: (hear, fail) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
    },
    end: () => worker.terminate(),
  };
}
