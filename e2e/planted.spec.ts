import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { TokenStore } from '#server/connections/token-store.ts';
import { makeKey, readKeys } from '#server/store/keys.ts';
import { createSealer } from '#server/store/sealing.ts';
import { sqliteStore } from '#testing/oauth-application.ts';
import { CLIENT } from '#testing/open-id-provider.ts';
import { expect, test } from './fixtures.ts';
import { ROOT } from './rubrica.ts';
import { WETHOD } from './sandbox.ts';
import { startTeam, type Team } from './team.ts';

test.use({ ignoreHTTPSErrors: true });

/** Somebody whom one would find anywhere. */
const PERSON = {
  sub: 'planted-subject-4f1c',
  name: 'Planta Marcatori',
  email: 'planta.marcatori@acme.example',
  groups: ['planted-group-9b2e'],
};

/** All files below a folder, as bytes. */
function bytesIn(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

/** What every user of this machine can see of every process. */
function processList(): string {
  if (process.platform !== 'linux') return '';
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

/** Each answer of the server, with its head; a cookie belongs to the browser alone. */
function listen(context: BrowserContext, { rubrica }: Team) {
  const heard: { readonly path: string; readonly text: Promise<string> }[] = [];
  context.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin !== rubrica.url) return;
    const { 'set-cookie': _, ...headers } = response.headers();
    const body = response.text().catch(() => '');
    heard.push({
      path: pathname,
      text: body.then((text) => `${JSON.stringify(headers)}\n${text}`),
    });
  });
  return heard;
}

/** What is kept sealed, opened with the key; and what the environment has. */
async function qontoTokens(folder: string, key: string): Promise<readonly string[]> {
  const store = sqliteStore(join(folder, 'rubrica.db'));
  const sealer = createSealer(readKeys({ RUBRICA_KEY: key }, []));
  const kept = await new TokenStore('qonto', store.secrets, sealer).read();
  await store.close();
  if (kept === null) throw new Error('Qonto is not connected');
  const { access, refresh } = kept.tokens;
  return ['sandbox-client-secret', access, refresh];
}

const seen = (page: Page) =>
  page.evaluate(async () => {
    const kept = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].flat();
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const stored = [...kept, ...databases, ...(await caches.keys()), window.name, document.cookie];
    return { dom: document.documentElement.outerHTML, stored: stored.join('\n') };
  });

test('secrets and what is known of a person are nowhere but where they belong', async ({
  page,
  app,
  context,
  noise,
  rubrica: demo,
  sandbox,
}) => {
  noise.expect(/^answer: 40[03] \//, /^answer: 50[02] \/api\/providers/, /^answer: 404 \//);
  const key = makeKey();
  const team = await startTeam(demo.sandboxUrl, {
    OIDC_ADMIN_EMAILS: PERSON.email,
    OIDC_SCOPES: 'openid email profile offline_access',
    RUBRICA_KEY: key,
  });
  try {
    const { sub, ...claims } = PERSON;
    team.provider.accounts.set(sub, { ...claims, email_verified: true });
    team.provider.next = sub;
    const heard = listen(context, team);
    const doms: string[] = [];
    const stored: string[] = [];
    const look = async () => {
      const { dom, stored: kept } = await seen(page);
      doms.push(dom);
      stored.push(kept, page.url());
    };

    await page.goto(`${team.rubrica.url}/clients/wethod?q=aurora`);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await app.expectComplete();
    await look();
    const cookies = (await context.cookies(team.rubrica.url)).map(({ value }) => value);
    await page.goto(`${team.rubrica.url}/clients/qonto`);
    await page.getByRole('button', { name: 'Connect Qonto', exact: true }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await app.expectComplete();
    await look();
    // What goes wrong quotes nobody either.
    await sandbox.fail({ provider: 'wethod', kind: 'status', status: 500, times: 9 });
    await page.goto(`${team.rubrica.url}/clients/wethod`);
    await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
    await look();
    await sandbox.reset();
    for (const path of ['/sign-in/callback?code=x&state=y', '/nothing/here']) {
      await page.goto(team.rubrica.url + path);
      await look();
    }
    const database = Buffer.concat(bytesIn(team.folder)).toString('latin1');

    const ofProviders = [
      WETHOD.authorization.replace('Bearer ', ''),
      ...(await qontoTokens(team.folder, key)),
    ];
    const secrets = [CLIENT.secret, key, ...team.provider.issued, ...cookies, ...ofProviders];
    const known = [sub, PERSON.name, PERSON.email, ...PERSON.groups];
    expect(team.provider.issued.length).toBeGreaterThanOrEqual(4);
    expect(team.provider.issued.filter((each) => each.startsWith('eyJ'))).not.toEqual([]);
    expect(cookies.filter((value) => value.length === 43)).not.toEqual([]);
    expect(secrets.filter((secret) => secret.length < 8)).toEqual([]);

    const answers = await Promise.all(
      heard.map(async ({ path, text }) => ({ path, text: await text })),
    );
    const ofPerson = answers.filter(({ path }) => path === '/api/session');
    const places = {
      bundle: bytesIn(join(ROOT, 'dist')).join('\n'),
      answers: answers.map(({ text }) => text).join('\n'),
      DOM: doms.join('\n'),
      storage: stored.join('\n'),
      log: team.rubrica.output(),
      processes: processList(),
      database,
    };
    const found = (values: readonly string[], texts: Readonly<Record<string, string>>) =>
      values.flatMap((value, index) =>
        Object.entries(texts).flatMap(([place, text]) =>
          text.includes(value) ? [`${index} in ${place}`] : [],
        ),
      );
    expect(found(secrets, places)).toEqual([]);
    const others = answers.filter(({ path }) => path !== '/api/session');
    expect(
      found(known, {
        ...places,
        answers: others.map(({ text }) => text).join('\n'),
        // Who is signed in, for administrators, and as whom the provider knows them. Groups are not kept.
        database: [sub, PERSON.name, PERSON.email].reduce(
          (text, value) => text.replaceAll(value, ''),
          database,
        ),
      }),
    ).toEqual([]);
    // Otherwise it would have proved nothing.
    expect(database).toContain(PERSON.email);
    expect(ofPerson.map(({ text }) => text).join('\n')).toContain(PERSON.email);
  } finally {
    await team.stop();
  }
});
