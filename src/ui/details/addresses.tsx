import type { AddressRole, Client } from '#domain/client.ts';
import type { Expected } from '#domain/expected.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { messages } from '#i18n/messages.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { toAddressGroups, type AddressGroup } from './address-groups.ts';
import { Field, FieldList } from './field.tsx';
import { FieldNote } from './field-notes.tsx';
import { LongText } from './long-text.tsx';
import { Missing } from './missing.tsx';
import { Section } from './section.tsx';

interface AddressesProps {
  readonly client: Client;
  readonly missing: readonly Expected[];
}

/** Where a client is: each address once, with all its roles; it says so where there is none. */
export function Addresses({ client, missing }: AddressesProps) {
  const groups = toAddressGroups(client.addresses);
  return (
    <Section heading={messages.fields.addresses}>
      {groups.length === 0 ? (
        <p className="py-1 text-table text-muted">
          {missing.length > 0 ? <Missing /> : messages.drawer.noAddresses}
        </p>
      ) : (
        <FieldList>
          {groups.map((group) => (
            <AddressField key={group.roles.join()} group={group} />
          ))}
        </FieldList>
      )}
    </Section>
  );
}

/** An invoice goes to another one. */
function isDeliveryOnly(roles: readonly AddressRole[]): boolean {
  return roles.every((role) => role === 'delivery');
}

function AddressField({ group: { roles, lines } }: { readonly group: AddressGroup }) {
  const written = lines.join('\n');
  const what = messages.details.addressOf(roles);
  return (
    <Field
      label={messages.details.addressRoles(roles)}
      action={<CopyButton key={written} text={written} what={what} className="thumb" />}
    >
      <address className="whitespace-pre-line not-italic">
        <bdi>
          <LongText text={written} />
        </bdi>
      </address>
      {!isDeliveryOnly(roles) && <FieldNote field={SHARED.addresses.id} text={null} />}
    </Field>
  );
}
