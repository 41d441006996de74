import { useLocation } from 'react-router';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { readAddress } from '#query/paths.ts';
import { answerable } from '#query/client-query.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { askedIn } from '#app/clients/asked.ts';
import { SCOPES } from '#app/clients/scopes.ts';
import { useQuestion } from '#app/state/question.tsx';

/** Of the question on screen: what is sent to each provider, and what is decided here. */
export function InspectedQuestion() {
  const { pathname } = useLocation();
  const address = readAddress(
    pathname,
    SCOPES.map(({ id }) => id),
  );
  if (address?.page !== 'clients') return null;
  const scope = SCOPES.find(({ id }) => id === address.scope);
  return (
    <dl className="grid grid-cols-[9rem_1fr] gap-x-2 max-md:grid-cols-[6rem_1fr] gap-y-1 border-b border-line py-3 text-label">
      {scope?.providers.map((provider) => (
        <SentTo key={provider.id} provider={provider} />
      ))}
      <DecidedHere />
    </dl>
  );
}

function SentTo({ provider }: { readonly provider: Provider }) {
  const { query } = useQuestion();
  const moment = useMoment();
  const asked = answerable(query, provider.filters, provider.fields).query;
  const preview = provider.preview?.(asked, moment) ?? null;
  const texts = messages.inspector;
  return (
    <>
      <dt className="text-muted">{texts.sentTo(provider.label)}</dt>
      <dd>
        {preview === null ? (
          texts.wholeList
        ) : (
          <>
            {texts.narrowed}{' '}
            <code className="wrap-anywhere">
              {Object.entries(preview)
                .map(([name, value]) => `${name}=${value}`)
                .join('&')}
            </code>
          </>
        )}
      </dd>
    </>
  );
}

function DecidedHere() {
  const { query } = useQuestion();
  const { zone } = useMoment();
  const texts = messages.inspector;
  const parts = askedIn(query, zone).map(({ label }) => label);
  return (
    <>
      <dt className="text-muted">{texts.decidedHere}</dt>
      <dd>{[...parts, texts.order].join(' · ')}</dd>
    </>
  );
}
