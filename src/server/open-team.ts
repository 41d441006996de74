import { CLOCK } from './clock.ts';
import { ConfigError, type Config } from './config.ts';
import type { GatewayOptions } from './gateway.ts';
import { createLog } from './log.ts';
import { createOidcFetch } from './sign-in/oidc-fetch.ts';
import { OpenIdProvider } from './sign-in/open-id-provider.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { CALLBACK } from './sign-in/sign-in-pages.ts';
import { openStore } from './store/open-store.ts';
import { createSealer } from './store/sealing.ts';
import { StoreError, type Store } from './store/store.ts';
import type { StoreConfig } from './store/store-config.ts';
import { toWords } from './store/store-words.ts';

export interface OpenTeam {
  readonly access: SignIn;
  readonly store: Store;
  readonly notices: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * What a server for a team has besides: its store, and the sign-in. `null` for one that serves this machine alone. Throws
 * a `ConfigError` where the database needs a person; one that only does not answer yet is waited for by each request.
 */
export async function openTeam(
  { team, kept, proxies }: Config,
  pages: readonly string[],
  { clock = CLOCK, log = () => {} }: Pick<GatewayOptions, 'clock' | 'log'>,
): Promise<OpenTeam | null> {
  if (team === null || kept === null) return null;
  const store = openStore(kept.store);
  const notices = await noticesOf(store, kept.store);
  const { signIn, address } = team;
  const redirectUri = new URL(CALLBACK, address.url).href;
  const access = new SignIn({
    config: signIn,
    publicUrl: address.url,
    provider: new OpenIdProvider(signIn, redirectUri, createOidcFetch(proxies)),
    store,
    sealer: createSealer(kept.keys),
    pages,
    clock,
    log: createLog(log, clock),
  });
  return { access, store, notices, close: () => store.close() };
}

/** What somebody should know of a store that does not answer yet. Throws a `ConfigError` where it needs a person. */
export async function noticesOf(store: Store, config: StoreConfig): Promise<readonly string[]> {
  try {
    await store.check();
    return [];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const words = toWords(error, config);
    if (error.fault === 'unavailable' || error.fault === 'locked') return [words];
    await store.close();
    throw new ConfigError([words]);
  }
}
