/**
 * Whether two values as `JSON.parse` makes them are equal; the order of an object's keys says nothing
 * (RFC 8259). Without recursion, since a provider's JSON may be nested deeper than calls may be.
 */
export function isSameJson(first: unknown, second: unknown): boolean {
  if (!isObject(first) || !isObject(second)) return first === second;
  // What is still to be compared, two by two.
  const pairs: object[] = [first, second];
  for (;;) {
    const b = pairs.pop();
    const a = pairs.pop();
    if (a === undefined || b === undefined) return true;
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    const left: readonly unknown[] = Array.isArray(a) ? a : Object.values(a);
    const right = Array.isArray(a) && Array.isArray(b) ? b : valuesAs(a, b);
    if (left.length !== right?.length) return false;
    for (let index = 0; index < left.length; index += 1) {
      const one = left[index];
      const other: unknown = right[index];
      if (one === other) continue;
      if (!isObject(one) || !isObject(other)) return false;
      pairs.push(one, other);
    }
  }
}

/** The values of an object in the order of another one's keys; `null` where it has other keys. */
function valuesAs(model: object, object: object): readonly unknown[] | null {
  const keys = Object.keys(model);
  const own = Object.keys(object);
  if (keys.length !== own.length) return null;
  // Two readings of one row have their keys in one order. All values at once cost half of one by one.
  if (keys.every((key, index) => key === own[index])) return Object.values(object);
  const values = new Map<string, unknown>(Object.entries(object));
  return keys.every((key) => values.has(key)) ? keys.map((key) => values.get(key)) : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
