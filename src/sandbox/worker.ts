import { parentPort, workerData } from 'node:worker_threads';
import { startSandbox, type SandboxOptions } from './sandbox.ts';

/* oxlint-disable unicorn/require-post-message-target-origin -- a port is no window: it has no origin */

/*
 * The sandbox in a thread of its own, so that its synchronous database never blocks the program
 * that embeds it. It posts `{ url }` or `{ error }` once, and ends on the message `close`.
 */

const options: SandboxOptions = workerData ?? {};

try {
  const sandbox = await startSandbox(options);
  parentPort?.on('message', async (message: unknown) => {
    if (message !== 'close') return;
    await sandbox.close();
    parentPort?.close();
  });
  parentPort?.postMessage({ url: sandbox.url });
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
}
