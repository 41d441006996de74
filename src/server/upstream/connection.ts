import type { ProviderId } from '#domain/client.ts';
import type { Provider } from '#server/config.ts';
import type { Person, Role } from '#server/store/store.ts';

/** Who asks. */
export interface Caller {
  readonly id: string;
  readonly role: Role;
  /** `null` where nobody signs in. */
  readonly person: Person | null;
}
/** Where nobody signs in, everybody who was let in is the same one, and may do everything. */
export const ANYBODY: Caller = { id: 'anybody', role: 'administrator', person: null };

/** What one request is sent with. */
export interface Authorisation {
  /** Credentials included. */
  readonly headers: Readonly<Record<string, string>>;
  /** What may stand in no answer and no log line, should the provider repeat it. */
  readonly secrets: readonly string[];
}

/** A provider as one caller reaches it. Caches and ceilings are kept for each of these objects. */
export interface ProviderConnection {
  /** The same in every instance and after a renewal; no secret in it. What instances share is kept under it. */
  readonly name: string;
  readonly baseUrl: URL;
  /** Before each request: the same object for as long as the credentials are the same. */
  readonly authorise: () => Promise<Authorisation>;
  /** After a 401: whether `authorise` gives others from now on. Without it there are none to be had. */
  readonly renew?: () => Promise<boolean>;
}

/** `null` where this caller has no way to that provider. */
export type ResolveConnection = (caller: Caller, provider: ProviderId) => ProviderConnection | null;

/** The credentials of the environment: the same for every caller, and never renewed. */
export function staticConnections(providers: readonly Provider[]): ResolveConnection {
  const connections = new Map(
    providers.flatMap(({ upstream, connection }) => {
      if (connection === null) return [];
      const { baseUrl, headers, secrets } = connection;
      const authorisation = { headers, secrets };
      const name = `${upstream.id} ${baseUrl.host}`;
      const authorise = () => Promise.resolve(authorisation);
      return [[upstream.id, { name, baseUrl, authorise }] as const];
    }),
  );
  return (_, provider) => connections.get(provider) ?? null;
}

/** Renews a connection once for all the requests that were refused with the same credentials. */
export class Authoriser {
  readonly #connection: ProviderConnection;
  #renewal: Promise<boolean> | null = null;

  constructor(connection: ProviderConnection) {
    this.#connection = connection;
  }

  current(signal: AbortSignal): Promise<Authorisation> {
    return untilAborted(this.#connection.authorise(), signal);
  }

  /** What to try in the place of what was refused; `null` where there is nothing else. */
  async after(refused: Authorisation, signal: AbortSignal): Promise<Authorisation | null> {
    const now = await this.current(signal);
    // Renewed for another request that was refused a moment earlier.
    if (now !== refused) return now;
    const { renew } = this.#connection;
    if (renew === undefined) return null;
    this.#renewal ??= renew()
      .catch(() => false)
      .finally(() => (this.#renewal = null));
    const isRenewed = await untilAborted(this.#renewal, signal);
    return isRenewed ? await this.current(signal) : null;
  }
}

/** A wait that only others can end, ended by the signal as well. */
function untilAborted<T>(wait: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    wait.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
