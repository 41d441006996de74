import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';
import { ConfigError } from '#server/config.ts';
import type { Config } from '#server/config.ts';

/** Npm passes on a Ctrl-C that the terminal has already sent to all: twice within moments is once. */
const SAME_SIGNAL_MS = 1000;

/** Until a request is here, its body included: each is a few lines from this very machine. */
const REQUEST_MS = 10_000;

/** How long open answers have to come to their end. */
const GRACE_MS = 1400;

/** A server that leaves it to the listener what to make of each request: nothing is answered before it. */
export function toServer(
  listener: RequestListener,
  /** Over https where there is a certificate, in PEM. */
  tls: { readonly cert: string; readonly key: string } | null = null,
): Server {
  const options = {
    requireHostHeader: false,
    requestTimeout: REQUEST_MS,
    headersTimeout: REQUEST_MS,
  };
  const server = tls
    ? createSecureServer({ ...options, ...tls, minVersion: 'TLSv1.2' }, listener)
    : createServer(options, listener);
  listenBeforeNode(server, listener);
  return server;
}

/** A request with `Expect` would otherwise be answered by Node itself. */
export function listenBeforeNode(server: Pick<Server, 'on'>, listener: RequestListener): void {
  server.on('checkContinue', listener);
  server.on('checkExpectation', listener);
}

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
 * Once a signal asks for it: no new connection, a moment for every open answer, then `close`, exit 0. A
 * connection on which nothing is being answered has nothing to wait for. A later signal ends it at once.
 */
export function stopOnSignal(
  server: Server,
  close: () => Promise<void>,
  { sameSignalMs = SAME_SIGNAL_MS, graceMs = GRACE_MS } = {},
): void {
  const endIdle = followConnections(server);
  let stopping: number | null = null;
  const stop = () => {
    if (stopping !== null) {
      if (performance.now() - stopping > sameSignalMs) process.exit(130);
      return;
    }
    stopping = performance.now();
    server.close(() => void close().finally(() => process.exit(0)));
    endIdle();
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Returns what ends each connection as soon as nothing is being answered on it, from then on. */
function followConnections(server: Server): () => void {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  let isEnding = false;
  // A request over https names the encrypted socket, not the one below it.
  const opened = server instanceof SecureServer ? 'secureConnection' : 'connection';
  server.on(opened, (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    busy.add(socket);
    response.once('close', () => {
      busy.delete(socket);
      if (isEnding) socket.end();
    });
  });
  return () => {
    isEnding = true;
    for (const socket of open) if (!busy.has(socket)) socket.destroy();
  };
}
