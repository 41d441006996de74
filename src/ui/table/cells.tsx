import type { ExternalIdentifier, Instant } from '#core/client.ts';
import { words } from '#core/words.ts';
import { Absent } from '#ui/absent.tsx';
import { exactDate, shortDate } from '#ui/dates.ts';
import { useMoment } from '#ui/moment.tsx';

export interface CellProps<Value> {
  readonly getValue: () => Value;
}

export function TextCell({ getValue }: CellProps<string | null>) {
  return getValue() ?? <Absent />;
}

/** Short in the cell; exact on hover, and in the note of a row in focus. */
export function DateCell({ getValue }: CellProps<Instant | null>) {
  const moment = useMoment();
  const instant = getValue();
  if (instant === null) return <Absent />;
  return (
    <time dateTime={new Date(instant).toISOString()} title={exactDate(instant, moment.zone)}>
      {shortDate(instant, moment)}
    </time>
  );
}

/** How many, and of which types: `3 · Salesforce, SAP`. */
export function IdentifierCell({ getValue }: CellProps<readonly ExternalIdentifier[]>) {
  const identifiers = getValue();
  if (identifiers.length === 0) return <Absent />;
  const types = new Set(identifiers.flatMap(({ type }) => type ?? []));
  return words.table.identifiers(identifiers.length, [...types]);
}
