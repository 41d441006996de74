import type { ProvableProvider } from '#providers/contract.ts';
import { qonto } from '#providers/qonto/index.ts';
import { wethod } from '#providers/wethod/index.ts';

/** What happens to one run; drawn from its seed. */
export interface Conditions {
  readonly base: ProvableProvider;
  readonly hasOrder: boolean;
  /** How likely something changes between two requests. */
  readonly changes: number;
  readonly failures: number;
  readonly deletionBumpsUpdate: boolean;
  /** Qonto's bounds: inclusive or not is unknown. */
  readonly isClosed: boolean;
  /** How many rows too many numbers say: a whole page of them, too. */
  readonly countLies: number;
  /** Which answers say so: all, or none but those that are asked for rows. */
  readonly liesIn: 'all' | 'pages';
  /** Milliseconds between the clock that stamps changes and the one in the Date header. */
  readonly skew: number;
  /** A Date header may also be missing, or jump back and forth between answers. */
  readonly clock: 'told' | 'missing' | 'jumping';
  readonly hasGateway: boolean;
  /** Which parameter the server does not look at. */
  readonly ignores: 'nothing' | 'offset' | 'limit' | 'window';
  /** So many lists at the beginning are empty, whatever there is. */
  readonly emptyAtFirst: number;
  /** Whether Qonto promises a next page on the last one, too. */
  readonly promisesMore: boolean;
  /** Whether one row is listed twice, always, and whether numbers count it so. */
  readonly listsTwice: 'no' | 'counted' | 'uncounted';
  /** Whether rows come and go that break the schema: without an id, without a date, or both. */
  readonly breaks: boolean;
  /** Whether dates are set to the future or back, old rows appear, and rows are erased permanently. */
  readonly isWild: boolean;
  /** Whether a row without a date is below all windows, or in none. */
  readonly undatedIsLow: boolean;
}

/** `liesIn` by the seed itself: another draw would change what each seed leads to. */
export function drawConditions(random: () => number, seed: number): Conditions {
  const chance = (likely: number) => random() < likely;
  const among = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const base = among([wethod, qonto]);
  return {
    base,
    hasOrder: chance(0.5),
    changes: among([0, 0.1, 0.5, 0.9]),
    failures: chance(0.35) ? 0.15 : 0,
    deletionBumpsUpdate: chance(0.5),
    isClosed: chance(0.5),
    countLies: base === qonto && chance(0.06) ? among([1, 2, 8, -8, -1, -2]) : 0,
    liesIn: seed % 2 === 0 ? 'all' : 'pages',
    skew: chance(0.15) ? 600_000 : Math.round((random() - 0.5) * 40_000),
    clock: among(['told', 'told', 'told', 'told', 'missing', 'jumping']),
    hasGateway: chance(0.5),
    ignores: chance(0.06) ? among(['offset', 'limit', 'window']) : 'nothing',
    emptyAtFirst: chance(0.08) ? 1 + Math.floor(random() * 4) : 0,
    promisesMore: chance(0.1),
    listsTwice: chance(0.08) ? among(['counted', 'uncounted']) : 'no',
    breaks: chance(0.35),
    isWild: chance(0.4),
    undatedIsLow: chance(0.5),
  };
}
