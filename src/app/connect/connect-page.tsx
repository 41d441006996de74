import { Printer } from 'lucide-react';
import type { ProviderId } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import type { ConnectGuide } from '#providers/shared/connect-guide.ts';
import { toPath, type ScopeId } from '#query/paths.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { findScope, PROVIDER_SCOPES, type ScopeEntry } from '#app/clients/scopes.ts';
import { ReadingPage } from '#ui/shell/reading-page.tsx';
import { usePageTitle } from '#app/state/page-title.ts';
import { ConnectSection } from './connect-section.tsx';

interface ConnectPageProps {
  /** `null` for all of them. */
  readonly scope: ScopeId | null;
  readonly guides: ReadonlyMap<ProviderId, ConnectGuide>;
  /** Why somebody came back from a provider without a connection; `null` where nobody did. */
  readonly outcome: string | null;
}

/** What to get from each provider, where, and where to put it. */
export function ConnectPage({ scope, guides, outcome }: ConnectPageProps) {
  usePageTitle(messages.connect.title);
  const entry = scope === null ? null : findScope(scope);
  const shown = entry === null ? PROVIDER_SCOPES : [entry];
  const providers = [...new Set(shown.flatMap((each) => each.providers))];
  return (
    <ReadingPage width="text" back={messages.connect.back} className="gap-8 print:gap-5 print:p-0">
      <Intro />
      <Parts current={scope} />
      {providers.map((provider) => (
        <ConnectSection
          key={provider.id}
          provider={provider}
          guide={guides.get(provider.id) ?? []}
          outcome={provider.id === scope ? outcome : null}
        />
      ))}
      <Then />
    </ReadingPage>
  );
}

function Intro() {
  return (
    <div className="flex flex-col gap-3">
      <h1 className="text-heading font-strong">{messages.connect.title}</h1>
      <p className="max-w-140 text-body">{messages.connect.lead}</p>
      <p className="flex flex-wrap items-center gap-3 text-muted print:hidden">
        {messages.connect.handOver}
        <Button
          className="text-ink pointer-coarse:h-11"
          onClick={() => {
            globalThis.print();
          }}
        >
          <Printer aria-hidden="true" size="0.875rem" />
          {messages.connect.print}
        </Button>
      </p>
    </div>
  );
}

/** Each account by itself, for who needs only one of them. */
function Parts({ current }: { readonly current: ScopeId | null }) {
  const parts: readonly (Pick<ScopeEntry, 'label'> & { readonly id: ScopeId | null })[] = [
    { id: null, label: messages.connect.all },
    ...PROVIDER_SCOPES,
  ];
  return (
    <nav aria-label={messages.connect.parts} className="print:hidden">
      <ul className="flex gap-1">
        {parts.map(({ id, label }) => (
          <li key={id}>
            <Link
              to={toPath({ page: 'connect', scope: id })}
              aria-current={id === current ? 'page' : undefined}
              className="flex h-8 items-center rounded-md px-2.5 pointer-coarse:min-w-11 text-muted hover:bg-hover aria-[current=page]:bg-pressed aria-[current=page]:font-strong aria-[current=page]:text-ink pointer-coarse:h-11"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Then() {
  const { next, fileHow, secret, restart, launchLink, demoEnds } = messages.connect;
  return (
    <section className="flex break-inside-avoid flex-col gap-2">
      <h2 className="text-title font-strong">{next}</h2>
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-body">
        {[`${fileHow} ${secret}`, restart, launchLink, demoEnds].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
