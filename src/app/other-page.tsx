import type { ComponentType } from 'react';
import { loadLater } from '#i18n/messages.ts';
import type { Address } from '#query/paths.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';

const NotFoundPage = page(() => import('./not-found-page.tsx'));
const ConnectPage = page(async () => (await import('./connect/connect-part.tsx')).load());
const ReadinessPage = page(async () => (await import('./readiness/readiness-part.tsx')).load());
const TeamPage = page(async () => (await import('./team/team-part.tsx')).load());

/** With the texts that all of them have. */
function page<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazyPart(async () => {
    const [part] = await Promise.all([load(), loadLater('pages')]);
    return part;
  });
}

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
