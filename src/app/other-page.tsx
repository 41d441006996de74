import type { Address } from '#query/paths.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';

const NotFoundPage = lazyPart(() => import('./not-found-page.tsx'));
const ConnectPage = lazyPart(async () => (await import('./connect/connect-part.tsx')).load());
const ReadinessPage = lazyPart(async () => (await import('./readiness/readiness-part.tsx')).load());
const TeamPage = lazyPart(async () => (await import('./team/team-part.tsx')).load());

interface OtherPageProps {
  /** `null` where an address leads nowhere. */
  readonly address: Exclude<Address, { readonly page: 'home' | 'clients' }> | null;
}

/** The pages that most people never need: each comes when it is wanted. */
export default function OtherPage({ address }: OtherPageProps) {
  return <PanelBoundary>{pageAt(address)}</PanelBoundary>;
}

function pageAt(address: OtherPageProps['address']) {
  if (address === null) return <NotFoundPage />;
  switch (address.page) {
    case 'connect':
      return <ConnectPage address={address} />;
    case 'readiness':
      return <ReadinessPage />;
    case 'team':
      return <TeamPage />;
  }
}
