import { randomUUID } from 'node:crypto';
import type { WethodPatch } from './client-reading.ts';
import type { QontoStore } from '#sandbox/providers/qonto/store.ts';
import type { QontoClient } from '#sandbox/seed/qonto-client.ts';
import { blankWethodClient, type WethodClient } from '#sandbox/seed/wethod-client.ts';
import type { WethodStore } from '#sandbox/providers/wethod/store.ts';

const asSent = (dateTime: string): string => new Date(dateTime).toISOString();

/** The client as JSON, and whether it is new. */
interface Put<Client> {
  client: Client;
  isNew: boolean;
}

function currentWethod(store: WethodStore, id: number): WethodClient | null {
  const row = store.find(id, 'include');
  if (row === null) return null;
  return { ...JSON.parse(row.record), external_identifiers: JSON.parse(row.identifiers) };
}

/** Inserts a client or changes the one of that id, as of now unless the patch says when. */
export function putWethod(store: WethodStore, patch: WethodPatch): Put<WethodClient> {
  const now = new Date();
  const id = patch.id ?? store.nextId();
  const old = currentWethod(store, id);
  const times = { created: now.getTime(), updated: now.getTime(), deleted: null };
  const { external_identifiers: identifiers, ...rest } = patch;
  const base = { ...(old ?? blankWethodClient(id, times)), updated_at: now.toISOString(), ...rest };
  const client: WethodClient = {
    ...base,
    created_at: asSent(base.created_at),
    updated_at: asSent(base.updated_at),
    deleted_at: base.deleted_at === null ? null : asSent(base.deleted_at),
    external_identifiers:
      identifiers?.map((identifier, place) => ({
        id: id * 8 + place,
        created_at: now.toISOString(),
        updated_at: now.toISOString(),
        ...identifier,
      })) ?? base.external_identifiers,
  };
  store.writer()(client);
  return { client, isNew: old === null };
}

/** Marks a client as deleted now; says whether there was one to delete. */
export function removeWethod(store: WethodStore, id: number): boolean {
  const client = currentWethod(store, id);
  if (client === null || client.deleted_at !== null) return false;
  const now = new Date().toISOString();
  store.writer()({ ...client, updated_at: now, deleted_at: now });
  return true;
}

/** Inserts a client or changes the one of that id, as of now unless the patch says when. */
export function putQonto(store: QontoStore, patch: Partial<QontoClient>): Put<QontoClient> {
  const now = new Date().toISOString();
  const id = patch.id ?? randomUUID();
  const record = store.find(id);
  const old: QontoClient =
    record === null
      ? { id, kind: 'company', type: 'company', created_at: now, updated_at: now }
      : JSON.parse(record);
  const client = { ...old, updated_at: now, ...patch };
  const dated = {
    ...client,
    created_at: asSent(client.created_at),
    updated_at: asSent(client.updated_at),
  };
  store.remove(id);
  store.writer()(dated);
  return { client: dated, isNew: record === null };
}
