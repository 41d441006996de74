import { Fragment, type ComponentType } from 'react';
import type { Client } from '#domain/client.ts';
import type { Field, FieldGroup, FieldId } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { messages } from '#i18n/messages.ts';
import { Addresses } from './addresses.tsx';
import { ExternalIdentifiers } from './external-identifiers.tsx';
import { FieldSection, TextSection } from './field-section.tsx';
import { Identity } from './identity.tsx';
import { RawRecord } from './raw-record.tsx';
import { SectionBoundary } from './section-boundary.tsx';

/** Its groups of fields, from what most people look for to what few do. */
const GROUPS = [
  'identity',
  'contact',
  'address',
  'tax',
  'billing',
  'identifiers',
  'dates',
  'provider',
  'notes',
] as const satisfies readonly FieldGroup[];

/** What is more than rows. It stands at the head of its group, also for a client that has no value. */
const PARTS: ReadonlyMap<
  FieldGroup,
  { readonly field: FieldId; readonly Part: ComponentType<{ readonly client: Client }> }
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
}

/** All that is known of a client: nothing of the wire is lost, and no part that fails takes another along. */
export function ClientDetails({ client, providerLabel, fields }: ClientDetailsProps) {
  return (
    <Fragment key={client.key}>
      {GROUPS.map((group) => {
        const part = PARTS.get(group);
        const rows = fields.filter(
          (field) => field.group === group && field.shownWith === null && field.id !== part?.field,
        );
        const Rows = group === 'notes' ? TextSection : FieldSection;
        return (
          <Fragment key={group}>
            {part !== undefined && (
              <SectionBoundary>
                <part.Part client={client} />
              </SectionBoundary>
            )}
            {rows.length > 0 && (
              <SectionBoundary>
                <Rows client={client} heading={headingOf(group, providerLabel)} fields={rows} />
              </SectionBoundary>
            )}
          </Fragment>
        );
      })}
      <SectionBoundary>
        <RawRecord raw={client.raw} />
      </SectionBoundary>
    </Fragment>
  );
}

function headingOf(group: FieldGroup, providerLabel: string): string {
  return group === 'provider'
    ? messages.details.onlyIn(providerLabel)
    : messages.details.groups[group];
}
