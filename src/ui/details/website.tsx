import { ExternalLink } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { LongText } from './long-text.tsx';
import { websiteHref } from './website-href.ts';

interface WebsiteProps {
  readonly text: string;
}

/** A website as somebody wrote it: a link where it is safely one, else its text. */
export function Website({ text }: WebsiteProps) {
  const href = websiteHref(text);
  if (href === null) {
    return (
      <bdi>
        <LongText text={text} />
      </bdi>
    );
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="row-link text-accent hover:underline"
    >
      <bdi>{text}</bdi>
      <ExternalLink size="0.75rem" className="ml-1 inline-block align-baseline" />
      <span className="sr-only"> {messages.drawer.opensNewTab}</span>
    </a>
  );
}
