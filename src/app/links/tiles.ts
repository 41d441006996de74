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

/** The board's first line. `isWhole`: the lists of all providers are complete. */
export function tilesOf(
  counts: BoardCounts,
  providers: readonly Provider[],
  isWhole: boolean,
): readonly Tile[] {
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
    id: name,
    label,
    count: findings[name],
    query: asked([FINDING, name]),
    parts: [],
    detail,
  });
  const soFar = isWhole ? null : messages.both.soFar;
  const withPairs = (count: number) =>
    [count === 0 ? null : pairs(count), soFar].filter((part) => part !== null).join(' · ') || null;
  return [
    {
      id: IN_BOTH,
      label: inBoth,
      count: both.certain + both.likely,
      query: asked([WHERE, IN_BOTH]),
      parts: [strength('certain'), strength('likely')],
      detail: soFar,
    },
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
      .map(({ label }) => finding('deleted', deletedIn(label), soFar)),
    finding('conflict', messages.both.conflicts, soFar),
    finding('suggestion', messages.both.suggestions, withPairs(suggested)),
    finding('duplicate', messages.both.duplicates, withPairs(duplicates)),
  ];
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
