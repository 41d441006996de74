import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** PostgreSQL refuses to run as root. */
export function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (option: string) => {
    const { stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
    // "nobody", where no user is called postgres.
    return /^\d+$/.test(stdout.trim()) ? Number(stdout) : 65_534;
  };
  return { uid: idOf('-u'), gid: idOf('-g') };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The server's process, which ends with the tests. */
export class ServerProcess {
  readonly #command: readonly [string, readonly string[], object];
  #child: ChildProcess | null = null;

  constructor(program: string, args: readonly string[], options: object) {
    const more = ['-h', '127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'];
    this.#command = [program, [...args, ...more], options];
    process.once('exit', () => this.#child?.kill('SIGQUIT'));
  }

  async start(): Promise<void> {
    const [program, args, options] = this.#command;
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`postgres: ${said}`)));
      child.once('error', reject);
    });
  }

  async stop(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null) return;
    const end = once(child, 'exit');
    child.kill(signal);
    await end;
  }
}
