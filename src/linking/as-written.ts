import { listedName, type Client } from '#domain/client.ts';
import { toCity } from '#normal-forms/cities.ts';
import { readName } from '#normal-forms/names.ts';
import { toStreet } from '#normal-forms/streets.ts';
import type { Evidence } from './codes.ts';
import { streetText, textOf } from './tell.ts';

/** Evidence of which the values are names; others are streets, towns, or what is as it was written. */
const OF_NAMES = new Set(['name', 'name-near', 'name-differs']);

/**
 * The two values that agree or differ as the clients have them, where that is not their normal form: `Via Garibaldi, 4`
 * for `garibaldi 4`. Of forms that differ, the names with these forms.
 */
export function asWritten(
  { code, left, right }: Evidence<string>,
  clients: readonly [left: Client, right: Client],
): readonly [left: string, right: string] {
  const read = readerOf(code);
  return read === null ? [left, right] : [read(clients[0], left), read(clients[1], right)];
}

type Reader = (client: Client, value: string) => string;

function readerOf(code: string): Reader | null {
  if (OF_NAMES.has(code)) return nameOf;
  if (code === 'form-differs') return nameWithForm;
  if (code === 'street' || code === 'street-differs') return streetOf;
  return code === 'city' || code === 'city-differs' ? cityOf : null;
}

function namesOf({ name, legalName }: Client): readonly string[] {
  return [name, legalName].filter((text): text is string => text !== null);
}

function nameOf(client: Client, value: string): string {
  const found = namesOf(client).find((text) => textOf(readName(text)) === value);
  return found ?? listedName(client) ?? value;
}

function nameWithForm(client: Client, form: string): string {
  return namesOf(client).find((text) => readName(text)?.form === form) ?? form;
}

function streetOf({ addresses }: Client, value: string): string {
  const streets = addresses.flatMap(({ street }) => street ?? []);
  return streets.find((street) => streetText({ street: toStreet(street) }) === value) ?? value;
}

function cityOf({ addresses }: Client, value: string): string {
  const found = addresses.find(
    ({ city, country }) => city !== null && toCity(city, country).name === value,
  );
  return found?.city ?? value;
}
