import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { makeKey } from '#server/store/keys.ts';
import { selfSigned } from '#testing/certificate.ts';
import { CLIENT, startOpenIdProvider, type TestProvider } from '#testing/open-id-provider.ts';
import { startRubrica, type Rubrica } from './rubrica.ts';

/** A server for a team, over https with a certificate of its own, and the provider at which people sign in. */
export interface Team {
  readonly rubrica: Rubrica;
  readonly provider: TestProvider;
  /** Where its database is. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** With made-up clients of its own, or connected to a sandbox that runs, and with what else is set. */
export async function startTeam(
  sandboxUrl: string | null = null,
  environment: Readonly<Record<string, string>> = {},
): Promise<Team> {
  const port = await freePort();
  const url = `https://localhost:${port}`;
  const provider = await startOpenIdProvider(url);
  provider.accounts
    .set('a1', { email: 'anna@acme.example', email_verified: true, name: 'Anna Bianchi' })
    .set('b2', { email: 'bruno@acme.example', email_verified: true, name: 'Bruno Verdi' })
    .set('c3', { email: 'carla@other.example', email_verified: true, name: 'Carla Neri' });
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-team-'));
  const { cert, key } = selfSigned('localhost');
  const rubrica = await startRubrica({
    port,
    ...(sandboxUrl !== null && {
      live: { providers: ['wethod'], sandboxUrl },
      application: { sandboxUrl, folder },
    }),
    environment: {
      LAUNCH_LINK: '',
      PUBLIC_URL: url,
      TLS_CERT: cert,
      TLS_KEY: key,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ALLOWED_DOMAINS: 'acme.example',
      OIDC_ADMIN_EMAILS: 'anna@acme.example',
      RUBRICA_KEY: makeKey(),
      DATA_FOLDER: folder,
      ...environment,
    },
  });
  const stop = async () => {
    await rubrica.stop();
    await provider[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  };
  return { rubrica, provider, folder, stop };
}

/** The address has to be known before anything listens there. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** A tab of somebody else, in a browser of their own. */
export async function colleague(browser: Browser): Promise<Page> {
  return await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
}
