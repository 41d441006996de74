import type { Provider } from '#providers/contract.ts';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { grouped } from '#i18n/count.ts';
import { messages } from '#i18n/messages.ts';
import type { ReasonCode } from '#linking/codes.ts';
import { PLAIN_QUERY, withFilter, type ClientQuery } from '#query/client-query.ts';
import type { BoardCounts } from './board-counts.ts';
import { IN_BOTH } from './cluster-row.ts';
import { FINDING, REASON, STRENGTH, WHERE } from './link-fields.ts';

/** A number of the board, and the list that it counts. */
export interface Tile {
  readonly id: string;
  readonly label: string;
  /** `null` where it cannot be known yet. */
  readonly count: number | null;
  readonly query: ClientQuery;
  /** What its number is made of, each a list of its own. */
  readonly parts: readonly Omit<Tile, 'parts' | 'detail'>[];
  /** Said below it. */
  readonly detail: string | null;
}

const asked = (...values: readonly (readonly [Field, string])[]): ClientQuery =>
  values.reduce(
    (query, [field, value]) => withFilter(query, field, { operator: 'any', values: [value] }),
    PLAIN_QUERY,
  );

/** How much of the lists of all providers is here; of one without any client, nobody can say who is in it too. */
export type BoardState = 'whole' | 'part' | 'one-missing';

/** The board's first line. */
export function tilesOf(
  counts: BoardCounts,
  providers: readonly Provider[],
  state: BoardState,
): readonly Tile[] {
  const isWhole = state === 'whole';
  const { both, only, findings, suggested, duplicates } = counts;
  const { ofStrength, inBoth, onlyIn, deletedIn, pairs } = messages.both;
  const plain = { parts: [], detail: null };
  const strength = (name: 'certain' | 'likely') => ({
    id: name,
    label: ofStrength[name](both[name]),
    count: both[name],
    query: asked([WHERE, IN_BOTH], [STRENGTH, name]),
  });
  const finding = (name: keyof typeof findings, label: string, detail: string | null) => ({
    ...plain,
    id: name,
    label,
    count: findings[name],
    query: asked([FINDING, name]),
    detail,
  });
  const soFar = isWhole ? null : messages.both.soFar;
  // What is found by comparing two lists.
  const compared = (tile: Tile): Tile =>
    state === 'one-missing'
      ? { ...tile, count: null, parts: [], detail: messages.both.unknown }
      : tile;
  const withPairs = (count: number) =>
    [count === 0 ? null : pairs(count), soFar].filter((part) => part !== null).join(' · ') || null;
  return [
    compared({
      id: IN_BOTH,
      label: inBoth,
      count: both.certain + both.likely,
      query: asked([WHERE, IN_BOTH]),
      parts: [strength('certain'), strength('likely')],
      detail: soFar,
    }),
    ...providers.map(({ id, label }) => ({
      ...plain,
      id,
      label: onlyIn(label),
      count: isWhole ? (only.get(id) ?? 0) : null,
      query: asked([WHERE, id]),
      detail: isWhole ? null : messages.both.unknown,
    })),
    ...providers
      .filter(({ fields }) => fields.includes(SHARED.deleted))
      .map(({ label }) => compared(finding('deleted', deletedIn(label), soFar))),
    compared(finding('conflict', messages.both.conflicts, soFar)),
    compared(finding('suggestion', messages.both.suggestions, withPairs(suggested))),
    finding('duplicate', messages.both.duplicates, withPairs(duplicates)),
  ];
}

/** Below the tiles: what is odd beside conflicts, where there is any. */
export function oddTiles({ findings }: BoardCounts): readonly Omit<Tile, 'parts' | 'detail'>[] {
  const odd = ['many-names', 'shared-vat', 'dangling', 'disputed'] as const;
  return odd
    .filter((finding) => findings[finding] > 0)
    .map((finding) => ({
      id: finding,
      label: messages.both.findings[finding],
      count: findings[finding],
      query: asked([FINDING, finding]),
    }));
}

/** The board's second line. */
export function reasonTiles(
  reasons: readonly (readonly [ReasonCode, number])[],
): readonly Omit<Tile, 'parts' | 'detail'>[] {
  return reasons.map(([reason, count]) => ({
    id: `reason ${reason}`,
    label: messages.both.reasons[reason],
    count,
    query: asked([WHERE, IN_BOTH], [REASON, reason]),
  }));
}

/** `1,204`, or a dash where it cannot be known yet. */
export function countText(count: number | null): string {
  return count === null ? '–' : grouped(count);
}
