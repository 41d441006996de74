import { toClientKey, type Instant, type ProviderId } from '#domain/client.ts';
import type { Conditions } from './simulated-conditions.ts';

/** A row as the server has it. */
export interface Row {
  /** `null` where it has lost it: such a row breaks the schema. */
  id: string | null;
  /** `null` where it has a date that nobody can read, which breaks the schema too. */
  updatedAt: Instant | null;
  deletedAt: Instant | null;
  isBroken: boolean;
  /** What no date tells apart. */
  note: number;
}

const FUTURE = Date.parse('2999-01-01T00:00:00Z');
const DAY = 86_400_000;

/** What a provider has, and what happens there. Deterministic: everything is drawn from one random sequence. */
export class SimulatedWorld {
  readonly rows: Row[] = [];
  now: Instant = Date.parse('2026-11-21T12:00:00Z');
  /**
   * How much has happened that no refresh can see, since no date says it and no number: only a check finds it.
   */
  hidden = 0;
  steps = 0;
  readonly #conditions: Conditions;
  readonly #random: () => number;
  #nextId = 1;

  constructor(conditions: Conditions, random: () => number, pageSize: number) {
    this.#conditions = conditions;
    this.#random = random;
    const chance = (likely: number) => random() < likely;
    const count = Math.floor(random() * 90);
    const age = chance(0.3) ? 200_000 : 400 * DAY;
    while (this.rows.length < count) this.#insert(this.now - Math.floor(random() * age) - 100);
    if (chance(0.3)) {
      // An import: many changes at one moment, now and then a very recent one.
      const at = this.now - (chance(0.3) ? 1000 : Math.floor(random() * age));
      const ties = Math.floor(random() * pageSize * 5.5);
      const second = Math.floor(at / 1000) * 1000 + (chance(0.5) ? 0 : 529);
      for (let tie = 0; tie < ties; tie += 1) this.#insert(second);
    }
    if (conditions.breaks) for (const row of this.#some(0.05)) this.#spoil(row);
    if (conditions.isWild && chance(0.5))
      for (const row of this.#some(0.04)) row.updatedAt = FUTURE;
    this.hidden = 0;
  }

  /** One thing happens. */
  change(): void {
    this.steps += 1;
    this.now += Math.floor(this.#random() * 900);
    const { breaks, isWild } = this.#conditions;
    const row = this.rows[Math.floor(this.#random() * this.rows.length)];
    const dice = this.#random();
    if (row === undefined || dice < 0.25) this.#insert(this.now);
    else if (breaks && dice < 0.4) this.#breakOrMend(row);
    else if (isWild && dice < 0.55) this.#goWild(row);
    else if (dice < 0.75) this.#touch(row);
    else this.#delete(row);
  }

  /** What a complete set has to be: each client's last change and deletion, and how many rows cannot be read. */
  truth(provider: ProviderId): {
    readonly clients: Map<string, string>;
    readonly unreadable: number;
  } {
    const clients = new Map<string, string>();
    let unreadable = 0;
    for (const { id, updatedAt, deletedAt, isBroken, note } of this.rows) {
      if (isBroken || id === null) unreadable += 1;
      else clients.set(toClientKey(provider, id), `${updatedAt} ${deletedAt} ${note}`);
    }
    return { clients, unreadable };
  }

  *#some(share: number): Iterable<Row> {
    for (const row of this.rows) if (this.#random() < share) yield row;
  }

  #insert(at: Instant): void {
    const id = String(this.#nextId++);
    this.rows.push({ id, updatedAt: at, deletedAt: null, isBroken: false, note: 0 });
  }

  #touch(row: Row): void {
    // An edit of a row that has a date of the future may leave the date as it is.
    if (row.updatedAt !== null && row.updatedAt > this.now && this.#random() < 0.5) row.note += 1;
    else if (row.updatedAt !== null) row.updatedAt = this.now;
  }

  #delete(row: Row): void {
    const { base, deletionBumpsUpdate } = this.#conditions;
    const bump = () => {
      if (row.updatedAt !== null) row.updatedAt = this.now;
    };
    if (base.deletions === undefined) this.rows.splice(this.rows.indexOf(row), 1);
    else if (row.isBroken) bump();
    else if (row.deletedAt === null) {
      row.deletedAt = this.now;
      if (deletionBumpsUpdate) bump();
    } else {
      row.deletedAt = null;
      bump();
    }
  }

  /** A row comes to break the schema, or fits it again. */
  #breakOrMend(row: Row): void {
    if (!row.isBroken) {
      if (row.updatedAt !== null) row.updatedAt = this.now;
      this.#spoil(row);
      return;
    }
    row.isBroken = false;
    row.id ??= String(this.#nextId++);
    row.updatedAt = this.now;
  }

  #spoil(row: Row): void {
    row.isBroken = true;
    row.note += 1;
    const dice = this.#random();
    if (dice < 0.3) row.id = null;
    if (dice < 0.15 || dice > 0.85) {
      // It leaves its window, and no other has it.
      row.updatedAt = null;
      this.hidden += 1;
    }
  }

  #goWild(row: Row): void {
    const dice = this.#random();
    const past = this.now - Math.floor(this.#random() * 400 * DAY);
    if (row.updatedAt !== null && dice < 0.25) {
      this.hidden += 1;
      row.updatedAt = past;
      row.note += 1;
    } else if (row.updatedAt !== null && dice < 0.4) {
      row.updatedAt = FUTURE + Math.floor(this.#random() * DAY);
    } else if (dice < 0.6) {
      this.#insert(past);
      this.hidden += 1;
    } else this.rows.splice(this.rows.indexOf(row), 1);
  }
}
