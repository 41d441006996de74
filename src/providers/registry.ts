import type { ProviderId } from '#domain/client.ts';
import type { FieldId } from '#domain/field.ts';
import type { Provider } from './contract.ts';
import { qonto } from './qonto/index.ts';
import { wethod } from './wethod/index.ts';

/** The providers, in the order in which they are shown. */
export const PROVIDERS: readonly Provider[] = [wethod, qonto];

export function findProvider(id: ProviderId | undefined): Provider | null {
  return PROVIDERS.find((provider) => provider.id === id) ?? null;
}

const FIELD_IDS: ReadonlySet<FieldId> = new Set(
  PROVIDERS.flatMap(({ fields }) => fields.map(({ id }) => id)),
);

/** Whether any provider fills a field. */
export function isField(id: FieldId): boolean {
  return FIELD_IDS.has(id);
}
