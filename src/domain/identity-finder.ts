import { KEYS, toTaxNumber, withoutPrefix, type Identity } from './identity.ts';

/** Which of these a text is, by their places: two that are written in two ways may be one. */
export function finderOf(
  identity: Identity,
  wanted: readonly string[],
): (text: string) => readonly number[] {
  if (identity === 'taxNumber') return taxNumberFinder(wanted);
  const toKey = KEYS[identity];
  const places = placesBy(wanted.map(toKey));
  return (text) => places.get(toKey(text)) ?? NONE;
}

const NONE: readonly number[] = [];

function placesBy(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, key] of keys.entries()) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return places;
}

function taxNumberFinder(wanted: readonly string[]): (text: string) => readonly number[] {
  const numbers = wanted.map(toTaxNumber);
  const whole = placesBy(numbers);
  const bare = placesBy(numbers.map(withoutPrefix));
  return (text) => {
    const number = toTaxNumber(text);
    const found = [whole.get(number), whole.get(withoutPrefix(number)), bare.get(number)];
    return [...new Set(found.flatMap((each) => each ?? NONE))];
  };
}
