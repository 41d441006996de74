import type { Client, ProviderId } from '#domain/client.ts';
import type { FieldGroup } from '#domain/field.ts';
import { choice, day, written } from '#domain/fields/define.ts';
import { textOf } from './wire.ts';

/**
 * Makes fields that only one provider has, each read from a client's raw record by its key there. Only what
 * the record itself holds is read: its keys are somebody else's.
 */
export function ownFields<Key extends string>(provider: ProviderId, nameOf: (key: Key) => string) {
  const about = (key: Key) => ({ label: () => nameOf(key) });
  return {
    /** A text, or a number that stands for something. */
    written: (
      type: Parameters<typeof written>[0],
      key: Key,
      group: FieldGroup,
      read = (client: Client) => ownText(client, key),
    ) => written(type, `${provider}.${key}`, group, read, about(key)),
    day: (key: Key, group: FieldGroup) =>
      day(`${provider}.${key}`, group, (client) => ownText(client, key), about(key)),
    /** What is true or false, by its two names. */
    flag: (key: Key, group: FieldGroup, nameOfValue: (value: boolean) => string) =>
      choice(
        `${provider}.${key}`,
        group,
        (client) => {
          const value = ownValue(client, key);
          return typeof value === 'boolean' ? String(value) : null;
        },
        (value) => nameOfValue(value === 'true'),
        about(key),
      ),
  };
}

/** What a client's raw record holds under a key; `undefined` where it holds nothing. */
export function ownValue({ raw }: Client, key: string): unknown {
  return Object.hasOwn(raw, key) ? raw[key] : undefined;
}

/** The same as a text; `null` where there is none to see. */
function ownText(client: Client, key: string): string | null {
  const value = ownValue(client, key);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? textOf(value) : null;
}
