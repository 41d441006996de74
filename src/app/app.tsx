import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { readAddress } from '#query/paths.ts';
import { ClientsPage } from '#app/clients/clients-page.tsx';
import { SCOPE_IDS } from '#app/clients/scopes.ts';
import { AddressRouter } from './address-router.tsx';
import { HomePage } from './home-page.tsx';
import { KeysPlace } from './palette/keys-place.tsx';
import { QuestionProvider } from '#app/state/question.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { useFocusPlaces } from '#ui/primitives/focus-places.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { DisplayContext } from '#ui/primitives/display.ts';
import { MomentProvider } from './state/moment-provider.tsx';
import { usePreferences } from './state/use-preferences.ts';

const OtherPage = lazyPart(() => import('./other-page.tsx'));

export function App({ client }: { client: QueryClient }) {
  const display = usePreferences();
  useFocusPlaces();
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <DisplayContext value={display}>
          <AddressRouter>
            <QuestionProvider>
              <MomentProvider>
                <Page />
                <KeysPlace />
              </MomentProvider>
            </QuestionProvider>
          </AddressRouter>
        </DisplayContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** What is at the address. Addresses are read in one place, for the pages as for all else. */
function Page() {
  const { pathname } = useLocation();
  const address = readAddress(pathname, SCOPE_IDS);
  if (address?.page === 'home') return <HomePage />;
  // One page for a list and for a client of it, so that opening a client leaves the list as it is.
  if (address?.page === 'clients') return <ClientsPage address={address} />;
  return (
    <PanelBoundary>
      <OtherPage address={address} />
    </PanelBoundary>
  );
}
