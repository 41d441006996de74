import type { ClientKey, ProviderId } from '#domain/client.ts';
import type { LinkFinding } from '#i18n/types/both.ts';
import { pairsToSettle, type Board } from '#linking/board.ts';
import { REASONS, type ReasonCode } from '#linking/codes.ts';
import type { LinkIndex } from '#linking/link-index.ts';
import { FINDINGS, IN_BOTH, type ClusterRow } from './cluster-row.ts';

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

/** Counts rows as they come, change and go, so that nobody has to go through all of them to show the numbers. */
export class BoardCounter {
  readonly #both = { certain: 0, likely: 0 };
  readonly #only = new Map<ProviderId, number>();
  readonly #findings = noFindings();
  /** Of the records that have some. */
  readonly #pairs = new Map<ClientKey, Pick<Board, 'suggestions' | 'duplicates'>>();
  #suggested = 0;
  #duplicates = 0;
  /** Of the rows whose reason was found. */
  readonly #reasonOf = new Map<ClientKey, ReasonCode>();
  readonly #reasons = new Map<ReasonCode, number>();

  /** A row in the place of another, of the same key; `null` for none. */
  change(before: ClusterRow | null, after: ClusterRow | null): void {
    if (before !== null) {
      this.#add(before, -1);
      const reason = this.#reasonOf.get(before.key);
      if (reason !== undefined) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) - 1);
      this.#reasonOf.delete(before.key);
    }
    if (after !== null) this.#add(after, 1);
  }

  /** The reason of a row that is counted is known now. */
  addReason({ key, deletedAt, link }: ClusterRow): void {
    const reason = deletedAt === null && link.where === IN_BOTH ? link.reason() : null;
    if (reason === null || this.#reasonOf.has(key)) return;
    this.#reasonOf.set(key, reason);
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  /** A record has come, changed or gone, or its pairs have. */
  countPairs(key: ClientKey, { entries }: LinkIndex): void {
    const entry = entries.get(key);
    const before = this.#pairs.get(key);
    const after = entry === undefined ? null : pairsToSettle(entry);
    if (after === null) this.#pairs.delete(key);
    else this.#pairs.set(key, after);
    this.#suggested += (after?.suggestions ?? 0) - (before?.suggestions ?? 0);
    this.#duplicates += (after?.duplicates ?? 0) - (before?.duplicates ?? 0);
  }

  get counts(): BoardCounts {
    return {
      both: { ...this.#both },
      only: new Map([...this.#only].filter(([, count]) => count > 0)),
      findings: { ...this.#findings },
      suggested: this.#suggested,
      duplicates: this.#duplicates,
    };
  }

  /** How many rows in several providers' lists were linked by each reason, the strongest reason first. */
  get reasons(): readonly (readonly [ReasonCode, number])[] {
    return REASONS.flatMap((reason) => {
      const count = this.#reasons.get(reason) ?? 0;
      return count === 0 ? [] : [[reason, count] as const];
    });
  }

  #add({ deletedAt, link }: ClusterRow, by: 1 | -1): void {
    if (deletedAt !== null) return;
    const { where, strength, findings } = link;
    for (const finding of findings) this.#findings[finding] += by;
    if (where === IN_BOTH && strength !== null) this.#both[strength] += by;
    else if (where !== null) this.#only.set(where, (this.#only.get(where) ?? 0) + by);
  }
}

function noFindings(): Record<LinkFinding, number> {
  return Object.fromEntries(FINDINGS.map((finding) => [finding, 0])) as Record<LinkFinding, number>;
}
