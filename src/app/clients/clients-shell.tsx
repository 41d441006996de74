import { Suspense, useState, type ReactNode } from 'react';
import { loadLater, messages } from '#i18n/messages.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { AppShell } from '#ui/shell/app-shell.tsx';
import { DemoBanner } from '#ui/shell/demo-banner.tsx';
import { DisplayMenu } from '#ui/shell/display-menu.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { useCommand } from '#ui/commands/use-command.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { ScopeSwitch } from './scope-switch.tsx';
import type { ScopeEntry } from './scopes.ts';

const ForgetDialog = lazyPart(async () => {
  const [part] = await Promise.all([
    import('#app/views/forget-dialog.tsx'),
    loadLater('viewsPanel'),
  ]);
  return part;
});

// Most looks at a list change nothing of how it looks.
const Settings = lazyPart(async () => {
  const [part] = await Promise.all([
    import('#app/settings/settings-part.tsx'),
    loadLater('settings'),
  ]);
  return part;
});

interface ClientsShellProps {
  readonly entry: ScopeEntry;
  readonly statuses: readonly ProviderStatus[];
  /** `null` where there is nothing to search. */
  readonly search: ReactNode;
  /** Reads every client again; `null` where there is none to read. */
  readonly onCheckAgain: (() => void) | null;
  /** Prints the list; `null` where there is none. */
  readonly onPrint: (() => void) | null;
  readonly views: ReactNode;
  readonly filters: ReactNode;
  readonly tools: ReactNode;
  readonly histogram: ReactNode;
  readonly progress: ReactNode;
  readonly notice: ReactNode;
  readonly drawer: ReactNode;
  readonly isListPrinted: boolean;
  readonly selection: ReactNode;
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The bands around the clients of a scope: the same whether it is connected or not. */
export function ClientsShell({
  entry,
  statuses,
  onCheckAgain,
  onPrint,
  ...bands
}: ClientsShellProps) {
  const [isForgetting, setForgetting] = useState(false);
  const forget = () => setForgetting(true);
  useCommand({
    id: 'clients.checkAgain',
    label: messages.screen.checkAgain,
    group: 'clients',
    isAvailable: () => onCheckAgain !== null,
    run: () => onCheckAgain?.(),
  });
  useCommand({ id: 'app.forget', label: messages.views.forget, group: 'app', run: forget });
  const isDemo = entry.providers.some(({ id }) =>
    statuses.some((status) => status.id === id && status.mode === 'sandbox'),
  );
  return (
    <>
      <AppShell
        {...bands}
        heading={messages.screen.clientsOf(entry.label)}
        banner={isDemo && <DemoBanner providers={PROVIDERS.map(({ label }) => label)} />}
        providers={<ScopeSwitch current={entry.id} statuses={statuses} />}
        displayMenu={
          <DisplayMenu
            panel={Settings}
            onCheckAgain={onCheckAgain}
            onPrint={onPrint}
            onForget={forget}
          />
        }
      />
      {isForgetting && (
        <ErrorBoundary>
          <Suspense>
            <ForgetDialog onClose={() => setForgetting(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
