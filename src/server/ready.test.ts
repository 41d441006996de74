import { expect, test } from 'vitest';
import { createGateway } from './gateway.ts';

test('many who ask at once whether it is ready are one question to the database', async () => {
  const waiting: PromiseWithResolvers<void>[] = [];
  const check = () => {
    const next = Promise.withResolvers<void>();
    waiting.push(next);
    return next.promise;
  };
  const gateway = createGateway([], { check });
  const ask = () => gateway.fetch(new Request('http://rubrica/readyz'));
  const many = Array.from({ length: 30 }, ask);
  waiting[0]?.reject(new Error('away'));
  expect(new Set((await Promise.all(many)).map(({ status }) => status))).toEqual(new Set([503]));
  const later = ask();
  waiting[1]?.resolve();
  expect([(await later).status, waiting.length]).toEqual([200, 2]);
  await gateway.close();
});
