import { useEffect, useRef, type RefObject } from 'react';
import { toClientKey, type ClientKey } from '#domain/client.ts';
import { useClient, type OpenedClient } from '#sync/react/use-client.ts';
import type { ClientTableHandle } from '#ui/table/use-table-rows.ts';
import type { Scope } from '#app/clients/scope.ts';
import { readAddressId } from '#app/clients/scopes.ts';
import { hasWayBack } from './way-back.ts';

/** The client that an address opens beside the list; `key` is `null` where it opens none. */
export function useOpenedClient(
  scope: Scope,
  addressId: string | null,
): OpenedClient & { readonly key: ClientKey | null } {
  const named = addressId === null ? null : readAddressId(scope, addressId);
  const [first] = scope.sources;
  const source = scope.sources.find(({ provider }) => provider.id === named?.provider) ?? first;
  const id = named?.id ?? null;
  const opened = useClient(source, id);
  return { ...opened, key: id === null ? null : toClientKey(source.provider.id, id) };
}

/** Closes a drawer: the focus goes back to the row of its client, or somebody to the page that they came from. */
export function useClosing(
  opened: ClientKey | null,
  table: RefObject<ClientTableHandle | null>,
  close: () => void,
): () => void {
  const closed = useRef<ClientKey | null>(null);
  // Outside is the focus: it goes back to the row, once nothing covers that any more.
  useEffect(() => {
    if (opened !== null || closed.current === null) return;
    table.current?.focus(closed.current);
    closed.current = null;
  }, [opened, table]);
  return () => {
    if (hasWayBack()) return history.back();
    closed.current = opened;
    close();
  };
}
