import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { exactDate } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { InspectedRequest, SentRequest } from './inspected-requests.ts';

/** Each request as it was sent, the newest first. */
export function InspectedList({ requests }: { readonly requests: readonly InspectedRequest[] }) {
  const texts = messages.inspector;
  if (requests.length === 0) return <p className="pt-3 text-muted">{texts.none}</p>;
  return (
    <ul aria-label={texts.heading} className="pt-2">
      {requests.map((request) => (
        <li key={request.number} className="border-b border-line py-1.5 last:border-0">
          <RequestHead request={request} />
          {request.sent.map((sent, index) => (
            <Sent key={index} sent={sent} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function RequestHead({ request }: { readonly request: InspectedRequest }) {
  const { zone } = useMoment();
  const { provider, template, from, at } = request;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="font-strong">{findProvider(provider)?.label ?? provider}</span>
      <span className="font-mono text-label">{template}</span>
      <span className="text-label text-muted">{messages.inspector.from[from]}</span>
      <time dateTime={new Date(at).toISOString()} className="text-label text-muted tabular-nums">
        {exactDate(at, zone)}
      </time>
    </p>
  );
}

function Sent({ sent: { curl, status, ms } }: { readonly sent: SentRequest }) {
  const texts = messages.inspector;
  return (
    <div className="flex items-start gap-2">
      <p className="w-36 shrink-0 pt-1 text-label tabular-nums max-md:w-24">
        <span className={status !== null && status < 400 ? 'text-well' : 'text-bad'}>
          {status ?? texts.noAnswer}
        </span>{' '}
        <span className="text-muted">{texts.duration(ms)}</span>
      </p>
      <code className="min-w-0 flex-1 pt-1 text-label wrap-anywhere">{curl}</code>
      <CopyButton text={curl} what={texts.command} className="pointer-coarse:size-11" />
    </div>
  );
}
