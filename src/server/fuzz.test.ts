import { ok } from 'node:assert';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzedRequest } from '#testing/fuzzed-requests.ts';
import { RawConnection } from '#testing/raw-connection.ts';
import { startTeam } from '#testing/team.ts';
import { environmentOf, recordingUpstream, SECRETS } from './test-servers.ts';

/** `npm run fuzz -- 1000000 7`: so many requests, from that seed on. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 100_000);
const SEED = process.env['FUZZ_SEED'];

const LANES = 8;
const BATCH = 200;
const CLIENT = 'Planted Client of Nobody Else';
/** Those of Rubrica, and of Node where it can make nothing of what came. None is a fault of the server itself. */
const KNOWN = new Set([200, 303, 304, 400, 403, 404, 405, 413, 417, 421, 429, 431, 505]);

test('whatever comes over the wire, who is not signed in gets no client, and the server goes on', async () => {
  await using upstream = await recordingUpstream((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify([{ name: CLIENT }]));
  });
  await using team = await startTeam(environmentOf(upstream.url));
  team.provider.accounts.set('b2', { email: 'bruno@acme.example', email_verified: true });
  team.provider.next = 'b2';
  const signedIn = team.browser();
  await signedIn.signIn();
  const read = async () => (await signedIn.ask('/api/providers/wethod/clients?limit=100')).body;
  // From now on it is kept in memory, too.
  expect(await read()).toContain(CLIENT);
  const cookies = [...signedIn.cookies.values()];
  const secrets = [CLIENT, ...Object.values(SECRETS), ...cookies.filter((one) => one.length > 8)];
  const before = upstream.requests.length;
  const statuses = new Map<number, number>();

  const lanes = Array.from({ length: LANES }, () => new RawConnection(team.port));
  const batch = fc.array(fuzzedRequest, { minLength: BATCH, maxLength: BATCH });
  await fc.assert(
    fc.asyncProperty(batch, async (requests) => {
      await Promise.all(
        lanes.map(async (lane, index) => {
          for (let next = index; next < requests.length; next += LANES) {
            const request = requests[next];
            if (request === undefined) continue;
            for (const { status, text } of await lane.ask(request)) {
              statuses.set(status, (statuses.get(status) ?? 0) + 1);
              ok(KNOWN.has(status), `${status} for ${JSON.stringify(request.text)}`);
              ok(!secrets.some((secret) => text.includes(secret)), request.text);
            }
          }
        }),
      );
      const said = team.lines.join('\n');
      ok(!secrets.some((secret) => said.includes(secret)), 'the log has a secret or a client');
      (team.lines as string[]).length = 0;
    }),
    { numRuns: Math.ceil(REQUESTS / BATCH), ...(SEED && { seed: Number(SEED) }) },
  );
  for (const lane of lanes) lane.close();

  expect(upstream.requests).toHaveLength(before);
  expect(await read()).toContain(CLIENT);
  // Otherwise it would have proved nothing.
  for (const status of [200, 400, 403, 404, 405, 421, 505])
    expect([...statuses.keys()]).toContain(status);
});
