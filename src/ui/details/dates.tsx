import type { Client } from '#core/client.ts';
import { words } from '#core/words.ts';
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
    <Section heading={words.details.dates}>
      <FieldList>
        {createdAt !== null && (
          <Field label={words.details.created}>
            <ExactTime instant={createdAt} />
          </Field>
        )}
        {updatedAt !== null && (
          <Field label={words.details.updated}>
            <ExactTime instant={updatedAt} />
          </Field>
        )}
        {deletedAt !== null && (
          <Field label={words.details.deleted}>
            <ExactTime instant={deletedAt} />
          </Field>
        )}
      </FieldList>
    </Section>
  );
}
