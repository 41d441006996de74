import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UPSTREAMS } from '#providers/upstreams.ts';

/** A Rubrica of its own: the built app, its gateway and its sandbox, on free ports. */
export interface Rubrica {
  /** Without a slash at the end. */
  readonly url: string;
  readonly sandboxUrl: string;
  /** Everything it has written so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

export interface RubricaOptions {
  readonly clients?: number;
  readonly latencyMs?: number;
  /** How long the gateway keeps answers; not at all unless told, so that a failure reaches the screen. */
  readonly keepMinutes?: number;
  /** Only these are connected, with credentials as of a real account; who answers is a sandbox that runs. */
  readonly live?: { readonly providers: readonly string[]; readonly sandboxUrl: string };
  /** Qonto is connected in the browser, at a sandbox that runs; what is kept of it is in that folder. */
  readonly application?: { readonly sandboxUrl: string; readonly folder: string };
  /** Whether a browser has to be let in, as it is with real accounts; not unless told. */
  readonly launchLink?: boolean;
  /** Set besides, or in the place of what is usual. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A free one unless told. */
  readonly port?: number;
  /** Where the program and its build are. */
  readonly root?: string;
}

export const ROOT = join(import.meta.dirname, '..');
const PATIENCE_MS = 60_000;

/** Somebody's own `.env`, or their environment, may name their real accounts: a test must never reach them. */
export const NO_FILE = join(tmpdir(), 'rubrica-has-no-such-file.env');
export const NO_CREDENTIALS = Object.fromEntries(
  UPSTREAMS.flatMap(({ variables }) => variables.map((name) => [name, ''])),
);

function credentials({ providers, sandboxUrl }: NonNullable<RubricaOptions['live']>) {
  const chosen = UPSTREAMS.filter(({ id }) => providers.includes(id));
  return Object.assign(
    {},
    ...chosen.map(({ demo, baseUrlVariable }) => ({ ...demo, [baseUrlVariable]: sandboxUrl })),
  ) as Readonly<Record<string, string>>;
}

/** Starts the program that people start, in demo mode unless told, and waits until it says where it is. */
export async function startRubrica({
  clients,
  latencyMs,
  keepMinutes = 0,
  live,
  application,
  launchLink = false,
  port = 0,
  environment = {},
  root = ROOT,
}: RubricaOptions = {}): Promise<Rubrica> {
  const program = spawn(process.execPath, [join(root, 'src', 'server', 'main.ts'), NO_FILE], {
    cwd: root,
    env: {
      ...process.env,
      ...NO_CREDENTIALS,
      ...(live && credentials(live)),
      ...(application && {
        QONTO_CLIENT_ID: 'sandbox-client-id',
        QONTO_CLIENT_SECRET: 'sandbox-client-secret',
        QONTO_BASE_URL: application.sandboxUrl,
        QONTO_OAUTH_URL: application.sandboxUrl,
        DATA_FOLDER: application.folder,
      }),
      HOST: '127.0.0.1',
      PORT: String(port),
      LAUNCH_LINK: launchLink ? 'on' : 'off',
      KEEP_MINUTES: String(keepMinutes),
      SANDBOX_PORT: '0',
      SANDBOX_AWKWARD: '1',
      SANDBOX_CLIENTS: clients === undefined ? '' : String(clients),
      SANDBOX_LATENCY_MS: latencyMs === undefined ? '' : String(latencyMs),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const { url, sandboxUrl } = await new Promise<{ url: string; sandboxUrl: string }>(
    (resolve, reject) => {
      const timer = setTimeout(() => fail('said nothing in time'), PATIENCE_MS);
      const fail = (why: string) => {
        clearTimeout(timer);
        program.kill();
        reject(new Error(`Rubrica ${why}.\n${output}`));
      };
      const listen = (text: Buffer) => {
        output += text.toString();
        const app = /^Rubrica is at (\S+?)\/?$/m.exec(output)?.[1];
        const sandbox =
          live?.sandboxUrl ??
          application?.sandboxUrl ??
          /The sandbox is at (\S+?)[;,.]?\s/.exec(output)?.[1];
        if (app === undefined || sandbox === undefined) return;
        clearTimeout(timer);
        resolve({ url: app, sandboxUrl: sandbox });
      };
      program.stdout.on('data', listen);
      program.stderr.on('data', listen);
      program.once('error', ({ message }) => fail(`did not start: ${message}`));
      program.once('exit', (code) => fail(`ended with ${code}`));
    },
  );
  return { url, sandboxUrl, output: () => output, stop: () => stop(program) };
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const ended = once(program, 'exit');
  program.kill('SIGTERM');
  // A page may hold a connection open that it asks nothing on.
  const timer = setTimeout(() => program.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}
