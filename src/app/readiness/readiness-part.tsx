import { Navigate, useLocation } from 'react-router';
import { toNonEmpty } from '#domain/non-empty.ts';
import { loadLater } from '#i18n/messages.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { ROUTES } from '#query/paths.ts';
import { useProviders } from '#sync/react/use-providers.ts';
import { StartProblem } from '#app/start-problem.tsx';
import { useMemo } from 'react';
import { ReadinessPage } from './readiness-page.tsx';

/** `/readiness`: the page, with its texts; those of the drawer name what opens in a new tab. */
export async function load() {
  await Promise.all([loadLater('readiness'), loadLater('drawer')]);
  return { default: ReadinessPart };
}

function ReadinessPart() {
  const { pathname, search } = useLocation();
  const { statuses, problem, retry } = useProviders();
  const connected = useMemo(
    () =>
      toNonEmpty(
        PROVIDERS.filter(({ id }) =>
          statuses?.some((status) => status.id === id && status.mode !== 'absent'),
        ),
      ),
    [statuses],
  );
  if (pathname !== ROUTES.readiness) return <Navigate replace to={ROUTES.readiness + search} />;
  if (problem !== null) return <StartProblem problem={problem} onRetry={retry} />;
  if (statuses === null) return null;
  // Without clients there is nothing to look at, and the first page says how to connect some.
  if (connected === null) return <Navigate replace to={ROUTES.home} />;
  return <ReadinessPage providers={connected} />;
}
