/** What is counted or kept by position: a number takes the room of a number, and no object. */
type Typed = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The array itself, or one with the same numbers that has room for at least `length` of them; zeros follow. */
export function withRoom<Kind extends Typed>(array: Kind, length: number): Kind;
export function withRoom(array: Typed, length: number): Typed {
  if (length <= array.length) return array;
  // A quarter more each time: adding one after another stays cheap, and little is held for nothing.
  const room = Math.max(64, length, Math.ceil(array.length * 1.25));
  if (array instanceof Uint8Array) return filled(new Uint8Array(room), array);
  if (array instanceof Uint32Array) return filled(new Uint32Array(room), array);
  return filled(new Float64Array(room), array);
}

function filled(larger: Typed, array: Typed): Typed {
  larger.set(array);
  return larger;
}
