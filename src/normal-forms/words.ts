/** Lists of words, one text each, as a map: `table({ viale: 'vle v.le' })` has `vle` and `v.le` as `viale`. */
export function spellings(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([word, others]) =>
      [word, ...others.split(' ')].map((other) => [other, word] as const),
    ),
  );
}

/** A cache that stops growing: somebody may write another text for each client. */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size < MOST_KNOWN) known.set(text, made);
    return made;
  };
}

const MOST_KNOWN = 5000;
