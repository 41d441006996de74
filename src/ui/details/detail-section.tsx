import type { DetailSection, DetailValue } from '#domain/details.ts';
import { dayDate } from '#ui/primitives/dates.ts';
import { ExactTime } from './exact-time.tsx';
import { Field, FieldList, IdentifierField } from './field.tsx';
import { LongText } from './long-text.tsx';
import { Section } from './section.tsx';
import { Website } from './website.tsx';

interface ProviderSectionProps {
  readonly section: DetailSection;
}

/** What only the provider says, under its own heading; nothing where it says nothing. */
export function ProviderSection({ section: { place, heading, fields } }: ProviderSectionProps) {
  if (fields.length === 0) return null;
  return (
    <Section heading={heading}>
      {place === 'notes' ? (
        // The heading says it already.
        fields.map(({ label, value }) => (
          <div key={label} className="py-1 text-body wrap-anywhere">
            <Value value={value} />
          </div>
        ))
      ) : (
        <FieldList>
          {fields.map(({ label, value }) =>
            value.type === 'identifier' ? (
              <IdentifierField key={label} label={label} value={value.text} />
            ) : (
              <Field key={label} label={label}>
                <Value value={value} />
              </Field>
            ),
          )}
        </FieldList>
      )}
    </Section>
  );
}

function Value({ value }: { readonly value: DetailValue }) {
  switch (value.type) {
    case 'text':
    case 'identifier':
      return (
        <bdi>
          <LongText text={value.text} />
        </bdi>
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
        <time dateTime={value.day} className="figures">
          {dayDate(value.day)}
        </time>
      );
    case 'instant':
      return <ExactTime instant={value.instant} />;
  }
}
