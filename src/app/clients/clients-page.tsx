import { Navigate, useLocation } from 'react-router';
import { readAddress, toPath } from '#query/paths.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { useProviders } from '#sync/react/hooks.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { NotConnected } from '#ui/shell/not-connected.tsx';
import { NotFoundPage } from '#app/not-found-page.tsx';
import { usePageTitle } from '#app/state/page-title.ts';
import { findScope, SCOPE_IDS } from './scopes.ts';
import { ClientsShell, ProviderPage } from './provider-page.tsx';
import { useQuestion } from '#app/state/question.tsx';
import { StartProblem } from '#app/start-problem.tsx';

/** The clients of a scope: `/clients/wethod`, and with one of them open `/clients/wethod/42`. */
export function ClientsPage() {
  const { pathname, search } = useLocation();
  const address = readAddress(pathname, SCOPE_IDS);
  const scope = address?.page === 'clients' ? findScope(address.scope) : null;
  const { statuses, problem, retry } = useProviders();
  if (address === null || scope === null) return <NotFoundPage />;
  const spelling = toPath(address);
  if (spelling !== pathname) return <Navigate replace to={{ pathname: spelling, search }} />;
  if (problem !== null) return <StartProblem problem={problem} onRetry={retry} />;
  // On this machine, this takes no time that anybody could see.
  if (statuses === null) return null;
  const [provider] = scope.providers;
  const isConnected = statuses.some(
    ({ id: known, mode }) => known === provider.id && mode !== 'absent',
  );
  return isConnected ? (
    <ProviderPage key={provider.id} provider={provider} statuses={statuses} />
  ) : (
    <NotConnectedPage provider={provider} statuses={statuses} />
  );
}

interface NotConnectedPageProps {
  readonly provider: Provider;
  readonly statuses: readonly ProviderStatus[];
}

/** A provider without credentials: how to connect it. */
function NotConnectedPage({ provider, statuses }: NotConnectedPageProps) {
  const question = useQuestion();
  usePageTitle(messages.screen.notConnected(provider.label));
  return (
    <ClientsShell
      heading={messages.screen.clientsOf(provider.label)}
      provider={provider}
      statuses={statuses}
      question={question}
      onSearch={null}
      filters={null}
      progress={null}
      notice={null}
      drawer={null}
      status={null}
    >
      <NotConnected providerLabel={provider.label} ways={provider.variables} />
    </ClientsShell>
  );
}
