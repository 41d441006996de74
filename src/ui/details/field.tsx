import { Fragment, type ReactNode } from 'react';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { dayDate } from '#ui/primitives/dates.ts';
import { mailtoHref, telHref } from './contact-href.ts';
import { ExactTime } from './exact-time.tsx';
import { FieldNote } from './field-notes.tsx';
import type { FieldRow, RowValue } from './field-rows.ts';
import { LongText } from './long-text.tsx';
import { Website } from './website.tsx';

interface FieldListProps {
  readonly children: ReactNode;
}

/** Labels and values, in columns that line up over all sections. */
export function FieldList({ children }: FieldListProps) {
  return <dl>{children}</dl>;
}

interface FieldProps {
  readonly label: string;
  /** What can be done with the value, at its right. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A label with its value, which wraps rather than end in an ellipsis. Where a thumb goes, its row has room for one. */
export function Field({ label, action, children }: FieldProps) {
  return (
    <div className="grid grid-cols-[min(7.5rem,32%)_minmax(0,1fr)_1.75rem] gap-x-2 text-table [&:not(:hover)_button:not(:focus-visible)]:pointer-fine:opacity-0">
      <dt className="py-1 pointer-coarse:py-3 text-label leading-5 wrap-anywhere text-muted">
        {label}
      </dt>
      <dd className="col-span-2 grid grid-cols-subgrid">
        <div
          className={`py-1 wrap-anywhere pointer-coarse:py-3 ${action === undefined ? 'col-span-2' : ''}`}
        >
          {children}
        </div>
        {action !== undefined && <div className="pointer-coarse:pt-2">{action}</div>}
      </dd>
    </div>
  );
}

/** No email is longer (RFC 5321, with the angle brackets). */
const MOST_IN_PIECES = 256;

/** What somebody copies: a button stands beside it. */
const COPIED: readonly RowValue['type'][] = ['identifier', 'email', 'phone'];

interface RowProps extends FieldRow {
  readonly isOneOfSeveral: boolean;
}

/** A field's label and value, as its type is drawn. */
export function Row({ field, label, value, isOneOfSeveral }: RowProps) {
  const text = 'text' in value && COPIED.includes(value.type) ? value.text : null;
  const what = messages.details.inSentence(label);
  return (
    <Field
      label={label}
      action={
        text === null ? undefined : (
          <CopyButton key={text} text={text} what={what} className="thumb" />
        )
      }
    >
      <Value value={value} />
      <FieldNote field={field} text={isOneOfSeveral ? text : null} />
    </Field>
  );
}

export function Value({ value }: { readonly value: RowValue }) {
  switch (value.type) {
    case 'text':
      return (
        <bdi>
          <LongText text={value.text} />
        </bdi>
      );
    case 'identifier':
      return <Figures text={value.text} />;
    case 'email':
      return (
        <Contact href={mailtoHref(value.text)}>
          <Email text={value.text} />
        </Contact>
      );
    case 'phone':
      return (
        <Contact href={telHref(value.text)}>
          <Figures text={value.text} />
        </Contact>
      );
    case 'website':
      return <Website text={value.text} />;
    case 'prose':
      return (
        <div dir="auto" className="whitespace-pre-wrap">
          <LongText text={value.text} />
        </div>
      );
    case 'day':
      return (
        <time dateTime={value.day} lang={locale().wordsOfFormats} className="figures">
          {dayDate(value.day)}
        </time>
      );
    case 'instant':
      return <ExactTime instant={value.instant} />;
  }
}

function Figures({ text }: { readonly text: string }) {
  return (
    <bdi className="figures">
      <LongText text={text} />
    </bdi>
  );
}

/** Broken before its host or a dot of that where it is long: after a hyphen it would look like a divided word. */
export function Email({ text }: { readonly text: string }) {
  const at = text.lastIndexOf('@');
  if (at <= 0 || text.length > MOST_IN_PIECES) {
    return (
      <bdi>
        <LongText text={text} />
      </bdi>
    );
  }
  return (
    <bdi>
      <Unbroken text={text.slice(0, at)} />
      {text
        .slice(at)
        .split(/(?=\.)/)
        .map((part, index) => (
          <Fragment key={index}>
            <wbr />
            <Unbroken text={part} />
          </Fragment>
        ))}
    </bdi>
  );
}

const AROUND_HYPHENS = /(.-+.?)/;

/**
 * Broken nowhere while it fits into a line, and never beside a hyphen. Inline, as blocks would be read aloud, and copied,
 * with a blank between them.
 */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(AROUND_HYPHENS).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}

interface ContactProps {
  /** `null` where the text is not safely a link. */
  readonly href: string | null;
  readonly children: ReactNode;
}

function Contact({ href, children }: ContactProps) {
  if (href === null) return children;
  return (
    <a href={href} className="row-link text-accent hover:underline">
      {children}
    </a>
  );
}
