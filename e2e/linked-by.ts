import { isRejectedRow } from '#domain/client.ts';
import { LinkIndex } from '#linking/link-index.ts';
import { toClient as toQontoClient } from '#providers/qonto/normalise.ts';
import { toClient as toWethodClient } from '#providers/wethod/normalise.ts';
import type { Sandbox } from './sandbox.ts';

/** Who is one client by what the providers have now. */
export async function linkedBy(sandbox: Sandbox, hasQonto = true): Promise<LinkIndex> {
  const index = new LinkIndex();
  const rows = [
    ...(await sandbox.wethodClients('include')).map((row) => toWethodClient(row)),
    ...(hasQonto ? await sandbox.qontoClients() : []).map((row) => toQontoClient(row)),
  ];
  for (const row of rows) if (!isRejectedRow(row)) index.put(row);
  index.update();
  return index;
}
