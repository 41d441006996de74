import { Suspense, useEffect, useEffectEvent } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import type { OpenedClient } from '#sync/react/use-client.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import { announce } from '#ui/primitives/announce.ts';
import { DetailsSkeleton } from '#ui/details/details-skeleton.tsx';
import { useDrawerCover } from '#ui/details/drawer-cover.ts';
import { Drawer } from '#ui/details/drawer.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';

// Most looks at a list open nothing.
const ClientDetails = lazyPart(async () => {
  const { ClientDetails: Details } = await import('#ui/details/client-details.tsx');
  return { default: Details };
});

interface ClientDrawerProps {
  readonly opened: OpenedClient;
  readonly onClose: () => void;
}

/** One client beside the list: failed, waiting, or full. */
export function ClientDrawer({ opened, onClose }: ClientDrawerProps) {
  const { client, problem, waitUntil, retry } = opened;
  const name = client === null ? null : nameOf(client);
  const provider = client === null ? null : findProvider(client.provider);
  useSaidOpening(client?.key ?? null, name);
  const waiting = problem === null ? messages.details.loading : messages.details.notShown;
  return (
    <Drawer label={name === null ? waiting : cutText(name)} onClose={onClose}>
      <ErrorBoundary>
        {problem !== null ? (
          <ProblemPanel problem={problem} waitUntil={waitUntil} onRetry={retry} />
        ) : (
          <Suspense fallback={<DetailsSkeleton />}>
            {client === null ? (
              <DetailsSkeleton />
            ) : (
              <ClientDetails
                client={client}
                providerLabel={provider?.label ?? ''}
                fields={provider?.fields ?? []}
                expected={provider?.expected ?? []}
              />
            )}
          </Suspense>
        )}
      </ErrorBoundary>
    </Drawer>
  );
}

/** A client that is opened beside the list is said, once; a drawer that covers it takes the focus and is read so. */
function useSaidOpening(key: ClientKey | null, name: string | null): void {
  const isBeside = useDrawerCover() === 'nothing';
  const say = useEffectEvent(() => {
    if (isBeside && name !== null) announce(messages.details.opened(name));
  });
  // Outside React: what a screen reader says.
  useEffect(() => {
    if (key !== null) say();
  }, [key]);
}

/** As the list says it. */
export function nameOf(client: Client): string {
  return client.name ?? client.legalName ?? messages.table.noName;
}
