import { useAccounts } from '#app/connect/use-accounts.ts';
import { loadLater, messages } from '#i18n/messages.ts';
import { toPath } from '#query/paths.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { usePageTitle } from '#app/state/page-title.ts';
import { ClientsShell } from './clients-shell.tsx';
import type { ScopeEntry } from './scopes.ts';

// Most accounts are connected.
const NotConnected = lazyPart(async () => {
  const [part] = await Promise.all([import('#ui/shell/not-connected.tsx'), loadLater('connect')]);
  return part;
});

const AccountPart = lazyPart(async () => (await import('#app/connect/account-part.tsx')).load());

interface NotConnectedPageProps {
  readonly entry: ScopeEntry;
  readonly statuses: readonly ProviderStatus[];
}

/** A scope without credentials: how to connect its providers. */
export default function NotConnectedPage({ entry, statuses }: NotConnectedPageProps) {
  usePageTitle(messages.screen.notConnected(entry.label));
  const accounts = useAccounts();
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
        <PanelBoundary key={id}>
          <NotConnected
            providerLabel={label}
            ways={variables}
            guide={toPath({ page: 'connect', scope: entry.id })}
            isOffered={
              accounts.isPending ? null : (accounts.data?.some((each) => each.id === id) ?? false)
            }
          >
            <AccountPart provider={{ id, label }} isWhole />
          </NotConnected>
        </PanelBoundary>
      ))}
    </ClientsShell>
  );
}
