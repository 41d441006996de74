import type { FieldId } from '#domain/field.ts';
import { isRecord } from '#domain/check.ts';
import { areSameColumns, formatColumns, readColumns, type ChosenColumns } from '#query/columns.ts';
import type { ScopeId } from '#query/paths.ts';
import { readKept, versionToKeep, type KeptText } from '#app/state/kept-here.ts';

/** The layout of what is kept: `{ "version": 1, "columns": { "wethod": "vatNumber,email:18.5" } }`. */
const VERSION = 1;

/**
 * The columns that a person chose for each scope, kept on this device as they are spelt in an address: fields and
 * widths only. A scope's are written by themselves, so that what other tabs chose for others stays; what was chosen
 * in this tab, no other tab changes here.
 */
export class KeptColumns {
  readonly #storage: KeptText;
  readonly #isField: (id: FieldId) => boolean;
  readonly #listeners = new Set<() => void>();
  readonly #chosenHere = new Map<ScopeId, ChosenColumns | null>();
  readonly #kept = new Map<ScopeId, ChosenColumns>();

  constructor(storage: KeptText, isField: (id: FieldId) => boolean) {
    this.#storage = storage;
    this.#isField = isField;
    this.#read();
  }

  /** `null` where the usual ones are shown. The same value until it changes. */
  of(scope: ScopeId): ChosenColumns | null {
    return this.#kept.get(scope) ?? null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** `null` is the usual ones. */
  keep(scope: ScopeId, columns: ChosenColumns | null): void {
    this.#chosenHere.set(scope, columns);
    this.#set(scope, columns);
    const { columns: others, ...stored } = this.#stored();
    const kept = { ...others, [scope]: columns === null ? undefined : formatColumns(columns) };
    const version = versionToKeep(VERSION, stored);
    try {
      this.#storage.write(JSON.stringify({ ...stored, version, columns: kept }));
    } catch {
      // It holds for this visit.
    }
    this.#tell();
  }

  /** Another tab has chosen something. */
  readonly hear = (): void => {
    this.#read();
    this.#tell();
  };

  /** All that was kept is gone, what was chosen in this tab too. */
  readonly forget = (): void => {
    this.#chosenHere.clear();
    this.hear();
  };

  #read(): void {
    const { columns } = this.#stored();
    const read = new Map(
      Object.entries(columns).flatMap(([scope, written]) => {
        const known =
          typeof written === 'string' ? readColumns(written, this.#isField).columns : null;
        return known === null ? [] : [[scope, known] as const];
      }),
    );
    for (const scope of [...read.keys(), ...this.#kept.keys()]) {
      if (!this.#chosenHere.has(scope)) this.#set(scope, read.get(scope) ?? null);
    }
  }

  #set(scope: ScopeId, columns: ChosenColumns | null): void {
    const known = this.#kept.get(scope);
    if (columns === null) this.#kept.delete(scope);
    else if (known === undefined || !areSameColumns(known, columns)) this.#kept.set(scope, columns);
  }

  #stored(): Readonly<Record<string, unknown>> & {
    readonly columns: Readonly<Record<string, unknown>>;
  } {
    const stored = readKept(this.#storage.read);
    return { ...stored, columns: isRecord(stored['columns']) ? stored['columns'] : {} };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
