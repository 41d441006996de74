import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ROUTES } from '#query/paths.ts';
import { ClientsPage } from '#app/clients/clients-page.tsx';
import { HomePage } from './home-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { QuestionProvider } from '#app/state/question.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { useShortcuts } from '#ui/commands/use-command.ts';
import { useFocusPlaces } from '#ui/primitives/focus-places.ts';
import { MomentContext } from '#ui/primitives/moment.tsx';
import { DisplayContext } from '#ui/primitives/display.ts';
import { useClock } from './state/clock.ts';
import { useForgetting } from './state/kept-here.ts';
import { usePreferences } from './state/use-preferences.ts';

export function App({ client }: { client: QueryClient }) {
  const moment = useClock();
  const display = usePreferences();
  useShortcuts();
  useFocusPlaces();
  useForgetting();
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <MomentContext value={moment}>
          <DisplayContext value={display}>
            {/* What is chosen holds at once: a second click must not meet the order before the first. */}
            <BrowserRouter useTransitions={false}>
              <QuestionProvider>
                <Routes>
                  <Route path={ROUTES.home} element={<HomePage />} />
                  <Route path={ROUTES.clients} element={<HomePage />} />
                  {/* One route for both, so that opening a client leaves the list as it is. */}
                  <Route path={ROUTES.list} element={<ClientsPage />} />
                  <Route path={ROUTES.formerList} element={<ClientsPage />} />
                  <Route path="*" element={<NotFoundPage />} />
                </Routes>
              </QuestionProvider>
            </BrowserRouter>
          </DisplayContext>
        </MomentContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
