import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ROUTES } from '#core/paths.ts';
import { ClientsPage } from '#pages/clients-page.tsx';
import { HomePage } from '#pages/home-page.tsx';
import { NotFoundPage } from '#pages/not-found-page.tsx';
import { ErrorBoundary } from '#ui/error-boundary.tsx';
import { MomentContext } from '#ui/moment.tsx';
import { ViewContext } from '#ui/view.ts';
import { useClock } from './clock.ts';
import { useKeptView } from './kept-view.ts';

export function App({ client }: { client: QueryClient }) {
  const moment = useClock();
  const view = useKeptView();
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <MomentContext value={moment}>
          <ViewContext value={view}>
            {/* What is chosen holds at once: a second click must not meet the order before the first. */}
            <BrowserRouter useTransitions={false}>
              <Routes>
                <Route path={ROUTES.home} element={<HomePage />} />
                {/* One route for both, so that opening a client leaves the list as it is. */}
                <Route path={`${ROUTES.client}?`} element={<ClientsPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Routes>
            </BrowserRouter>
          </ViewContext>
        </MomentContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
