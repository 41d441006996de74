import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hasImageTools, Images } from './container.ts';
import { NO_CREDENTIALS, ROOT } from './rubrica.ts';

const MINUTES = 60_000;

/** Where an image can be built without a daemon. */
for (const tools of hasImageTools() ? ['buildah'] : []) {
  test(`${tools} makes an image that serves: without a shell, without what builds, as nobody in particular`, async () => {
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

    const program = start({ ...NO_CREDENTIALS, HOST: '127.0.0.1', PORT: '0', METRICS_PORT: '0' });
    try {
      let said = '';
      program.stdout?.on('data', (text: Buffer) => (said += text.toString()));
      const find = (words: RegExp) => words.exec(said)?.[1] ?? '';
      await expect.poll(() => find(/^Rubrica is at (\S+)$/m), { timeout: 30_000 }).not.toBe('');
      const page = await fetch(find(/^Rubrica is at (\S+)$/m));
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>');
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
