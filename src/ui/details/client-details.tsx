import { Fragment, type ComponentType, type ReactNode } from 'react';
import type { Client } from '#domain/client.ts';
import { missingFrom, type Expected } from '#domain/expected.ts';
import type { Field, FieldGroup, FieldId } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { messages } from '#i18n/messages.ts';
import { Addresses } from './addresses.tsx';
import { ExternalIdentifiers } from './external-identifiers.tsx';
import { fieldRows } from './field-rows.ts';
import { FieldRows, FieldSection, TextSection } from './field-section.tsx';
import { Folded } from './folded.tsx';
import { GROUPS, headingOf } from './groups.ts';
import { Identity } from './identity.tsx';
import { RawRecord } from './raw-record.tsx';
import { SectionBoundary } from './section-boundary.tsx';

interface PartProps {
  readonly client: Client;
  readonly missing: readonly Expected[];
}

/** What is more than rows. It stands at the head of its group, also for a client that has no value. */
const PARTS: ReadonlyMap<
  FieldGroup,
  { readonly field: FieldId; readonly Part: ComponentType<PartProps> }
> = new Map([
  ['identity', { field: SHARED.name.id, Part: Identity }],
  ['address', { field: SHARED.addresses.id, Part: Addresses }],
  ['identifiers', { field: SHARED.externalIdentifiers.id, Part: ExternalIdentifiers }],
]);

interface ClientDetailsProps {
  readonly client: Client;
  readonly providerLabel: string;
  /** All that its provider says of a client. */
  readonly fields: readonly Field[];
  /** What nearly every client of its needs. */
  readonly expected: readonly Expected[];
  /** What changed of it, below its name. */
  readonly news: ReactNode;
}

/** All that is known of a client: nothing of the wire is lost, and no part that fails takes another along. */
export function ClientDetails(props: ClientDetailsProps) {
  const { client, providerLabel, fields, expected, news } = props;
  const lacking = missingFrom(client, expected);
  return (
    <Fragment key={client.key}>
      {GROUPS.map((group) => {
        const part = PARTS.get(group);
        const rows = fields.filter(
          (field) => field.group === group && field.shownWith === null && field.id !== part?.field,
        );
        const missing = lacking.filter((each) => each.group === group);
        const Rows = group === 'notes' ? TextSection : FieldSection;
        return (
          <Fragment key={group}>
            {part !== undefined && (
              <SectionBoundary>
                <part.Part client={client} missing={missing} />
              </SectionBoundary>
            )}
            {group === 'identity' && <SectionBoundary>{news}</SectionBoundary>}
            {(rows.length > 0 || (part === undefined && missing.length > 0)) && (
              <SectionBoundary>
                <Rows
                  client={client}
                  heading={headingOf(group, providerLabel)}
                  fields={rows}
                  missing={part === undefined ? missing : []}
                />
              </SectionBoundary>
            )}
          </Fragment>
        );
      })}
      <SectionBoundary>
        <Technical client={client} fields={fields} />
      </SectionBoundary>
      <SectionBoundary>
        <RawRecord raw={client.raw} />
      </SectionBoundary>
    </Fragment>
  );
}

/** What programs know the client by, folded: nobody reads it who is not looking for it. */
function Technical({ client, fields }: Pick<ClientDetailsProps, 'client' | 'fields'>) {
  const rows = fields
    .filter((field) => field.group === 'technical')
    .flatMap((field) => fieldRows(field, client));
  return (
    rows.length > 0 && (
      <Folded heading={messages.details.groups.technical}>
        <FieldRows rows={rows} />
      </Folded>
    )
  );
}
