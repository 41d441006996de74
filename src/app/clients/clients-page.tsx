import { Navigate, useLocation, useParams } from 'react-router';
import { plainPath } from '#query/paths.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { useProviders } from '#sync/react/hooks.ts';
import { findProvider } from '#providers/registry.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { NotConnected } from '#ui/shell/not-connected.tsx';
import { NotFoundPage } from '#app/not-found-page.tsx';
import { usePageTitle } from '#app/state/page-title.ts';
import { ClientsShell, ProviderPage } from './provider-page.tsx';
import { useQuestion } from '#app/state/question.tsx';
import { StartProblem } from '#app/start-problem.tsx';

/** A provider's clients: `/wethod`, and with one of them open `/wethod/42`. */
export function ClientsPage() {
  const { provider: providerId } = useParams();
  const { pathname, search } = useLocation();
  const provider = findProvider(providerId);
  const { statuses, problem, retry } = useProviders();
  const plain = plainPath(pathname);
  if (plain !== pathname) return <Navigate replace to={{ pathname: plain, search }} />;
  if (provider === null) return <NotFoundPage />;
  if (problem !== null) return <StartProblem problem={problem} onRetry={retry} />;
  // On this machine, this takes no time that anybody could see.
  if (statuses === null) return null;
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
