import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A connection to a port of this machine that can be cut, or pass nothing on. */
export interface TcpProxy extends AsyncDisposable {
  readonly port: number;
  /** Nothing goes through any more, and nobody is told; new connections are accepted, and silent too. */
  readonly stall: () => void;
  /** For new connections; the silent ones stay silent. */
  readonly resume: () => void;
  readonly cutAll: () => void;
}

export async function tcpProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let isStalled = false;
  const kept = (socket: Socket): Socket => {
    sockets.add(socket);
    // Where one end is cut, the other is told.
    return socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    kept(near);
    if (isStalled) return;
    const far = kept(connect(target, '127.0.0.1'));
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    stall: () => {
      isStalled = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    resume: () => (isStalled = false),
    cutAll,
    [Symbol.asyncDispose]: async () => {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}
