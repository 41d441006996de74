import { ArrowRight } from 'lucide-react';
import type { Client } from '#domain/client.ts';
import type { Field as ClientField } from '#domain/field.ts';
import { formatterWith } from '#i18n/formatter.ts';
import { messages } from '#i18n/messages.ts';
import { exactDate } from '#ui/primitives/dates.ts';
import { EmptyValue } from '#ui/primitives/empty-value.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { changesOf, type Change, type EarlierClient } from './changes.ts';
import { ExactTime } from './exact-time.tsx';
import { Field, FieldList } from './field.tsx';
import { LongText } from './long-text.tsx';
import { Section } from './section.tsx';

interface WhatChangedProps {
  readonly client: Client;
  readonly fields: readonly ClientField[];
  /** What it was before each change, the oldest first. */
  readonly versions: readonly EarlierClient[];
}

/** The old and the new value of what changed while the page was open, and when that was noticed. */
export function WhatChanged({ client, fields, versions }: WhatChangedProps) {
  const { zone } = useMoment();
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const isNew = versions[0]?.client === null;
  const format = formatterWith((instant) => exactDate(instant, zone));
  const changes = changesOf(versions, client, fields, format);
  if (!isNew && changes.length === 0) return null;
  const isAtOnce = changes.every(({ noticedAt }) => noticedAt === newest.until);
  return (
    <Section heading={isNew ? messages.drawer.isNew : messages.drawer.whatChanged}>
      {(isNew || isAtOnce) && (
        <Noticed at={(isNew ? versions[0] : newest)?.until ?? newest.until} />
      )}
      <FieldList>
        {changes.map((change, index) => (
          <ChangedField key={index} change={change} isTimed={!isAtOnce} />
        ))}
      </FieldList>
    </Section>
  );
}

interface ChangedFieldProps {
  readonly change: Change;
  readonly isTimed: boolean;
}

function ChangedField({ change, isTimed }: ChangedFieldProps) {
  const { label, before, after, noticedAt } = change;
  return (
    <Field label={label}>
      <del className="block whitespace-pre-line text-muted no-underline">
        <span className="sr-only">{messages.drawer.before} </span>
        <Text text={before} />
      </del>
      <ins className="flex items-baseline gap-1.5 whitespace-pre-line no-underline">
        <ArrowRight
          aria-hidden="true"
          size="0.75rem"
          className="shrink-0 self-start mt-1 text-muted"
        />
        <span className="sr-only">{messages.drawer.after} </span>
        <span className="min-w-0">
          <Text text={after} />
        </span>
      </ins>
      {isTimed && <Noticed at={noticedAt} />}
    </Field>
  );
}

function Text({ text }: { readonly text: string | null }) {
  if (text === null) return <EmptyValue />;
  return (
    <bdi className="figures">
      <LongText text={text} />
    </bdi>
  );
}

function Noticed({ at }: { readonly at: number }) {
  return (
    <p className="py-0.5 text-label text-muted">
      {messages.drawer.noticed} <ExactTime instant={at} />
    </p>
  );
}
