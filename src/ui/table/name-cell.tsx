import { Link } from 'react-router';
import type { Client, Instant } from '#core/client.ts';
import { words } from '#core/words.ts';
import { shortDate } from '#ui/dates.ts';
import { useMoment } from '#ui/moment.tsx';

interface NameCellProps {
  readonly client: Client;
  readonly href: string;
  readonly isTabStop: boolean;
  readonly noteId: string | undefined;
  readonly className: string;
}

/** The head of a row: the name, which opens the client; struck through once it is deleted. */
export function NameCell({ client, href, isTabStop, noteId, className }: NameCellProps) {
  const { name, legalName, deletedAt } = client;
  const link = (
    <Link
      to={href}
      // A link that can be dragged away cannot have its text selected.
      draggable={false}
      dir="auto"
      tabIndex={isTabStop ? 0 : -1}
      aria-describedby={noteId}
      className={`block w-fit max-w-full truncate rounded-sm text-left ${deletedAt === null ? 'hover:underline' : 'line-through'} ${(name ?? legalName) ? '' : 'text-muted'}`}
    >
      {name ?? legalName ?? words.table.noName}
    </Link>
  );
  return (
    <th scope="row" className={className}>
      {deletedAt === null ? (
        link
      ) : (
        <div className="flex min-w-0 items-center gap-2">
          {link}
          <DeletedTag instant={deletedAt} />
        </div>
      )}
    </th>
  );
}

function DeletedTag({ instant }: { instant: Instant }) {
  const moment = useMoment();
  return (
    <span className="shrink-0 rounded-sm border border-line px-1 text-label">
      {words.table.deletedOn(shortDate(instant, moment))}
    </span>
  );
}
