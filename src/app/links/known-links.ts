import { useSyncExternalStore, type ReactNode } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import type { ChoiceField, Field } from '#domain/field.ts';
import type { ClientStore } from '#engine/client-store.ts';
import type { QueryPart } from '#query/client-query.ts';
import type { Facet } from '#query/facet.ts';
import type { FieldFilter } from '#query/filters/filter.ts';
import type { ScopeId } from '#query/paths.ts';
import type { MarkRow } from '#ui/table/row-marks.ts';

/** What is known of one provider's list beside its clients: who of them is in the others. */
export interface ListLinks {
  readonly scope: ScopeId;
  /** What can be asked of it; nothing where another provider is not connected. */
  readonly fields: readonly Field[];
  /** Whether it can be answered: the lists of all are complete. */
  readonly isWhole: boolean;
  /** Why it cannot, in few words, of a part that asks it; with what can be done where there is room for sentences. */
  readonly why: (part: QueryPart) => string | null;
  readonly explained: ReactNode;
  /** What a file has besides where it was asked of links; nothing until that can be answered. */
  readonly filed: readonly Field[];
  /** Above the list: what makes its answers doubtful. */
  readonly note: ReactNode;
  /** Who answers what a question asks of links; `null` where it asks nothing of them. */
  readonly among: (
    filters: readonly FieldFilter[],
    set: ClientStore,
  ) => ReadonlySet<ClientKey> | null;
  /** Who of these has each value of a field and answers what else is asked of links. */
  readonly count: (
    field: ChoiceField,
    filters: readonly FieldFilter[],
    clients: Iterable<Client>,
  ) => Facet;
  /** Marks the rows of clients that are in other lists; `null` where nobody is known to be. */
  readonly marked: ((inner: MarkRow | null) => MarkRow) | null;
}

interface KnownLinks {
  readonly list: ListLinks | null;
  /** How many clients there are in all lists together; `null` where that is not known. */
  readonly clients: number | null;
}

let known: KnownLinks = { list: null, clients: null };
const listeners = new Set<() => void>();

/** What links clients comes when it is wanted, and tells here what it knows. */
export function tellLinks(news: Partial<KnownLinks>): void {
  known = { ...known, ...news };
  for (const listener of listeners) listener();
}

export function useKnownLinks(): KnownLinks {
  return useSyncExternalStore(subscribe, () => known);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
