import type { Instant, SetAside } from '#core/client.ts';
import { ClientSet } from '#core/client-set.ts';
import type { Problem } from '#core/errors.ts';

/** What a load has brought so far. A new value for every change; the set in it grows in place. */
export interface Loaded {
  readonly set: ClientSet;
  /** The set's version when this was said. */
  readonly version: number;
  /** Pages read, by index from 0. */
  readonly pages: ReadonlySet<number>;
  /** How many pages there are, once known. */
  readonly pageCount: number | null;
  /** How many rows the provider says there are; `null` where it does not say. */
  readonly total: number | null;
  readonly setAside: readonly SetAside[];
  /** When the first of these pages was asked for: nothing here is older. */
  readonly asOf: Instant | null;
  /** Why it stopped, where it did. */
  readonly problem: Problem | null;
  /** Until when the provider asked to wait. */
  readonly waitUntil: Instant | null;
  /** A newer read on its way, behind this one: how many rows it has. */
  readonly renewing: number | null;
}

/** Before the first answer. */
export function nothingLoaded(): Loaded {
  return {
    set: new ClientSet(),
    version: 0,
    pages: new Set(),
    pageCount: null,
    total: null,
    setAside: [],
    asOf: null,
    problem: null,
    waitUntil: null,
    renewing: null,
  };
}

/** Whether every page was read. */
export function isComplete(loaded: Loaded): boolean {
  return loaded.pageCount !== null && loaded.pages.size >= loaded.pageCount;
}

/** How many rows were read, those set aside included. */
export function rowCount(loaded: Loaded): number {
  return loaded.set.size + loaded.setAside.length;
}
