import { describe, expect, it } from 'vitest';
import { demoClient } from '#testing/demo-client.ts';
import { ColumnOrder } from './column-order.ts';

describe('the order of a column', () => {
  it('compares no more of a text than is ever shown of it', () => {
    const end = 'x'.repeat(100_000);
    const clients = ['b', 'a', 'b', `a${end}`].map((name, index) =>
      demoClient({ id: `${index + 1}`, name: index < 2 ? `${name}${end}${9 - index}` : name }),
    );
    const order = new ColumnOrder(clients, ({ name }) => name);
    order.update([0, 1, 2, 3]);
    // Two that differ only far behind what is shown are equals, by their ids.
    expect([...(order.in(false)[0] ?? [])]).toEqual([1, 3, 2, 0]);
    expect(order.ranks.of(1)).toBe(order.ranks.of(3));
  });
});
