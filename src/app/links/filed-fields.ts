import type { Client } from '#domain/client.ts';
import type { ChoiceField, Field } from '#domain/field.ts';
import type { ScopeId } from '#query/paths.ts';
import { OWN_LINK_FIELDS, WHY } from './link-fields.ts';

/**
 * What a file of a provider's own list has beside its columns where it was asked of links: where else each client is, and
 * why. `rowOf`: a client with what is known of its link.
 */
export function filedFields(scope: ScopeId, rowOf: (client: Client) => Client): readonly Field[] {
  const [own] = OWN_LINK_FIELDS.get(scope) ?? [];
  if (own?.type !== 'choice') return [];
  const where: ChoiceField = {
    ...own,
    read: (client) => own.read(rowOf(client)),
    values: (client) => own.values(rowOf(client)),
    text: (client, format) => own.text(rowOf(client), format),
  };
  const why = {
    ...WHY,
    read: (client: Client) => WHY.read(rowOf(client)),
    text: (client: Client) => WHY.text(rowOf(client)),
  };
  return [where, why];
}
