import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { startSandbox } from '#sandbox/sandbox.ts';
import { connectDemo } from '#server/config.ts';
import { CLOCK } from '#server/clock.ts';
import { createGateway } from '#server/gateway.ts';
import { loadAssets } from '#server/http/assets.ts';
import { ROOT, type Rubrica } from '#e2e/rubrica.ts';

/** A Thursday morning in Rome, on which the clients of the demo are made, and at which all clocks stand. */
export const MOMENT = new Date('2026-06-18T08:30:00Z');

/** The demo as of that morning: the same clients on every day. */
export async function startStillDemo(): Promise<Rubrica> {
  const day = new Date(MOMENT).setUTCHours(0, 0, 0, 0);
  const sandbox = await startSandbox({ awkward: false, now: new Date(day) });
  const gateway = createGateway(connectDemo(sandbox.url), {
    assets: loadAssets(join(ROOT, 'dist')),
    clock: { ...CLOCK, wall: () => MOMENT.getTime() },
    // A failure reaches the screen, also where the answer came before.
    limits: { keptMs: 0 },
  });
  const server = createServer((incoming, outgoing) => gateway.listener(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  return {
    url: `http://127.0.0.1:${port}`,
    sandboxUrl: sandbox.url,
    output: () => '',
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await gateway.close();
      await sandbox.close();
    },
  };
}

/** The browser's clock stands too, and so does that of the providers, which say when a list was read. */
export async function stopClocks(context: BrowserContext): Promise<void> {
  await context.clock.setFixedTime(MOMENT);
  await context.route('**/api/providers/**', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const readAt = headers['x-read-at'] && { 'x-read-at': String(MOMENT.getTime()) };
    await route.fulfill({ response, headers: { ...headers, ...readAt } });
  });
}
