import { connectDemo } from '#server/config.ts';
import { createGateway, type Gateway } from '#server/gateway.ts';
import { toAsk, type Ask } from '#sync/api-client.ts';
import { startSandbox, type SandboxOptions } from '#sandbox/sandbox.ts';

/** The real gateway function in front of a sandbox, without a socket between a test and the gateway. */
export interface Demo {
  readonly sandboxUrl: string;
  readonly gateway: Gateway;
  readonly ask: Ask;
  /** Provokes a failure, as a person could by hand: see the sandbox's README. */
  readonly fault: (fault: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startDemo(options: SandboxOptions = {}): Promise<Demo> {
  const sandbox = await startSandbox(options);
  const gateway = createGateway(connectDemo(sandbox.url));
  return {
    sandboxUrl: sandbox.url,
    gateway,
    ask: toAsk((address, init) =>
      gateway.fetch(new Request(`http://127.0.0.1${address}`, { ...init })),
    ),
    fault: async (fault) => {
      const response = await fetch(`${sandbox.url}/__faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    close: async () => {
      await gateway.close();
      await sandbox.close();
    },
  };
}
