import type { Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';

/** A client's name, as the list says it. */
export function nameOf(client: Client): string {
  return client.name ?? client.legalName ?? messages.table.noName;
}
