import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { toJsonFunction, type Engine } from './engine.ts';
import { startProgram, type Program } from './program.ts';

/** It talks to the page it is shown and to nobody else, and nothing moves. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutConfig.showWarning': false,
  'browser.download.alwaysOpenPanel': false,
  // To the folder of `browser.download.dir`.
  'browser.download.folderList': 2,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-GB',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
  'ui.prefersReducedMotion': 1,
} as const;

const Message = z.object({
  id: z.number().nullish(),
  type: z.enum(['success', 'error', 'event']),
  method: z.string().optional(),
  message: z.string().optional(),
  result: z.unknown().optional(),
  params: z.unknown().optional(),
});
const Session = z.object({ capabilities: z.object({ browserVersion: z.string() }) });
const Tree = z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) });
const Evaluated = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);
const Logged = z.object({ level: z.string(), text: z.string().nullable() });
const Data = z.object({ data: z.string() });

type Send = (method: string, parameters?: object) => Promise<unknown>;

/** Firefox, headless, over WebDriver BiDi: JSON messages on a web socket that it opens itself. */
export async function startFirefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'rubrica-firefox-'));
  const downloads = join(profile, 'downloads');
  const preferences = Object.entries({ ...PREFERENCES, 'browser.download.dir': downloads }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), preferences.join('\n'));
  const program = startProgram(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'],
    { environment: { TZ: 'Europe/Rome' } },
  );
  const clean = async () => {
    await program.stop();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    return await attach(program, downloads, clean);
  } catch (error) {
    await clean();
    throw error;
  }
}

async function attach(
  program: Program,
  downloads: string,
  clean: () => Promise<void>,
): Promise<Engine> {
  const complaints: string[] = [];
  const [, address] = await program.says(/WebDriver BiDi listening on (ws:\/\/\S+)/);
  const { send, socket } = await connect(`${address}/session`, complaints);
  const { capabilities } = Session.parse(
    await send('session.new', {
      // A server of a test signs its own certificate.
      capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
    }),
  );
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const [first] = Tree.parse(await send('browsingContext.getTree', {})).contexts;
  const context = first?.context ?? '';
  const viewport = { width: 1440, height: 900 };
  await send('browsingContext.setViewport', { context, viewport });

  const bytesOf = async (method: string) =>
    Buffer.from(Data.parse(await send(method, { context })).data, 'base64');

  return {
    name: `Firefox ${capabilities.browserVersion}`,
    goTo: async (url) =>
      void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    back: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
    run: async (read, argument) => {
      const answer = Evaluated.parse(
        await send('script.callFunction', {
          functionDeclaration: toJsonFunction(read),
          arguments: [{ type: 'string', value: JSON.stringify(argument) }],
          awaitPromise: false,
          target: { context },
        }),
      );
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    perform: async (actions) => void (await send('input.performActions', { context, actions })),
    complaints: () => complaints,
    downloads,
    print: () => bytesOf('browsingContext.print'),
    screenshot: () => bytesOf('browsingContext.captureScreenshot'),
    close: async () => {
      const ended = once(program.process, 'exit');
      await send('browser.close', {});
      socket.close();
      await ended;
      await clean();
    },
  };
}

/** Numbered questions and their answers; errors that the page logs are noted. */
async function connect(address: string, complaints: string[]) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, (message: z.infer<typeof Message>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = Message.parse(JSON.parse(String(data)));
    if (message.type !== 'event') {
      waiting.get(message.id ?? 0)?.(message);
      waiting.delete(message.id ?? 0);
      return;
    }
    const entry = Logged.safeParse(message.params).data;
    if (entry?.level === 'error') complaints.push(entry.text ?? '');
  });
  let questions = 0;
  const send: Send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      questions += 1;
      waiting.set(questions, ({ type, message, result }) => {
        if (type === 'success') resolve(result);
        else reject(new Error(`${method}: ${message}`));
      });
      socket.send(JSON.stringify({ id: questions, method, params }));
    });
  return { send, socket };
}
