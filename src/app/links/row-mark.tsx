import { Link2 } from 'lucide-react';
import type { ClientKey } from '#domain/client.ts';
import type { MarkRow } from '#ui/table/row-marks.ts';

/** Marks the rows of clients that are elsewhere too, beside what another mark says of them. `label` says where. */
export function markLinked(
  isElsewhere: (key: ClientKey) => boolean,
  label: string,
): (inner: MarkRow | null) => MarkRow {
  return (inner) => (client, fields, cells, elsewhereId) => {
    const marked =
      inner === null
        ? { cells, elsewhere: null, mark: null }
        : inner(client, fields, cells, elsewhereId);
    if (!isElsewhere(client.key)) return marked;
    return {
      ...marked,
      elsewhere: (
        <>
          <span
            id={marked.elsewhere === null ? elsewhereId : undefined}
            title={label}
            className="shrink-0 text-muted"
          >
            <Link2 aria-hidden="true" size="0.8125rem" />
            <span className="sr-only">{label}</span>
          </span>
          {marked.elsewhere}
        </>
      ),
    };
  };
}
