import type { Client } from '#domain/client.ts';
import type { DetailSection } from '#domain/details.ts';
import { Addresses } from './addresses.tsx';
import { Contacts } from './contacts.tsx';
import { Dates } from './dates.tsx';
import { ProviderSection } from './detail-section.tsx';
import { ExternalIdentifiers } from './external-identifiers.tsx';
import { Identity } from './identity.tsx';
import { RawRecord } from './raw-record.tsx';
import { Tax } from './tax.tsx';

interface ClientDetailsProps {
  readonly client: Client;
  /** What only its provider says. */
  readonly sections: readonly DetailSection[];
}

/** All that is known of a client: nothing is cut, and nothing of the wire is lost. */
export function ClientDetails({ client, sections }: ClientDetailsProps) {
  const at = (place: DetailSection['place']) =>
    sections
      .filter((section) => section.place === place)
      .map((section) => <ProviderSection key={section.heading} section={section} />);
  return (
    <>
      <Identity client={client} />
      <Contacts client={client} />
      <Addresses client={client} />
      <Tax client={client} />
      {at('billing')}
      <ExternalIdentifiers client={client} />
      <Dates client={client} />
      {at('provider')}
      {at('notes')}
      <RawRecord raw={client.raw} />
    </>
  );
}
