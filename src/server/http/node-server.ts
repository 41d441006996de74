import { once } from 'node:events';
import type { Server } from 'node:http';
import { ConfigError } from '#server/config.ts';
import type { Config } from '#server/config.ts';

/** Npm passes on a Ctrl-C that the terminal has already sent to all: twice within moments is once. */
const SAME_SIGNAL_MS = 1000;

/** Resolves with the port, which differs from the configured one where that is 0. */
export async function listen(server: Server, { host, port }: Config): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new ConfigError([
        `PORT ${port} is in use: stop the program that uses it, or set PORT to another.`,
      ]);
    }
    if (code === 'EACCES') {
      throw new ConfigError([`PORT ${port} needs more rights: set PORT to one above 1023.`]);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') {
      throw new ConfigError([`HOST ${host} is not an address of this machine.`]);
    }
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/**
 * Once a signal asks for it: no new connection, every open answer to its end, then `close`, exit 0.
 * A later signal ends it at once.
 */
export function stopOnSignal(
  server: Server,
  close: () => Promise<void>,
  sameSignalMs = SAME_SIGNAL_MS,
): void {
  let stopping: number | null = null;
  const stop = () => {
    if (stopping !== null) {
      if (performance.now() - stopping > sameSignalMs) process.exit(130);
      return;
    }
    stopping = performance.now();
    server.close(() => void close().finally(() => process.exit(0)));
    // A kept-alive connection is idle only once its answer is out.
    setInterval(() => server.closeIdleConnections(), 50).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
