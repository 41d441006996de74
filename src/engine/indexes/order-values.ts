import { boundedText, MOST_COMPARED } from '#domain/bounded-text.ts';
import { withRoom } from '#engine/typed-room.ts';

export type Value = string | number;

/** A field's value at each position: numbers as numbers, so that a date takes eight bytes and no object. */
export class OrderValues {
  #texts: (string | null)[] = [];
  #numbers = new Float64Array(0);

  /** Of a text as much as is ever shown. */
  set(position: number, value: Value | null): void {
    const text = typeof value === 'string' ? boundedText(value, MOST_COMPARED) : null;
    if (text !== null || position < this.#texts.length) {
      while (this.#texts.length < position) this.#texts.push(null);
      this.#texts[position] = text;
    }
    const number = typeof value === 'number' ? value : Number.NaN;
    if (!Number.isNaN(number) || position < this.#numbers.length) {
      const from = this.#numbers.length;
      this.#numbers = withRoom(this.#numbers, position + 1);
      this.#numbers.fill(Number.NaN, from);
      this.#numbers[position] = number;
    }
  }

  /** `null` where there is none. */
  at(position: number): Value | null {
    const text = this.#texts[position];
    if (text !== undefined && text !== null) return text;
    const number = this.#numbers[position];
    return number === undefined || Number.isNaN(number) ? null : number;
  }
}
