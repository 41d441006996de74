import { UPSTREAMS } from '#providers/upstreams.ts';
import { builtFiles, builtScripts, FIRST_LOAD_BUDGET, firstLoad, read } from './built.ts';
import { expect, test } from './fixtures.ts';

/** Which built files hold one of these texts. */
function telling(texts: readonly string[]): string[] {
  expect(texts.length).toBeGreaterThan(0);
  return builtFiles().flatMap((path) => {
    const content = read(path);
    return texts.filter((text) => content.includes(text)).map((text) => `${path}: ${text}`);
  });
}

test('the build is read whole', () => {
  expect(builtFiles()).toContain('index.html');
  expect(builtFiles().some((path) => path.endsWith('.css'))).toBe(true);
  expect(builtScripts().filter(({ isFirst }) => isFirst)).not.toEqual([]);
});

test('no built file holds a credential', () => {
  // Words for a 401 name the variable to check, which is no secret; its value is.
  const values = UPSTREAMS.flatMap(({ demo, variables }) =>
    variables.filter((name) => /TOKEN|KEY|LOGIN/.test(name)).flatMap((name) => demo[name] ?? []),
  );
  expect(telling(values)).toEqual([]);
});

test("no built file names a provider's host", () => {
  expect(
    telling(['thirdparty.qonto.com', 'staging.qonto.co', 'oauth.qonto.com', 'api.wethod.com']),
  ).toEqual([]);
});

test('no built file holds a made-up client', async ({ sandbox }) => {
  const clients = [
    ...(await sandbox.wethodClients('include')).map((client) => client['corporate_name']),
    ...(await sandbox.qontoClients()).map((client) => client['name']),
  ];
  const names = clients.filter((name) => typeof name === 'string' && name.length >= 8);
  expect(telling([...new Set(names as string[])])).toEqual([]);
});

test('no word outside the program gets into its styles', () => {
  // A class name, were it read: the build's styles would hold it. The unit tests hold another.
  const here = 'bg-[url(/a-word-of-a-test)]';
  expect(here).toContain('a-word-of-a-test');
  expect(telling(['a-word-of-a-test', 'a-word-of-a-unit-test'])).toEqual([]);
});

test('a first visit loads at most 180 kB of compressed JavaScript', () => {
  const scripts = builtScripts();
  const list = scripts.filter(({ isFirst }) => isFirst).map(({ path, gzip }) => `${path} ${gzip}`);
  expect(firstLoad(scripts), list.join('\n')).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
});
