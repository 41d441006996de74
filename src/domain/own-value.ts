import type { Client, ProviderId } from './client.ts';

/**
 * What only one provider says of a client, by its key in the provider's record; `undefined` where there is nothing. Of
 * another provider's client it is nothing, be there a key of the same name. Only what the record itself holds is read:
 * its keys are somebody else's.
 */
export function ownValue(client: Client, provider: ProviderId, key: string): unknown {
  return client.provider === provider && Object.hasOwn(client.raw, key)
    ? client.raw[key]
    : undefined;
}

/** The same as a text, or a number that stands for something; `null` where there is none to see. */
export function ownText(client: Client, provider: ProviderId, key: string): string | null {
  const value = ownValue(client, provider, key);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
