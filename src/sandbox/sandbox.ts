import { startServer } from './server.ts';
import { openStores } from './stores.ts';

export interface SandboxOptions {
  /** 127.0.0.1 unless told. */
  host?: string;
  /** Any free one unless told. */
  port?: number;
  /** How many clients each provider has, deleted ones included. */
  clients?: number | { wethod: number; qonto: number };
  /** Whether the awkward clients are there, unless told: tests want them. The demo is without them. */
  awkward?: boolean;
  /** Delays every provider's answer. */
  latencyMs?: number;
  /** The day the data is as of; the present one unless told. Other things equal, so are the data. */
  now?: Date;
}

export interface Sandbox {
  /** Where both APIs are, without a slash at the end. */
  url: string;
  /** Ends open answers at once. */
  close(): Promise<void>;
}

const DEFAULT_CLIENTS = { wethod: 640, qonto: 480 };

const startOfToday = (): number => new Date().setUTCHours(0, 0, 0, 0);

/** Both providers' APIs over made-up clients, on a loopback port. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clients = DEFAULT_CLIENTS } = options;
  const counts = typeof clients === 'number' ? { wethod: clients, qonto: clients } : clients;
  const stores = openStores(
    counts,
    options.now?.getTime() ?? startOfToday(),
    options.awkward ?? true,
  );
  try {
    const server = await startServer(stores, {
      host: options.host ?? '127.0.0.1',
      port: options.port ?? 0,
      latencyMs: options.latencyMs ?? 0,
    });
    return {
      url: server.url,
      close: async () => {
        await server.close();
        stores.close();
      },
    };
  } catch (error) {
    stores.close();
    throw error;
  }
}
