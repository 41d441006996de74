import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { MOST_EARLIER_VERSIONS, withEarlier } from './earlier-versions.ts';

const changedOf = (...clients: readonly Client[]) =>
  new Map(clients.map((client) => [client.key, client]));

describe('what clients were before', () => {
  it('is kept in the order in which it was noticed, each change by itself', () => {
    const first = demoClient({ name: 'Aurora' });
    const second = demoClient({ name: 'Aurora Srl' });
    const noticed = withEarlier(withEarlier([], changedOf(first), 1), changedOf(second), 2);
    expect(noticed.map(({ client, until }) => [client?.name, until])).toEqual([
      ['Aurora', 1],
      ['Aurora Srl', 2],
    ]);
  });

  it('never grows beyond a bound, and loses the oldest first', () => {
    const many = Array.from({ length: MOST_EARLIER_VERSIONS }, (_, id) =>
      demoClient({ id: String(id), key: `wethod:${id}` }),
    );
    const noticed = withEarlier(withEarlier([], changedOf(...many), 1), changedOf(demoClient()), 2);
    expect(noticed).toHaveLength(MOST_EARLIER_VERSIONS);
    expect(noticed.at(0)?.key).toBe('wethod:1');
    expect(noticed.at(-1)?.until).toBe(2);
  });
});
