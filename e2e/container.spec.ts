import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeKey } from '#server/store/keys.ts';
import { CLIENT, startOpenIdProvider } from '#testing/open-id-provider.ts';
import { TeamBrowser } from '#testing/team-browser.ts';
import { hasImageTools, Images } from './container.ts';
import { NO_CREDENTIALS, ROOT } from './rubrica.ts';

const MINUTES = 60_000;
const PUBLIC_URL = 'https://clients.acme.example';

/** Where an image can be built without a daemon. */
for (const tools of hasImageTools() ? ['buildah'] : []) {
  test(`${tools} makes an image that serves a team: without a shell, without what builds, as nobody in particular`, async () => {
    test.setTimeout(15 * MINUTES);
    using images = new Images();
    images.makeBuildBase('localhost/rubrica-build-base');
    images.makeBase('localhost/rubrica-base');
    const bases = { build: 'localhost/rubrica-build-base', run: 'localhost/rubrica-base' };
    images.build('localhost/rubrica', bases);
    const { files, configuration, start } = images.open('localhost/rubrica');

    expect(configuration).toMatchObject({
      User: '65532:65532',
      Entrypoint: ['node', 'src/server/main.ts'],
    });
    expect(existsSync(join(files, 'bin/sh'))).toBe(false);
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const has = (name: string) =>
      existsSync(join(files, 'rubrica/node_modules', name, 'package.json'));
    expect(Object.keys(dependencies ?? {}).filter((name) => !has(name))).toEqual([]);
    expect(Object.keys(devDependencies ?? {}).filter(has)).toEqual([]);
    // Nothing of a person who built it: no settings, no history.
    expect(readdirSync(join(files, 'rubrica')).toSorted()).toEqual([
      'dist',
      'node_modules',
      'package.json',
      'src',
    ]);
    const sources = readdirSync(join(files, 'rubrica', 'src'), { recursive: true });
    expect(sources.filter((name) => /\.test\.tsx?$|^testing/.test(String(name)))).toEqual([]);

    await using provider = await startOpenIdProvider(PUBLIC_URL);
    provider.accounts.set('b2', { email: 'bruno@acme.example', email_verified: true });
    provider.next = 'b2';
    const program = start({
      ...NO_CREDENTIALS,
      PUBLIC_URL,
      TRUSTED_PROXIES: '127.0.0.1',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ALLOWED_DOMAINS: 'acme.example',
      RUBRICA_KEY: makeKey(),
      DATA_FOLDER: '/data',
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS_HOST: '127.0.0.1',
      METRICS_PORT: '0',
    });
    try {
      let said = '';
      program.stdout?.on('data', (text: Buffer) => (said += text.toString()));
      const find = (words: RegExp) => words.exec(said)?.[1] ?? '';
      await expect.poll(() => find(/^ {2}(Metrics) are/m), { timeout: 30_000 }).not.toBe('');
      expect(find(/^Rubrica is at (\S+)$/m)).toBe(`${PUBLIC_URL}/`);
      const browser = new TeamBrowser(
        Number(find(/^ {2}It listens at http:\S+:(\d+)\//m)),
        PUBLIC_URL,
      );
      expect((await browser.open('/', 'none')).status).toBe(403);
      // With a database in the volume, which the user of the image may write to.
      expect((await browser.signIn()).status).toBe(200);
      const page = await browser.open('/');
      expect(page.status).toBe(200);
      expect(page.body).toContain('<title>');
      const metrics = new URL(find(/^ {2}Metrics are at (\S+)$/m));
      const answers = ['/metrics', '/healthz', '/readyz'].map((path) =>
        fetch(new URL(path, metrics)),
      );
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
    } finally {
      const ended = once(program, 'close');
      program.kill();
      await ended;
    }
  });
}
