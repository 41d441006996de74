import type { Client } from '#domain/client.ts';
import type { Expected } from '#domain/expected.ts';
import type { Field } from '#domain/field.ts';
import { messages } from '#i18n/messages.ts';
import { Field as LabelledField, FieldList, Row, Value } from './field.tsx';
import { fieldRows, type FieldRow } from './field-rows.ts';
import { Missing } from './missing.tsx';
import { Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';
import { useParts } from './use-parts.ts';

interface FieldSectionProps {
  readonly client: Client;
  readonly heading: string;
  readonly fields: readonly Field[];
  /** What should stand here and does not. */
  readonly missing: readonly Expected[];
}

/** What some fields say of a client, under a heading; nothing where they say nothing. */
export function FieldSection({ client, heading, fields, missing }: FieldSectionProps) {
  const rows = fields.flatMap((field) => fieldRows(field, client));
  if (rows.length === 0 && missing.length === 0) return null;
  return (
    <Section heading={heading}>
      <FieldRows {...{ rows, missing }} />
    </Section>
  );
}

interface FieldRowsProps {
  readonly rows: readonly FieldRow[];
  readonly missing?: readonly Expected[];
}

/** The rows of a section, the first of many. */
export function FieldRows({ rows, missing = [] }: FieldRowsProps) {
  const { shown, next, left, onMore } = useParts(rows);
  return (
    <>
      <FieldList>
        {shown.map((row, index) => (
          <Row
            key={index}
            {...row}
            isOneOfSeveral={rows.some((other) => other !== row && other.field === row.field)}
          />
        ))}
        {missing.map(({ label }) => (
          <LabelledField key={label()} label={label()}>
            <Missing />
          </LabelledField>
        ))}
      </FieldList>
      {next > 0 && (
        <ShowMore
          label={messages.drawer.showMore(next, left)}
          isLast={next === left}
          onMore={onMore}
        />
      )}
    </>
  );
}

/** The same for a text that its heading names: without labels, over the whole width. */
export function TextSection({ client, heading, fields }: Omit<FieldSectionProps, 'missing'>) {
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
