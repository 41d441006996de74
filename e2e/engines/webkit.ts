import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { toJsonFunction, type Engine } from './engine.ts';
import { startProgram, type Program } from './program.ts';

export interface WebKitPaths {
  /** WebKitWebDriver, which speaks W3C WebDriver over HTTP. */
  readonly driver: string;
  /** The browser that it drives. */
  readonly browser: string;
  /** The X server that this one draws to: it has no headless mode. */
  readonly display: string;
}

const Answer = z.object({ value: z.unknown() });
const Failure = z.object({ error: z.string(), message: z.string() });
const Session = z.object({
  sessionId: z.string(),
  capabilities: z.object({ browserVersion: z.string() }),
});

/** WebKit as GTK has it, over W3C WebDriver. */
export async function startWebKit(paths: WebKitPaths): Promise<Engine> {
  const display = startProgram(
    paths.display,
    ['-displayfd', '3', '-screen', '0', '1440x940x24', '-nolisten', 'tcp'],
    { third: true },
  );
  try {
    return await startOn(display, paths);
  } catch (error) {
    await display.stop();
    throw error;
  }
}

async function startOn(display: Program, paths: WebKitPaths): Promise<Engine> {
  const [, number] = await display.says(/^(\d+)\n/m);
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'rubrica-webkit-'));
  // Where GLib reads which folder downloads go to.
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${home}"\n`);
  const driver = startProgram(paths.driver, ['-p', String(port)], {
    environment: {
      DISPLAY: `:${number}`,
      LANG: 'en_US.UTF-8',
      TZ: 'Europe/Rome',
      XDG_CONFIG_HOME: home,
      GTK_A11Y: 'none',
      NO_AT_BRIDGE: '1',
    },
  });
  try {
    return await attach(driver, display, { port, browser: paths.browser, home });
  } catch (error) {
    await driver.stop();
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function attach(
  driver: Program,
  display: Program,
  {
    port,
    browser,
    home,
  }: { readonly port: number; readonly browser: string; readonly home: string },
): Promise<Engine> {
  const send = toSend(`http://127.0.0.1:${port}`);
  await untilItListens(driver, send);
  const { sessionId, capabilities } = Session.parse(
    await send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          // A server of a test signs its own certificate.
          acceptInsecureCerts: true,
          'webkitgtk:browserOptions': {
            binary: browser,
            args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
          },
        },
      },
    }),
  );
  const session = (path: string, body: object = {}) =>
    send('POST', `/session/${sessionId}${path}`, body);
  await session('/window/rect', { x: 0, y: 0, width: 1440, height: 940 });

  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    goTo: async (url) => void (await session('/url', { url })),
    back: async () => void (await session('/back')),
    run: async (read, argument) => {
      const script = `return (${toJsonFunction(read)})(arguments[0]);`;
      const answer = await session('/execute/sync', { script, args: [JSON.stringify(argument)] });
      return JSON.parse(z.string().parse(answer));
    },
    perform: async (actions) => void (await session('/actions', { actions })),
    // The driver hands on what the browser writes.
    complaints: () =>
      driver
        .output()
        .split('\n')
        .filter((line) => /CONSOLE .*ERROR/.test(line)),
    downloads: home,
    print: null,
    screenshot: async () => {
      const picture = await send('GET', `/session/${sessionId}/screenshot`);
      return Buffer.from(z.string().parse(picture), 'base64');
    },
    close: async () => {
      try {
        await send('DELETE', `/session/${sessionId}`);
      } finally {
        await driver.stop();
        await display.stop();
        rmSync(home, { recursive: true, force: true });
      }
    },
  };
}

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

function toSend(base: string): Send {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = Answer.parse(await response.json());
    if (response.ok) return value;
    const { error, message } = Failure.parse(value);
    throw new Error(`${method} ${path.replace(/^\/session\/[^/]+/, '')}: ${error}: ${message}`);
  };
}

/** It says nothing when it is ready, so it is asked. */
async function untilItListens(driver: Program, send: Send): Promise<void> {
  while (driver.process.exitCode === null) {
    try {
      await send('GET', '/status');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`The driver of WebKit ended.\n${driver.output()}`);
}

/** A port that was free a moment ago: the driver takes no 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
