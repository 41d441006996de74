import type { Client, ProviderId } from '#domain/client.ts';
import type { FieldGroup } from '#domain/field.ts';
import { choice, day, written } from '#domain/fields/define.ts';
import { ownText, ownValue } from '#domain/own-value.ts';

/** Makes fields that only one provider has, each read from the record of one of its clients by its key there. */
export function ownFields<Key extends string>(provider: ProviderId, nameOf: (key: Key) => string) {
  const about = (key: Key) => ({ label: () => nameOf(key) });
  const idOf = (key: Key) => `${provider}.${key}`;
  const valueOf = (client: Client, key: string): unknown => ownValue(client, provider, key);
  const textAt = (key: string) => (client: Client) => ownText(client, provider, key);
  return {
    valueOf,
    /** A text, or a number that stands for something. */
    written: (
      type: Parameters<typeof written>[0],
      key: Key,
      group: FieldGroup,
      read: (client: Client) => string | null = textAt(key),
    ) => written(type, idOf(key), group, read, about(key)),
    day: (key: Key, group: FieldGroup) => day(idOf(key), group, textAt(key), about(key)),
    /** A text of which there are few, by itself its name. */
    choice: (key: Key, group: FieldGroup) =>
      choice(idOf(key), group, textAt(key), (value) => value, about(key)),
    /** What is true or false, by its two names. */
    flag: (key: Key, group: FieldGroup, nameOfValue: (value: boolean) => string) =>
      choice(
        idOf(key),
        group,
        (client) => {
          const value = valueOf(client, key);
          return typeof value === 'boolean' ? String(value) : null;
        },
        (value) => nameOfValue(value === 'true'),
        { ...about(key), options: ['true', 'false'] },
      ),
  };
}
