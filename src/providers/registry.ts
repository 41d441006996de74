import type { ProviderId } from '#domain/client.ts';
import { lookupIn } from '#domain/field.ts';
import type { Provider } from './contract.ts';
import { qonto } from './qonto/index.ts';
import { wethod } from './wethod/index.ts';

/** The providers, in the order in which they are shown. */
export const PROVIDERS: readonly Provider[] = [wethod, qonto];

export function findProvider(id: ProviderId | undefined): Provider | null {
  return PROVIDERS.find((provider) => provider.id === id) ?? null;
}

/** A field that any provider fills. */
export const anyField = lookupIn(PROVIDERS.flatMap(({ fields }) => fields));
