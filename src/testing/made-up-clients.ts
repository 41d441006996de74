import { readFileSync } from 'node:fs';
import { isRejectedRow, type Client, type RejectedRow } from '#domain/client.ts';
import { toClient as toQontoClient } from '#providers/qonto/normalise.ts';
import { toClient as toWethodClient } from '#providers/wethod/normalise.ts';

/** Made-up clients of both providers, with every trap of linking: as the tests of `linking/` read them. */
export function madeUpClients(): {
  readonly wethod: readonly Client[];
  readonly qonto: readonly Client[];
} {
  const file = new URL('../linking/fixtures/made-up-clients.json', import.meta.url);
  const rows = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
    Record<'wethod' | 'qonto', readonly unknown[]>
  >;
  return {
    wethod: rows.wethod.map((row) => read(toWethodClient(row))),
    qonto: rows.qonto.map((row) => read(toQontoClient(row))),
  };
}

function read(row: Client | RejectedRow): Client {
  if (isRejectedRow(row)) throw new Error(JSON.stringify(row.faults));
  return row;
}
