import type { Client, ProviderId } from './client.ts';
import { isJoined } from './joined-client.ts';

/**
 * What only one provider says of a client, by its key in the provider's record; `undefined` where there is nothing. Of
 * another provider's client it is nothing, be there a key of the same name. Only what the record itself holds is read:
 * its keys are somebody else's.
 */
export function ownValue(client: Client, provider: ProviderId, key: string): unknown {
  if (client.provider === provider && Object.hasOwn(client.raw, key)) return client.raw[key];
  const its = isJoined(client) && client.records.find((record) => record.provider === provider);
  return its && its.provider !== client.provider ? ownValue(its, provider, key) : undefined;
}

/** The same as a text, or a number that stands for something; `null` where there is none to see. */
export function ownText(client: Client, provider: ProviderId, key: string): string | null {
  const value = ownValue(client, provider, key);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
