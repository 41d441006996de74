import type { Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { FieldList, IdentifierField } from './field.tsx';
import { Section } from './section.tsx';

interface TaxProps {
  readonly client: Client;
}

/** What the authorities and the e-invoicing networks know a client by. */
export function Tax({ client }: TaxProps) {
  const { vatNumber, taxId, registrationNumber, eInvoicing } = client;
  const isEmpty =
    vatNumber === null && taxId === null && registrationNumber === null && eInvoicing.length === 0;
  if (isEmpty) return null;
  return (
    <Section heading={messages.details.tax}>
      <FieldList>
        {vatNumber !== null && (
          <IdentifierField label={messages.details.vatNumber} value={vatNumber} />
        )}
        {taxId !== null && <IdentifierField label={messages.details.taxId} value={taxId} />}
        {registrationNumber !== null && (
          <IdentifierField label={messages.details.registrationNumber} value={registrationNumber} />
        )}
        {eInvoicing.map(({ type, value }, index) => (
          <IdentifierField
            key={`${index} ${type}`}
            label={messages.details.eInvoicing[type]}
            value={value}
          />
        ))}
      </FieldList>
    </Section>
  );
}
