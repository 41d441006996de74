import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf, type ErrorKind } from '#domain/errors.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { TeamMessages } from '#i18n/types/team.ts';
import { ownZone } from '#app/state/own-zone.ts';
import { Email } from '#ui/details/field.tsx';
import { ProblemNote } from '#ui/feedback/problem-note.tsx';
import { ReadingPage } from '#ui/shell/reading-page.tsx';
import { usePageTitle } from '#app/state/page-title.ts';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyValue } from '#ui/primitives/empty-value.tsx';
import { focusPlace, focusTo } from '#ui/primitives/focus-places.ts';
import { askLog, askSessions, endSessionOf, type ListedSession } from './session.ts';

/** For administrators: who is signed in, and the log of sign-ins and connections. */
export function TeamPage() {
  usePageTitle(messages.team.title);
  const sessions = useQuery({ queryKey: ['team', 'sessions'], queryFn: askSessions });
  const log = useQuery({ queryKey: ['team', 'log'], queryFn: askLog });
  const failed = sessions.error ?? log.error;
  return (
    <ReadingPage width="table" back={messages.team.back} className="gap-8">
      <h1 className="text-heading font-strong">{messages.team.title}</h1>
      {failed ? (
        <Failure kind={problemOf(failed).kind} />
      ) : (
        <>
          <Part name="sessions" heading={messages.team.sessions} lead={messages.team.sessionsHow}>
            {sessions.data && <Sessions sessions={sessions.data} />}
          </Part>
          <Part name="log" heading={messages.team.log} lead={messages.team.logHow}>
            {log.data && <Log entries={log.data} />}
          </Part>
        </>
      )}
    </ReadingPage>
  );
}

function Failure({ kind }: { readonly kind: ErrorKind }) {
  // Nothing has failed there, and there is nothing to do.
  if (kind === 'forbidden') return <p role="alert">{messages.team.notForViewers}</p>;
  return <ProblemNote kind="unreachable">{messages.team.unavailable}</ProblemNote>;
}

interface PartProps {
  /** What disappears in it, as a session that is ended, hands the focus to its heading. */
  readonly name: string;
  readonly heading: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Part({ name, heading, lead, children }: PartProps) {
  return (
    <section {...focusTo(name)} className="flex flex-col gap-2">
      <h2 {...focusPlace(name)} tabIndex={-1} className="self-start text-title font-strong">
        {heading}
      </h2>
      <p className="text-muted">{lead}</p>
      {children}
    </section>
  );
}

function Sessions({ sessions }: { readonly sessions: readonly ListedSession[] }) {
  const client = useQueryClient();
  const end = async (tag: string) => {
    await endSessionOf(tag).catch(() => {});
    await client.invalidateQueries({ queryKey: ['team'] });
  };
  return (
    <Rows
      headings={[
        messages.team.person,
        messages.team.role,
        messages.team.since,
        messages.team.seen,
        messages.team.action,
      ]}
    >
      {sessions.map(({ tag, name, email, role, startedAt, seenAt }) => (
        <tr key={tag} className={ROW}>
          <Cell>
            {name}
            <span className="block text-label text-muted">
              <Email text={email} />
            </span>
          </Cell>
          <Cell label={messages.team.role}>{messages.team.roles[role]}</Cell>
          <Cell label={messages.team.since}>
            <Moment at={startedAt} />
          </Cell>
          <Cell label={messages.team.seen}>
            <Moment at={seenAt} />
          </Cell>
          <Cell>
            <Button
              className="max-md:mt-1.5 pointer-coarse:h-11"
              aria-label={messages.team.endSessionOf(name)}
              onClick={() => void end(tag)}
            >
              {messages.team.endSession}
            </Button>
          </Cell>
        </tr>
      ))}
    </Rows>
  );
}

function Log({ entries }: { readonly entries: Awaited<ReturnType<typeof askLog>> }) {
  if (entries.length === 0) return <p>{messages.team.noEntries}</p>;
  return (
    <Rows headings={[messages.team.when, messages.team.what, messages.team.person]}>
      {entries.map(({ at, event, person, about }, index) => (
        <tr key={`${at} ${index}`} className={ROW}>
          <Cell label={messages.team.when}>
            <Moment at={at} />
          </Cell>
          <Cell label={messages.team.what}>
            {wordsOf(messages.team.events, event)}
            {about !== null && (
              <span className="block text-label text-muted">
                {about.includes('@')
                  ? messages.team.byAdministrator(about)
                  : wordsOf(messages.team.reasons, about)}
              </span>
            )}
          </Cell>
          <Cell label={messages.team.person}>{person ?? <EmptyValue />}</Cell>
        </tr>
      ))}
    </Rows>
  );
}

interface RowsProps {
  readonly headings: readonly string[];
  readonly children: ReactNode;
}

function Rows({ headings, children }: RowsProps) {
  return (
    <table className="w-full text-table max-md:block">
      <thead className="max-md:sr-only">
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className="py-1.5 pr-4 text-start font-strong text-muted">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">{children}</tbody>
    </table>
  );
}

/** On a phone each row is a block, with a line for each cell. */
const ROW = 'border-t border-line max-md:block max-md:py-2';

interface CellProps {
  /** Its column, said beside it where there are no heads; not where the value says it by itself. */
  readonly label?: string;
  readonly children: ReactNode;
}

function Cell({ label, children }: CellProps) {
  return (
    <td className="py-1.5 pr-4 align-top max-md:flex max-md:gap-3 max-md:py-0.5 max-md:pr-0">
      {label !== undefined && (
        <span aria-hidden="true" className="w-28 shrink-0 text-muted md:hidden">
          {label}
        </span>
      )}
      <div className="min-w-0 wrap-break-word">{children}</div>
    </td>
  );
}

/** A word of the log in the reader's language; what a newer server says, as it is. */
function wordsOf(words: TeamMessages['events'] | TeamMessages['reasons'], word: string): string {
  const known: Readonly<Record<string, string>> = words;
  return Object.hasOwn(known, word) ? (known[word] ?? word) : word;
}

function Moment({ at }: { readonly at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} className="figures lg:whitespace-nowrap">
      {locale().date(at, 'exact', ownZone())}
    </time>
  );
}
