import type { Client, ProviderId } from '#domain/client.ts';
import type { NonEmpty } from '#domain/non-empty.ts';
import type { Provider } from '#providers/contract.ts';
import { anyField, PROVIDERS } from '#providers/registry.ts';
import { isPureDuplicate, SHARED } from '#domain/fields/shared.ts';
import { lookupIn, type Field, type FieldId, type FieldLookup } from '#domain/field.ts';
import type { QueryPart } from '#query/client-query.ts';
import { plainColumns, type ChosenColumns } from '#query/columns.ts';
import { BOTH, type ScopeId } from '#query/paths.ts';
import {
  LINK_FIELDS,
  LINK_WIDTHS,
  linkField,
  OWN_LINK_FIELDS,
  USUAL_LINK_COLUMNS,
  WHY,
} from '#app/links/link-fields.ts';

/** What a list can be of. */
export interface ScopeEntry {
  readonly id: ScopeId;
  /** As people know it. */
  readonly label: string;
  /** Whose clients it holds, in the order in which they are named. */
  readonly providers: NonEmpty<Provider>;
  /** What can be asked of it. */
  readonly parts: readonly QueryPart[];
  /** All columns that it can fill, and be ordered by. */
  readonly columns: readonly Field[];
  /** The fields that its providers fill. */
  readonly fields: readonly Field[];
  /** Those that a file has beside the columns that are shown: to find them takes too long for a column. */
  readonly filed: readonly Field[];
  /** Those that it shows until somebody chooses others. */
  readonly usualColumns: ChosenColumns;
  /** A field that one of its providers fills. */
  readonly fieldOf: FieldLookup;
}

/** Each provider by itself. */
export const PROVIDER_SCOPES: readonly ScopeEntry[] = PROVIDERS.map((provider) =>
  makeScope(provider.id, provider.label, [provider]),
);

/** The scopes, in the order in which they are shown: each provider by itself, and all of them together. */
export const SCOPES: ScopeEntry[] = [...PROVIDER_SCOPES, ...bothScopes()];

const listeners = new Set<() => void>();

/** Hears of fields that come later. */
export function hearScopes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Each scope as another one: with fields that come later. */
export function changeScopes(change: (scope: ScopeEntry) => ScopeEntry): void {
  SCOPES.splice(0, SCOPES.length, ...SCOPES.map(change));
  for (const listener of listeners) listener();
}

export const SCOPE_IDS = SCOPES.map(({ id }) => id);

export function findScope(id: ScopeId): ScopeEntry | null {
  return SCOPES.find((scope) => scope.id === id) ?? null;
}

/** All providers together, where there are several. */
function bothScopes(): readonly ScopeEntry[] {
  const [first, ...others] = PROVIDERS;
  if (first === undefined || others.length === 0) return [];
  const labels = PROVIDERS.map(({ label }) => label);
  const both = makeScope(BOTH, labels.join(' + '), [first, ...others]);
  const fields = [...LINK_FIELDS, WHY, ...both.fields];
  const usual = [...USUAL_LINK_COLUMNS, SHARED.vatNumber, SHARED.city, SHARED.updated];
  return [
    {
      ...both,
      parts: [...both.parts, ...LINK_FIELDS.map(({ id }) => id)],
      columns: [...LINK_FIELDS, ...both.columns],
      usualColumns: plainColumns(usual).map((column) => ({
        ...column,
        width: LINK_WIDTHS.get(column.field) ?? null,
      })),
      fields,
      filed: [WHY],
      fieldOf: lookupIn(fields),
    },
  ];
}

/** Whether a row of a scope is a client that may have records at several providers. */
export function areRowsJoined({ providers }: Pick<ScopeEntry, 'providers'>): boolean {
  return providers.length > 1;
}

/** A field that an address of a scope may name: of any provider, so that it is there again on the way back. */
export function fieldIn(scope: ScopeId | null): FieldLookup {
  const ofLinks = scope === BOTH ? linkField : lookupIn(OWN_LINK_FIELDS.get(scope ?? '') ?? []);
  const ofScope = (id: FieldId) => (scope === null ? null : findScope(scope)?.fieldOf(id));
  return (id) => ofLinks(id) ?? ofScope(id) ?? anyField(id);
}

/** What one of its providers can do, the scope can do: for the others, the engine decides by itself. */
export function makeScope(id: ScopeId, label: string, providers: NonEmpty<Provider>): ScopeEntry {
  const unique = <Item>(lists: readonly (readonly Item[])[]) => [...new Set(lists.flat())];
  const fields = unique(providers.map((provider) => provider.fields));
  return {
    id,
    label,
    providers,
    parts: unique(providers.map(({ filters }) => filters)),
    columns: fields.filter((field) => !isPureDuplicate(field)),
    usualColumns: plainColumns(unique(providers.map(({ usualColumns }) => usualColumns))),
    fields,
    filed: [],
    fieldOf: lookupIn(fields),
  };
}

/** How an address of this scope names a client: by its id, and among several providers' by its key. */
export function toAddressId({ providers }: ScopeEntry, { id, key }: Client): string {
  return providers.length === 1 ? id : key;
}

/** Whose client an address of this scope names, and its id there. */
export function readAddressId(
  { providers }: ScopeEntry,
  addressId: string,
): { readonly provider: ProviderId; readonly id: string } {
  const [first, ...others] = providers;
  if (others.length === 0) return { provider: first.id, id: addressId };
  const named = providers.find(({ id }) => addressId.startsWith(`${id}:`));
  // Nobody's key: no provider knows it, and the first one says so.
  if (named === undefined) return { provider: first.id, id: addressId };
  return { provider: named.id, id: addressId.slice(named.id.length + 1) };
}
