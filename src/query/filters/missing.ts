import type { Client } from '#domain/client.ts';
import type { Field, Formatter } from '#domain/field.ts';
import type { Identity } from '#domain/identity.ts';
import { recordsBeside } from '#domain/joined-client.ts';
import { finderOf } from '#domain/identity-finder.ts';
import { someText } from './conditions.ts';

/** Finds which of some texts no client has in a field: `look` at each of them first. */
export function missingFinder(field: Field, texts: readonly string[], format: Formatter) {
  const missing = new Set(texts.keys());
  const finders = new Map<Identity, (text: string) => readonly number[]>();
  const some = someText(field, format);
  const strike = (text: string, identity: Identity) => {
    let find = finders.get(identity);
    if (find === undefined) finders.set(identity, (find = finderOf(identity, texts)));
    for (const place of find(text)) missing.delete(place);
    return false;
  };
  return {
    look: (client: Client) => {
      some(client, strike);
      for (const record of recordsBeside(client)) some(record, strike);
    },
    missing: () => texts.filter((_, place) => missing.has(place)),
  };
}
