import type { Client } from '#domain/client.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/** These clients as the answer to a question. */
export function rowsOf(clients: readonly Client[]): ClientRows {
  return {
    count: clients.length,
    at: (index) => clients[index],
    indexOf: (key) => {
      const index = clients.findIndex((client) => client.key === key);
      return index === -1 ? undefined : index;
    },
  };
}
