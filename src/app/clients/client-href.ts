import type { Client } from '#domain/client.ts';
import { clientPath } from '#query/paths.ts';
import type { AddressState } from '#app/state/question-store.ts';
import { toAddressId, type ScopeEntry } from './scopes.ts';

/** The address of a client that is open beside its list, as that is asked and shown now. */
export function clientHref(
  scope: ScopeEntry,
  { query, zone, columns }: AddressState,
  client: Client,
): string {
  return clientPath(scope.id, toAddressId(scope, client), query, zone, columns);
}
