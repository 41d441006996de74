import { Fragment } from 'react';
import type { Client } from '#domain/client.ts';
import type { DetailSection } from '#domain/details.ts';
import { Addresses } from './addresses.tsx';
import { Contacts } from './contacts.tsx';
import { Dates } from './dates.tsx';
import { ProviderSection } from './detail-section.tsx';
import { ExternalIdentifiers } from './external-identifiers.tsx';
import { Identity } from './identity.tsx';
import { RawRecord } from './raw-record.tsx';
import { NotShown, SectionBoundary } from './section-boundary.tsx';
import { Tax } from './tax.tsx';

interface ClientDetailsProps {
  readonly client: Client;
  /** What only its provider says. */
  readonly readSections: (client: Client) => readonly DetailSection[];
}

/** All that is known of a client: nothing of the wire is lost, and no part that fails takes another along. */
export function ClientDetails({ client, readSections }: ClientDetailsProps) {
  const sections = sectionsOf(client, readSections);
  const at = (place: DetailSection['place']) =>
    sections
      ?.filter((section) => section.place === place)
      .map((section) => (
        <SectionBoundary key={section.heading}>
          <ProviderSection section={section} />
        </SectionBoundary>
      ));
  return (
    <Fragment key={client.key}>
      <SectionBoundary>
        <Identity client={client} />
      </SectionBoundary>
      <SectionBoundary>
        <Contacts client={client} />
      </SectionBoundary>
      <SectionBoundary>
        <Addresses client={client} />
      </SectionBoundary>
      <SectionBoundary>
        <Tax client={client} />
      </SectionBoundary>
      {at('billing')}
      <SectionBoundary>
        <ExternalIdentifiers client={client} />
      </SectionBoundary>
      <SectionBoundary>
        <Dates client={client} />
      </SectionBoundary>
      {sections === null && <NotShown />}
      {at('provider')}
      {at('notes')}
      <SectionBoundary>
        <RawRecord raw={client.raw} />
      </SectionBoundary>
    </Fragment>
  );
}

/** `null` where they cannot be read. */
function sectionsOf(
  client: Client,
  read: ClientDetailsProps['readSections'],
): readonly DetailSection[] | null {
  try {
    return read(client);
  } catch {
    return null;
  }
}
