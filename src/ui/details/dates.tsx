import type { Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { ExactTime } from './exact-time.tsx';
import { Field, FieldList } from './field.tsx';
import { Section } from './section.tsx';

interface DatesProps {
  readonly client: Client;
}

/** When a client came, changed and went: to the second, in the viewer's zone. */
export function Dates({ client: { createdAt, updatedAt, deletedAt } }: DatesProps) {
  if (createdAt === null && updatedAt === null && deletedAt === null) return null;
  return (
    <Section heading={messages.details.dates}>
      <FieldList>
        {createdAt !== null && (
          <Field label={messages.details.created}>
            <ExactTime instant={createdAt} />
          </Field>
        )}
        {updatedAt !== null && (
          <Field label={messages.details.updated}>
            <ExactTime instant={updatedAt} />
          </Field>
        )}
        {deletedAt !== null && (
          <Field label={messages.details.deleted}>
            <ExactTime instant={deletedAt} />
          </Field>
        )}
      </FieldList>
    </Section>
  );
}
