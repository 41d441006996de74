import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { startSandbox } from '#sandbox/sandbox.ts';
import { connectDemo } from '#server/config.ts';
import { CLOCK } from '#server/clock.ts';
import { createGateway } from '#server/gateway.ts';
import { loadAssets } from '#server/http/assets.ts';
import { toListener } from '#server/http/listener.ts';
import { LOOPBACK_ORIGINS } from '#server/origins.ts';
import { ROOT, type Rubrica } from '#e2e/rubrica.ts';

/** A Thursday morning in Rome, on which the clients of the demo are made, and at which all clocks stand. */
const MOMENT = new Date('2026-06-18T08:30:00Z');

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
  const listener = toListener({
    fetch: async (request) => asOfThen(await gateway.fetch(request)),
    isOwn: () => Promise.resolve(true),
    origins: LOOPBACK_ORIGINS,
    log: () => {},
  });
  const server = createServer((incoming, outgoing) => listener(incoming, outgoing));
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

/** The provider's clock stands too: it says when a list was read. */
function asOfThen(response: Response): Response {
  if (response.headers.has('x-read-at')) {
    response.headers.set('x-read-at', String(MOMENT.getTime()));
  }
  return response;
}

/** The browser's clock stands. Playwright's own would also take the browser's spare time, in which parts are loaded. */
export async function stopClock(context: BrowserContext): Promise<void> {
  await context.addInitScript((moment) => {
    const Running = Date;
    function Stopped(...parts: readonly unknown[]) {
      return new.target === undefined
        ? new Running(moment).toString()
        : Reflect.construct(Running, parts.length > 0 ? parts : [moment], new.target);
    }
    globalThis.Date = Object.assign(Stopped, {
      now: () => moment,
      parse: Running.parse,
      UTC: Running.UTC,
      prototype: Running.prototype,
    }) as unknown as DateConstructor;
  }, MOMENT.getTime());
}
