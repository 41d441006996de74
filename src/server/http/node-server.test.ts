import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '#server/config.ts';
import { connect } from 'node:net';
import { listen } from './node-server.ts';
import { exchange } from '#server/test-servers.ts';

test('a port in use is a fault with a way out', async () => {
  const first = createServer();
  const port = await listen(first, readConfig({ PORT: '0' }));
  const second = listen(createServer(), readConfig({ PORT: String(port) }));
  await expect(second).rejects.toThrow(ConfigError);
  await expect(second).rejects.toThrow(/PORT \d+ is in use/);
  first.close();
});

/**
 * A server in a process of its own that answers once it is told to, over its standard input. On
 * SIGWINCH, which by its number comes after the others, it says that it has seen them.
 */
function slowServer(sameSignalMs: string, graceMs = '2 ** 30') {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { createServer } from 'node:http';
       import { listen, stopOnSignal } from '#server/http/node-server.ts';
       const server = createServer({ headersTimeout: 0, requestTimeout: 0 }, (_, response) => {
         process.stdout.write('asked ');
         process.stdin.once('data', () => response.end('whole'));
       });
       const port = await listen(server, { host: '127.0.0.1', port: 0 });
       stopOnSignal(server, async () => process.stdout.write('closed'), { sameSignalMs: ${sameSignalMs}, graceMs: ${graceMs} });
       process.on('SIGWINCH', () => process.stdout.write('alive '));
       process.stdout.write(port + ' ');`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const said = async (words: string) => {
    let all = '';
    while (!all.includes(words)) all += String((await once(child.stdout, 'data'))[0]);
    return all;
  };
  return { child, said };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s, once or as npm repeats it, lets an open answer end, then closes and exits with 0',
  async (signal) => {
    const { child, said } = slowServer('Infinity');
    const port = Number(await said(' '));
    const answer = exchange(port, ['GET / HTTP/1.1', 'Host: localhost']);
    await said('asked');
    for (let round = 0; round < 2; round += 1) {
      child.kill(signal);
      child.kill('SIGWINCH');
      await said('alive');
    }
    child.stdin.write('go on');
    const [exit, rest, { body }] = await Promise.all([
      once(child, 'exit'),
      text(child.stdout),
      answer,
    ]);
    expect([exit[0], rest, body.toString()]).toEqual([0, 'closed', 'whole']);
  },
);

test('a second signal, later, ends it at once', async () => {
  const { child, said } = slowServer('-1');
  const port = Number(await said(' '));
  const answer = exchange(port, ['GET / HTTP/1.1', 'Host: localhost']);
  await said('asked');
  child.kill('SIGTERM');
  child.kill('SIGWINCH');
  await said('alive');
  child.kill('SIGTERM');
  expect([(await once(child, 'exit'))[0], (await answer).status]).toEqual([130, 0]);
});

test.each([
  ['says nothing', ''],
  ['has said half of something', 'GET / HTTP/1.1\r\nHost: '],
])('a connection that %s holds nothing up', async (_, words) => {
  const { child, said } = slowServer('Infinity');
  const port = Number(await said(' '));
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(words);
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
});

test('an answer that never comes is waited for only a moment', async () => {
  const { child, said } = slowServer('Infinity', '1');
  const port = Number(await said(' '));
  const answer = exchange(port, ['GET / HTTP/1.1', 'Host: localhost']);
  await said('asked');
  child.kill('SIGTERM');
  expect([(await once(child, 'exit'))[0], (await answer).status]).toEqual([0, 0]);
});

test('who reads the lines may leave, and the server stays', async () => {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { outliveTerminal, say } from '#build/say.ts';
       outliveTerminal();
       say('first');
       process.stdin.on('data', () => {
         for (let line = 0; line < 100; line += 1) say('more');
       });
       process.stdin.on('end', () => process.exit(7));`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  child.stdout.destroy();
  await once(child.stdout, 'close');
  for (let round = 0; round < 3; round += 1) child.stdin.write('go on');
  child.stdin.end();
  expect((await once(child, 'exit'))[0]).toBe(7);
});
