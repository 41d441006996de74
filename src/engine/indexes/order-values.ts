import { boundedText, MOST_COMPARED } from '#domain/bounded-text.ts';
import { withRoom } from '#engine/typed-room.ts';

export type Value = string | number;

/**
 * A field's value at each position. All are of one type, the first one's. Numbers are kept as numbers,
 * since a date then takes eight bytes and no object; of a text, as much as is ever shown.
 */
export class OrderValues {
  #texts: (string | null)[] | null = null;
  #numbers: Float64Array<ArrayBuffer> | null = null;
  #length = 0;

  /** Returns whether there is a value. Positions are new ones in their order, or known. */
  set(position: number, value: Value | null): boolean {
    if (typeof value === 'string') {
      this.#texts ??= Array.from({ length: this.#length }, () => null);
    } else if (value !== null && this.#texts === null) {
      this.#numbers ??= new Float64Array(this.#length).fill(Number.NaN);
    }
    this.#length = Math.max(this.#length, position + 1);
    if (this.#texts !== null) {
      const text = typeof value === 'string' ? boundedText(value, MOST_COMPARED) : null;
      this.#texts[position] = text;
      return text !== null;
    }
    if (this.#numbers === null) return false;
    const number = typeof value === 'number' ? value : Number.NaN;
    this.#numbers = withRoom(this.#numbers, this.#length);
    this.#numbers[position] = number;
    return !Number.isNaN(number);
  }

  /** `null` where there is none. */
  at(position: number): Value | null {
    if (this.#texts !== null) return this.#texts[position] ?? null;
    const number = this.#numbers?.[position] ?? Number.NaN;
    return Number.isNaN(number) ? null : number;
  }
}
