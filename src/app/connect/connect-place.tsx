import { Navigate, useLocation } from 'react-router';
import { loadLater } from '#i18n/messages.ts';
import { toPath, type Address } from '#query/paths.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';

// Most people never need it.
const ConnectPage = lazyPart(async () => {
  const [{ makeConnectPage }, { loadGuides }] = await Promise.all([
    import('./connect-page.tsx'),
    import('#providers/languages.ts'),
    loadLater('connect'),
  ]);
  return { default: makeConnectPage(await loadGuides()) };
});

/** `/connect`, and of one account `/connect/qonto`. */
export function ConnectPlace({ address }: { readonly address: Address & { page: 'connect' } }) {
  const { pathname } = useLocation();
  const spelling = toPath(address);
  if (spelling !== pathname) return <Navigate replace to={spelling} />;
  return (
    <PanelBoundary>
      <ConnectPage scope={address.scope} />
    </PanelBoundary>
  );
}
