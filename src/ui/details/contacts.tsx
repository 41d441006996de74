import type { Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { mailtoHref, telHref } from './contact-href.ts';
import { Field, FieldList } from './field.tsx';
import { Section } from './section.tsx';

interface ContactsProps {
  readonly client: Client;
}

/** How to reach a client: each email with its role, each phone. */
export function Contacts({ client: { emails, phones } }: ContactsProps) {
  if (emails.length === 0 && phones.length === 0) return null;
  return (
    <Section heading={messages.details.contacts}>
      <FieldList>
        {emails.map(({ role, address }, index) => (
          <Contact
            key={`email ${index}`}
            label={messages.details.emails[role]}
            text={address}
            href={mailtoHref(address)}
          />
        ))}
        {phones.map((phone, index) => (
          <Contact
            key={`phone ${index}`}
            label={messages.details.phone}
            text={phone}
            href={telHref(phone)}
          />
        ))}
      </FieldList>
    </Section>
  );
}

interface ContactProps {
  readonly label: string;
  readonly text: string;
  /** `null` where the text is not safely a link. */
  readonly href: string | null;
}

function Contact({ label, text, href }: ContactProps) {
  const shown = <bdi className="figures">{text}</bdi>;
  return (
    <Field
      label={label}
      action={<CopyButton key={text} text={text} what={messages.details.inSentence(label)} />}
    >
      {href === null ? (
        shown
      ) : (
        <a href={href} className="text-accent hover:underline">
          {shown}
        </a>
      )}
    </Field>
  );
}
