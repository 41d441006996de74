import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { noticesOf } from '#server/open-team.ts';
import { openStore } from './open-store.ts';
import type { StoreConfig } from './store-config.ts';

/** A pooler that refuses every connection: ErrorResponse of PostgreSQL's protocol, as PgBouncer 1.18 writes it. */
async function pooler(sentence: string) {
  const fields = ['SFATAL', 'C08P01', `M${sentence}`, ''].map((field) => `${field}\0`).join('');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(4 + fields.length, 1);
  const server = createServer((socket) => {
    socket.once('data', () => socket.end(Buffer.concat([head, Buffer.from(fields)])));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const config: StoreConfig = {
    kind: 'postgres',
    url: `postgres://rubrica:secret@127.0.0.1:${port}/rubrica`,
  };
  return { config, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

test('PgBouncer that refuses what a connection sets is named, with what to set there', async () => {
  await using refusing = await pooler('unsupported startup parameter: statement_timeout');
  const store = openStore(refusing.config);
  await expect(noticesOf(store, refusing.config)).rejects.toThrow('ignore_startup_parameters');
});

test('PgBouncer without PostgreSQL behind it is waited for', async () => {
  await using waiting = await pooler('server login has been failing, try again later');
  const store = openStore(waiting.config);
  expect(await noticesOf(store, waiting.config)).toEqual([
    expect.stringMatching(/^PostgreSQL does not answer at/),
  ]);
  await store.close();
});
