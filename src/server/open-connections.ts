import { dirname, join } from 'node:path';
import { CLOCK } from './clock.ts';
import type { Config } from './config.ts';
import { Connections } from './connections/connections.ts';
import { keysInFile } from './connections/key-file.ts';
import type { GatewayOptions } from './gateway.ts';
import { noticesOf, type OpenTeam } from './open-team.ts';
import { openStore } from './store/open-store.ts';
import { createSealer } from './store/sealing.ts';
import type { StoreConfig } from './store/store-config.ts';

export interface OpenConnections {
  readonly connections: Connections;
  readonly notices: readonly string[];
  readonly close: () => Promise<void>;
}

const KEY_FILE = 'rubrica.key';

/**
 * The accounts that people connect in the browser, in the team's store or in one of this machine; `null` where no provider
 * offers it. Throws a `ConfigError` where what is kept needs a person.
 */
export async function openConnections(
  { kept, proxies, providers }: Config,
  team: OpenTeam | null,
  { clock = CLOCK }: Pick<GatewayOptions, 'clock'>,
): Promise<OpenConnections | null> {
  if (kept === null || providers.every(({ connectable }) => connectable === null)) return null;
  const sealer = createSealer(keysOf(kept.store, kept.keys));
  const store = team?.store ?? openStore(kept.store);
  const labelOf = (id: string) =>
    providers.find(({ upstream }) => upstream.id === id)?.upstream.label ?? id;
  const connections = new Connections(providers, { store, sealer, proxies, clock });
  const notices = [
    ...(team ? [] : await noticesOf(store, kept.store)),
    ...(await connections.read()).map(
      (id) =>
        `What is kept of ${labelOf(id)} cannot be opened with this key. Bring the right RUBRICA_KEY back, or connect it again.`,
    ),
  ];
  const close = async () => {
    connections.close();
    if (!team) await store.close();
  };
  return { connections, notices, close };
}

/** The key of the file stays, so that what it sealed is opened after somebody sets `RUBRICA_KEY`. */
function keysOf(store: StoreConfig, keys: readonly Uint8Array[]): readonly Uint8Array[] {
  if (store.kind !== 'sqlite') return keys;
  return [...keys, ...keysInFile(join(dirname(store.path), KEY_FILE), keys.length === 0)];
}
