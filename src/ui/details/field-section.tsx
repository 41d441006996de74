import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';
import { FieldList, Row, Value } from './field.tsx';
import { fieldRows } from './field-rows.ts';
import { Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';
import { useParts } from './use-parts.ts';

interface FieldSectionProps {
  readonly client: Client;
  readonly heading: string;
  readonly fields: readonly Field[];
}

/** What some fields say of a client, under a heading; nothing where they say nothing. */
export function FieldSection({ client, heading, fields }: FieldSectionProps) {
  const rows = fields.flatMap((field) => fieldRows(field, client));
  const { shown, next, left, onMore } = useParts(rows);
  if (rows.length === 0) return null;
  return (
    <Section heading={heading}>
      <FieldList>
        {shown.map((row, index) => (
          <Row key={index} {...row} />
        ))}
      </FieldList>
      {next > 0 && (
        <ShowMore
          label={messages.details.showMore(next, left)}
          isLast={next === left}
          onMore={onMore}
        />
      )}
    </Section>
  );
}

/** The same for a text that its heading names: without labels, over the whole width. */
export function TextSection({ client, heading, fields }: FieldSectionProps) {
  const rows = fields.flatMap((field) => fieldRows(field, client));
  if (rows.length === 0) return null;
  return (
    <Section heading={heading}>
      {rows.map(({ label, value }) => (
        <div key={label} className="py-1 text-body wrap-anywhere">
          <Value value={value} />
        </div>
      ))}
    </Section>
  );
}
