import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { ConfigError } from './config.ts';
import type { SandboxOptions } from './config.ts';

export interface EmbeddedSandbox {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const Report = z.union([z.object({ url: z.url() }), z.object({ error: z.string() })]);
const PATIENCE_MS = 500;

/**
 * Both providers' APIs on a loopback port of their own, in a thread of their own. Only messages go
 * between: what answers is reached the way a real provider is. It gets no environment, so no secret.
 */
export async function startSandbox(options: SandboxOptions): Promise<EmbeddedSandbox> {
  const worker = new Worker(new URL('../sandbox/worker.ts', import.meta.url), {
    workerData: options,
    env: {},
  });
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  const close = async () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage('close');
    // An answer that it delays on purpose is not waited for.
    const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
    await ended;
    clearTimeout(timer);
  };
  const [message] = await Promise.race([
    once(worker, 'message'),
    ended.then(() => Promise.reject(new Error('the sandbox ended before it had begun'))),
  ]);
  // Should it break later, its port is silent, and the gateway says so as of any provider.
  worker.on('error', () => {});
  const report = Report.parse(message);
  if ('url' in report) return { url: report.url, close };
  await close();
  throw new ConfigError([`The sandbox did not start: ${report.error}`]);
}
