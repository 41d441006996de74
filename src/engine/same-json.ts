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
    if (a === b) continue;
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    const keys = Object.keys(a);
    const others = Object.keys(b);
    if (keys.length !== others.length) return false;
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? '';
      // Two readings of one row have their keys in one order: then nothing is looked up twice.
      if (key !== others[index] && !Object.hasOwn(b, key)) return false;
      const left: unknown = Reflect.get(a, key);
      const right: unknown = Reflect.get(b, key);
      if (left === right) continue;
      if (!isObject(left) || !isObject(right)) return false;
      pairs.push(left, right);
    }
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
