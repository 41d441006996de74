import { openDatabase } from './database.ts';
import { QontoStore } from './providers/qonto/store.ts';
import { qontoClients, wethodClients } from './seed/seed.ts';
import { WethodStore } from './providers/wethod/store.ts';

/** Each provider's clients. */
export interface Stores {
  wethod: WethodStore;
  qonto: QontoStore;
  close(): void;
}

/** A database of its own with that many clients of each provider, as of `now`. */
export function openStores(
  counts: { wethod: number; qonto: number },
  now: number,
  isAwkward: boolean,
): Stores {
  const database = openDatabase((empty) => {
    const writeWethod = new WethodStore(empty).writer();
    for (const client of wethodClients(counts.wethod, now, isAwkward)) writeWethod(client);
    const writeQonto = new QontoStore(empty).writer();
    for (const client of qontoClients(counts.qonto, now, isAwkward)) writeQonto(client);
  });
  return {
    wethod: new WethodStore(database),
    qonto: new QontoStore(database),
    close: () => database.close(),
  };
}
