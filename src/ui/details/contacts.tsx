import type { Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { mailtoHref, telHref } from './contact-href.ts';
import { Field, FieldList } from './field.tsx';
import { LongText } from './long-text.tsx';
import { Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';
import { useParts } from './use-parts.ts';

interface ContactsProps {
  readonly client: Client;
}

/** How to reach a client: each email with its role, each phone. */
export function Contacts({ client: { emails, phones } }: ContactsProps) {
  const contacts = [
    ...emails.map(({ role, address }) => ({
      label: messages.details.emails[role],
      text: address,
      toHref: mailtoHref,
    })),
    ...phones.map((text) => ({ label: messages.details.phone, text, toHref: telHref })),
  ];
  const { shown, next, left, onMore } = useParts(contacts);
  if (emails.length === 0 && phones.length === 0) return null;
  return (
    <Section heading={messages.details.contacts}>
      <FieldList>
        {shown.map((contact, index) => (
          <Contact key={index} {...contact} />
        ))}
      </FieldList>
      {next > 0 && (
        <ShowMore
          label={messages.details.showMore(next, left)}
          isLast={next === left}
          onMore={onMore}
        />
      )}
    </Section>
  );
}

interface ContactProps {
  readonly label: string;
  readonly text: string;
  /** `null` where the text is not safely a link. */
  readonly toHref: (text: string) => string | null;
}

function Contact({ label, text, toHref }: ContactProps) {
  const href = toHref(text);
  const shown = (
    <bdi className="figures">
      <LongText text={text} />
    </bdi>
  );
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
