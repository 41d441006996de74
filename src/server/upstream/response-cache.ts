import { ageOf, type Clock, type Timestamp } from '#server/clock.ts';
import type { ProviderConnection } from './connection.ts';
import type { Limits } from '#server/limits.ts';
import type { UpstreamOk } from './upstream-result.ts';

interface Kept {
  readonly connection: ProviderConnection;
  readonly answer: UpstreamOk;
  readonly askedAt: Timestamp;
  readonly bytes: number;
}

/** What an entry takes beside its body and its address, so that empty pages are bounded too. */
const OVERHEAD_BYTES = 512;

/**
 * Good answers for a while, in memory alone: by connection, so that credentials never share, and by the
 * exact question. Bounded in bytes, where the least recently used gives way, and in age, after which
 * nothing is held, asked for or not.
 */
export class ResponseCache {
  /** The least recently used comes first. */
  readonly #kept = new Map<string, Kept>();
  /** A number for each connection: its credentials are in no key. */
  readonly #numbers = new WeakMap<ProviderConnection, number>();
  readonly #limits: Pick<Limits, 'keptMs' | 'keptBytes'>;
  readonly #clock: Clock;
  #connections = 0;
  #bytes = 0;
  #cancelSweep: (() => void) | null = null;

  constructor(limits: Pick<Limits, 'keptMs' | 'keptBytes'>, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Of all that is kept. */
  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#kept.size;
  }

  find(connection: ProviderConnection, target: string): UpstreamOk | null {
    const key = this.#key(connection, target);
    const kept = this.#kept.get(key);
    if (!kept) return null;
    this.#remove(key);
    if (this.#isOld(kept)) return null;
    this.#add(key, kept);
    return kept.answer;
  }

  /** In the place of what was there. `askedAt` is when the question was sent: no row in it is older. */
  keep(
    connection: ProviderConnection,
    target: string,
    answer: UpstreamOk,
    askedAt: Timestamp,
  ): void {
    const key = this.#key(connection, target);
    this.#remove(key);
    const bytes = answer.body.byteLength + 2 * target.length + OVERHEAD_BYTES;
    const kept = { connection, answer: compact(answer), askedAt, bytes };
    if (bytes > this.#limits.keptBytes || this.#isOld(kept)) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes + bytes <= this.#limits.keptBytes) break;
      this.#remove(oldest);
    }
    this.#add(key, kept);
    this.#sweepIn(this.#limits.keptMs - ageOf(askedAt, this.#clock));
  }

  drop(connection: ProviderConnection, target: string): void {
    this.#remove(this.#key(connection, target));
  }

  /** All of one connection. */
  dropAll(connection: ProviderConnection): void {
    for (const [key, kept] of this.#kept) if (kept.connection === connection) this.#remove(key);
  }

  clear(): void {
    for (const key of this.#kept.keys()) this.#remove(key);
    this.#cancelSweep?.();
    this.#cancelSweep = null;
  }

  #sweepIn(milliseconds: number): void {
    this.#cancelSweep ??= this.#clock.after(milliseconds, () => {
      this.#cancelSweep = null;
      this.#sweep();
    });
  }

  #sweep(): void {
    let oldest = 0;
    for (const [key, kept] of this.#kept) {
      if (this.#isOld(kept)) this.#remove(key);
      else oldest = Math.max(oldest, ageOf(kept.askedAt, this.#clock));
    }
    if (this.#kept.size > 0) this.#sweepIn(this.#limits.keptMs - oldest);
  }

  #isOld({ askedAt }: Kept): boolean {
    return ageOf(askedAt, this.#clock) >= this.#limits.keptMs;
  }

  #key(connection: ProviderConnection, target: string): string {
    let number = this.#numbers.get(connection);
    if (number === undefined) {
      number = this.#connections++;
      this.#numbers.set(connection, number);
    }
    return `${number} ${target}`;
  }

  #add(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    this.#bytes += kept.bytes;
  }

  #remove(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

/** A small body may be a view of a much larger pool of Node's. */
function compact(answer: UpstreamOk): UpstreamOk {
  const { body } = answer;
  return body.byteLength === body.buffer.byteLength
    ? answer
    : { ...answer, body: new Uint8Array(body) };
}
