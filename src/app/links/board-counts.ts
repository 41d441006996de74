import type { ProviderId } from '#domain/client.ts';
import type { LinkFinding } from '#i18n/types/both.ts';
import { countBoard } from '#linking/board.ts';
import { REASONS, type ReasonCode } from '#linking/codes.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { FINDINGS, IN_BOTH, linkOf } from './cluster-row.ts';
import type { Links } from './links-store.ts';

/** How many rows each tile shows when it is chosen: of rows that are deleted everywhere, none. */
export interface BoardCounts {
  readonly both: Readonly<Record<'certain' | 'likely', number>>;
  /** Empty until the lists of all providers are complete. */
  readonly only: ReadonlyMap<ProviderId, number>;
  /** Rows of one provider that another has deleted. */
  readonly findings: Readonly<Record<LinkFinding, number>>;
  /** Pairs of records: of two providers that may be one client, and of one provider that are. */
  readonly suggested: number;
  readonly duplicates: number;
}

/** Counts the rows, in one walk over all. */
export function countRows(rows: ClientStore, { index }: Links): BoardCounts {
  const both = { certain: 0, likely: 0 };
  const only = new Map<ProviderId, number>();
  const findings = Object.fromEntries(FINDINGS.map((finding) => [finding, 0])) as Record<
    LinkFinding,
    number
  >;
  for (const row of rows.clients) {
    const link = row === undefined || row.deletedAt !== null ? null : linkOf(row);
    if (link === null) continue;
    const { where, strength } = link;
    for (const finding of link.findings) findings[finding] += 1;
    if (where === IN_BOTH && strength !== null) both[strength] += 1;
    else if (where !== null) only.set(where, (only.get(where) ?? 0) + 1);
  }
  const { suggestions, duplicates } = countBoard(index);
  return { both, only, findings, suggested: suggestions, duplicates };
}

/** How many rows in several providers' lists were linked by each reason, the strongest reason first. */
export function countReasons(rows: ClientStore): readonly (readonly [ReasonCode, number])[] {
  const counts = new Map<ReasonCode, number>();
  for (const row of rows.clients) {
    const link = row === undefined || row.deletedAt !== null ? null : linkOf(row);
    const reason = link?.where === IN_BOTH ? link.reason() : null;
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return REASONS.flatMap((reason) => {
    const count = counts.get(reason);
    return count === undefined ? [] : [[reason, count] as const];
  });
}
