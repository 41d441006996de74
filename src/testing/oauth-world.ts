import { randomBytes } from 'node:crypto';
import { call } from '#sandbox/caller.ts';
import { startSandbox } from '#sandbox/sandbox.ts';
import type { GatewayOptions } from '#server/gateway.ts';
import { createSealer, type Sealer } from '#server/store/sealing.ts';
import { servedGateway } from '#server/test-servers.ts';
import { Connections, type ConnectionsOptions } from '#server/connections/connections.ts';
import { applicationEnvironment } from './oauth-application.ts';
import { readConfig } from '#server/config.ts';

/** For tests: Rubrica as people run it with an OAuth application of Qonto's, before the sandbox. */

/** With a key that nobody else has. */
export function testSealer(): Sealer {
  return createSealer([randomBytes(32)]);
}

export interface OAuthCounts {
  readonly codes: number;
  readonly renewals: number;
  readonly repeated: number;
  readonly late: number;
  readonly refused: number;
  readonly revoked: number;
  readonly unauthorised: number;
}

/** Qonto, and what a test does there. */
export async function qontoSandbox(latencyMs = 0) {
  const { url, close } = await startSandbox({ clients: 600, awkward: false, latencyMs });
  const control = (path: string, body: unknown) =>
    call(`${url}/__${path}`, { method: 'POST', body });
  return {
    url,
    age: (seconds: number) => control('oauth', { ageSeconds: seconds }),
    revoke: () => control('oauth', { revoke: true }),
    dropAccess: () => control('oauth', { dropAccess: true }),
    fault: (body: unknown) => control('faults', body),
    clearFaults: () => call(`${url}/__faults`, { method: 'DELETE' }),
    counts: async () => (await call(`${url}/__oauth`)).json<OAuthCounts>(),
    /** Presses Allow, or Deny, on the page at that address; where it leads back to. */
    decide: async (address: string, decision = 'allow'): Promise<string> => {
      const asked = new URL(address).searchParams;
      const form = new URLSearchParams({ decision });
      for (const name of ['redirect_uri', 'scope', 'state', 'code_challenge']) {
        form.set(name, asked.get(name) ?? '');
      }
      const reply = await call(`${url}/oauth2/auth`, { method: 'POST', body: form });
      return String(reply.headers['location']);
    },
    requests: async () =>
      (await call(`${url}/__requests`)).json<{ requests: { path: string; status: number }[] }>()
        .requests,
    [Symbol.asyncDispose]: close,
  };
}

export type QontoSandbox = Awaited<ReturnType<typeof qontoSandbox>>;

/** An instance of Rubrica over a store, as a browser reaches it. */
export async function instance(
  qonto: Pick<QontoSandbox, 'url' | 'decide'>,
  options: ConnectionsOptions,
  unusual: GatewayOptions = {},
) {
  const environment = applicationEnvironment(qonto.url);
  const connections = new Connections(readConfig(environment).providers, options);
  const { clock } = options;
  const gateway = await servedGateway(environment, {
    connections,
    ...(clock && { clock }),
    ...unusual,
  });
  const post = async (path: string, cookie = '') => {
    const headers = { cookie };
    const session = await gateway.fetch('/api/session', { headers });
    const { token = '' }: { token?: string } = JSON.parse(await session.text());
    return await gateway.fetch(path, {
      method: 'POST',
      body: '{}',
      headers: { ...headers, 'x-rubrica-token': token },
    });
  };
  /** What the browser gets when somebody presses Connect. */
  const begin = async () => {
    const response = await post('/api/connections/qonto');
    const { address }: { address: string } = JSON.parse(await response.text());
    const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
    return { address, cookie };
  };
  const back = (location: string, cookie: string) => {
    const { pathname, search } = new URL(location);
    return gateway.fetch(pathname + search, { headers: { cookie } });
  };
  return {
    ...gateway,
    connections,
    post,
    begin,
    back,
    connect: async () => {
      const { address, cookie } = await begin();
      return await (await back(await qonto.decide(address), cookie)).text();
    },
    read: async (page = 1) =>
      (await gateway.fetch(`/api/providers/qonto/clients?per_page=5&page=${page}`)).status,
    mode: async () => {
      const statuses: { id: string; mode: string }[] = JSON.parse(
        await (await gateway.fetch('/api/providers')).text(),
      );
      return statuses.find(({ id }) => id === 'qonto')?.mode;
    },
    state: async () => {
      const [found]: { state: string }[] = JSON.parse(
        await (await gateway.fetch('/api/connections')).text(),
      );
      return found?.state;
    },
    account: () => {
      const account = connections.accounts.get('qonto');
      if (account === undefined) throw new Error('no account');
      return account;
    },
  };
}
