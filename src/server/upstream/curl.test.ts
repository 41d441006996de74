import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCurl } from './curl.ts';

const sent = (
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[] = [],
  address = 'https://api.example/v2/clients?page=1',
) => ({ address: new URL(address), headers, secrets, status: 200, ms: 5 });

test('a request is a command that sends the same, without its credentials', () => {
  const curl = toCurl(
    sent(
      {
        accept: 'application/json',
        'accept-encoding': 'gzip, br',
        authorization: 'Bearer abc.def',
        'x-staging-token': 'staging-1',
      },
      ['abc.def', 'staging-1'],
    ),
  );
  expect(curl).toBe(
    "curl -H 'accept: application/json' --compressed -H 'authorization: Bearer •••' -H 'x-staging-token: •••' 'https://api.example/v2/clients?page=1'",
  );
});

test('all of a credential without a scheme is masked, also the part that is no secret', () => {
  expect(toCurl(sent({ authorization: 'acme-1234:key' }, ['key']))).toContain(
    "'authorization: •••'",
  );
});

test('no secret is in it, and a shell reads every value as it was', () => {
  const plain = fc.string({ unit: fc.constantFrom(...`ab'"$\`\\ !*;|&é`), maxLength: 12 });
  const secret = fc.string({ unit: fc.constantFrom(...'XYZ'), minLength: 8, maxLength: 20 });
  fc.assert(
    fc.property(plain, fc.array(secret, { maxLength: 3 }), (value, secrets) => {
      const header = `${value}${secrets.join('-')}`;
      const curl = toCurl(sent({ 'x-one': header }, secrets));
      for (const each of secrets) expect(curl).not.toContain(each);
      const words = execFileSync('sh', ['-c', `printf '%s\\n' ${curl.slice('curl '.length)}`], {
        encoding: 'utf8',
      }).split('\n');
      const masked = secrets
        .toSorted((one, other) => other.length - one.length)
        .reduce((text, each) => text.replaceAll(each, '•••'), header);
      expect(words[1]).toBe(`x-one: ${masked}`);
    }),
    { numRuns: 60 },
  );
});
