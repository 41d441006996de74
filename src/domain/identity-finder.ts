import { askedForms, KEYS, toTaxNumber, withoutPrefix, type Identity } from './identity.ts';

/** Which of these a text is, by their places: two that are written in two ways may be one. */
export function finderOf(
  identity: Identity,
  wanted: readonly string[],
): (text: string) => readonly number[] {
  const forms = wanted.flatMap((asked, place) =>
    askedForms(identity, asked).map((form): Form => [form, place]),
  );
  if (identity === 'taxNumber') return taxNumberFinder(forms);
  const toKey = KEYS[identity];
  const places = placesBy(forms, toKey);
  return (text) => places.get(toKey(text)) ?? NONE;
}

/** One way to read a text that is asked for, and the place of that text. */
type Form = readonly [form: string, place: number];

const NONE: readonly number[] = [];

function placesBy(
  forms: readonly Form[],
  toKey: (form: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [form, place] of forms) {
    const key = toKey(form);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return places;
}

function taxNumberFinder(forms: readonly Form[]): (text: string) => readonly number[] {
  const whole = placesBy(forms, toTaxNumber);
  const bare = placesBy(forms, (form) => withoutPrefix(toTaxNumber(form)));
  return (text) => {
    const number = toTaxNumber(text);
    const found = [whole.get(number), whole.get(withoutPrefix(number)), bare.get(number)];
    return [...new Set(found.flatMap((each) => each ?? NONE))];
  };
}
