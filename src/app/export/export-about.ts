import { grouped } from '#i18n/count.ts';
import { messages } from '#i18n/messages.ts';
import type { ExportSource } from '#i18n/types/export.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { SourceStatus } from '#ui/feedback/source-state.tsx';
import { join, named, stateMessages } from '#ui/feedback/status-messages.ts';
import { exactDate } from '#ui/primitives/dates.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { partName, stateOf } from '#ui/filters/filter-summary.ts';
import { askedIn } from '#app/clients/asked.ts';
import type { ExportReport } from './export-job.ts';
import { fileName } from './file-name.ts';

/** What a file says of the list that it comes from, as it is when the writing begins. */
export interface ExportFacts {
  /** What the list is of, as people know it. */
  readonly label: string;
  readonly source: ExportSource;
  readonly query: ClientQuery;
  /** What narrows the list beside its question, in words. */
  readonly only: string | null;
  /** Whether the list has deleted clients at all, shown or hidden. */
  readonly hasDeleted: boolean;
  readonly statuses: readonly SourceStatus[];
  readonly headings: readonly string[];
  readonly zone: string;
  /** `2026-01-31`, there. */
  readonly today: string;
  readonly now: number;
}

/**
 * Whether every client of the list is here. While that is being proved, which can take long, they are: the file
 * says that it is not yet proved.
 */
export function isWhole(statuses: readonly SourceStatus[]): boolean {
  return statuses.every(hasAll);
}

function hasAll({ isComplete, isChecking }: SourceStatus): boolean {
  return isComplete || isChecking;
}

/** How many clients are here, of how many; the total is `null` where a provider does not say its own. */
export function partOf(statuses: readonly SourceStatus[]): {
  readonly known: number;
  readonly total: number | null;
} {
  let known = 0;
  let total: number | null = 0;
  for (const status of statuses) {
    known += status.known;
    const all = hasAll(status) ? status.known : status.total;
    total = all === null || total === null ? null : total + all;
  }
  return { known, total };
}

/** `wethod-clients-2026-11-26.xlsx`, and `…-1200-of-10400.xlsx` of a list that is not all here. */
export function nameOfFile({ label, today, statuses }: ExportFacts, extension: string): string {
  const { known, total } = partOf(statuses);
  const part = isWhole(statuses) ? [] : [messages.export.filePart(known, total)];
  return fileName([messages.screen.clientsOf(label), today, ...part], extension);
}

/** Labels and what they say, for the sheet beside the rows. */
export function aboutList(
  facts: ExportFacts,
  report: ExportReport,
): readonly (readonly [string, string])[] {
  const { about, sources, vanished, cut, noQuestion } = messages.export;
  const { query, only, zone, statuses } = facts;
  const asked = [
    ...(only === null ? [] : [only]),
    ...askedIn(query, zone).map((part) => part.label),
    // Who is sent the file cannot see that some are left out.
    ...(facts.hasDeleted && query.deleted === 'exclude'
      ? [
          partName(query, SHARED.deleted.id) +
            messages.filters.afterLabel +
            stateOf(query, SHARED.deleted.id, zone),
        ]
      : []),
  ];
  const notes = [
    ...(report.vanished > 0 ? [vanished(report.vanished)] : []),
    ...(report.cut > 0 ? [cut(report.cut, report.cutCells)] : []),
  ];
  return [
    [about.provider, facts.label],
    [about.what, sources[facts.source]],
    ...(facts.source === 'list' ? [[about.question, asked.join('\n') || noQuestion] as const] : []),
    [about.state, completenessOf(statuses, zone)],
    [about.zone, zone],
    [about.made, exactDate(facts.now, zone)],
    [about.clients, grouped(report.clients)],
    [about.rows, grouped(report.rows)],
    [about.columns, facts.headings.join(', ')],
    ...(notes.length > 0 ? [[about.notes, notes.join('\n')] as const] : []),
    [about.by, messages.screen.product],
  ];
}

/** Whether that is all, and as of which moment, to the second. */
function completenessOf(statuses: readonly SourceStatus[], zone: string): string {
  const { known, total } = partOf(statuses);
  const states = statuses.map((status) => {
    const time = status.asOf === null ? null : exactDate(status.asOf, zone);
    return named(statuses, status, stateMessages(status, time));
  });
  return join(isWhole(statuses) ? '' : messages.export.partial(known, total), ...states);
}
