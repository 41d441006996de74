import type { Client } from '#domain/client.ts';
import type { Pair } from '#linking/codes.ts';
import { link } from '#linking/link.ts';
import { demoClient } from './demo-client.ts';

/** The pair of a wethod client and a Qonto client; `null` where there is nothing to say of them. */
export function pairOf(left: Partial<Client>, right: Partial<Client>): Pair | null {
  const clients = [
    demoClient({ provider: 'wethod', id: '1', ...left }),
    demoClient({ provider: 'qonto', id: 'a', ...right }),
  ];
  return link(clients).pairs[0] ?? null;
}
