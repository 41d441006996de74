import { messages } from '#i18n/messages.ts';
import { toPath } from '#query/paths.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { NotConnected } from '#ui/shell/not-connected.tsx';
import { usePageTitle } from '#app/state/page-title.ts';
import { ClientsShell } from './clients-shell.tsx';
import type { ScopeEntry } from './scopes.ts';

interface NotConnectedPageProps {
  readonly entry: ScopeEntry;
  readonly statuses: readonly ProviderStatus[];
}

/** A scope without credentials: how to connect its providers. */
export function NotConnectedPage({ entry, statuses }: NotConnectedPageProps) {
  usePageTitle(messages.screen.notConnected(entry.label));
  return (
    <ClientsShell
      entry={entry}
      statuses={statuses}
      search={null}
      onCheckAgain={null}
      onPrint={null}
      views={null}
      filters={null}
      tools={null}
      histogram={null}
      progress={null}
      notice={null}
      drawer={null}
      isListPrinted={false}
      selection={null}
      status={null}
    >
      {entry.providers.map(({ id, label, variables }) => (
        <NotConnected
          key={id}
          providerLabel={label}
          ways={variables}
          guide={toPath({ page: 'connect', scope: entry.id })}
        />
      ))}
    </ClientsShell>
  );
}
