import type { ReactNode } from 'react';
import type { Client, Instant } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { DatedText } from '#ui/primitives/dated-text.tsx';
import { shortDate } from '#ui/primitives/dates.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { shownCell } from './cells.tsx';

interface NameCellProps {
  readonly client: Client;
  /** What the cell shows for it; nothing where there is no name. */
  readonly name: ReactNode;
  /** Whether it is written from the right. */
  readonly isRight: boolean;
  readonly href: string;
  readonly isTabStop: boolean;
  /** The id of what describes the client beside its name. */
  readonly describedBy: string | undefined;
  /** Whether it came or changed since it was last seen. */
  readonly isMarked: boolean;
  /** What a search found in fields that are not shown. */
  readonly elsewhere: ReactNode;
  readonly className: string;
  /** Its number among the columns, from 1, where some are not drawn. */
  readonly ariaColumn: number | undefined;
}

/** The head of a row: the name, which opens the client; a tag says when it was deleted. */
export function NameCell(props: NameCellProps) {
  const { client, href, isTabStop, describedBy, isMarked, elsewhere, className } = props;
  const { deletedAt } = client;
  const name = props.name ?? null;
  const link = (
    // Plain, since the table itself follows it: a router's link is drawn again at every change of address.
    <a
      href={href}
      // A link that can be dragged away cannot have its text selected.
      draggable={false}
      dir={props.isRight ? 'rtl' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      {...(isTabStop && FOCUS_FIRST)}
      aria-describedby={describedBy}
      className={`block w-fit max-w-full truncate rounded-sm text-left font-strong hover:underline ${name === null ? 'text-muted' : ''}`}
    >
      {name ?? messages.table.noName}
    </a>
  );
  return (
    <th scope="row" className={className} aria-colindex={props.ariaColumn}>
      {deletedAt === null && !isMarked && elsewhere === null ? (
        link
      ) : (
        <div className="@container flex w-full items-center gap-2">
          {isMarked && <Mark />}
          {link}
          {elsewhere}
          {deletedAt !== null && <DeletedTag instant={deletedAt} />}
        </div>
      )}
    </th>
  );
}

function Mark() {
  return (
    <span
      title={messages.table.changed}
      className="size-1.5 shrink-0 rounded-full bg-accent forced-colors:bg-[Highlight]"
    >
      <span className="sr-only">{messages.table.changed}</span>
    </span>
  );
}

function DeletedTag({ instant }: { instant: Instant }) {
  const moment = useMoment();
  const tag = shownCell(() => {
    const when = shortDate(instant, moment);
    return (
      <span>
        <DatedText text={messages.table.deletedOn(when)} dates={[when]} />
      </span>
    );
  });
  return (
    <span data-word={messages.table.deletedOn('')} className="row-tag">
      {tag}
    </span>
  );
}
