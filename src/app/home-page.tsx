import { Navigate, useLocation } from 'react-router';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { listPath } from '#query/paths.ts';
import { useProviders } from '#sync/react/use-providers.ts';
import { SCOPES } from '#app/clients/scopes.ts';
import { startPath } from '#app/views/start.ts';
import { StartProblem } from './start-problem.tsx';

/** `/` leads to the clients of the first provider that is connected: to the saved view that they start with. */
export function HomePage() {
  const { search } = useLocation();
  const { statuses, problem, retry } = useProviders();
  if (problem !== null) return <StartProblem problem={problem} onRetry={retry} />;
  if (statuses === null) return null;
  const connected = statuses.filter(({ mode }) => mode !== 'absent').map(({ id }) => id);
  const first =
    SCOPES.find(({ providers }) => providers.some(({ id }) => connected.includes(id))) ?? SCOPES[0];
  const id = first?.id ?? '';
  const start = search === '' ? startPath(id) : null;
  return <Navigate replace to={start ?? listPath(id, PLAIN_QUERY) + search} />;
}
