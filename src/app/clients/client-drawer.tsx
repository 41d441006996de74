import { Suspense } from 'react';
import type { Client } from '#domain/client.ts';
import { toProblem } from '#domain/errors.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import type { OpenedClient } from '#sync/react/hooks.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import { DetailsSkeleton } from '#ui/details/details-skeleton.tsx';
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
  readonly provider: Provider;
  readonly opened: OpenedClient;
  readonly onClose: () => void;
}

/** One client beside the list: failed, waiting, or full. */
export function ClientDrawer({ provider, opened, onClose }: ClientDrawerProps) {
  const { client, waitUntil, retry } = opened;
  const problem = waitUntil === null ? opened.problem : toProblem('rate-limited');
  const waiting = problem === null ? messages.details.loading : messages.details.notShown;
  return (
    <Drawer label={client === null ? waiting : cutText(nameOf(client))} onClose={onClose}>
      <ErrorBoundary>
        {problem !== null ? (
          <ProblemPanel
            problem={problem}
            providerLabel={provider.label}
            hints={provider.messages}
            waitUntil={waitUntil}
            onRetry={retry}
          />
        ) : (
          <Suspense fallback={<DetailsSkeleton />}>
            {client === null ? (
              <DetailsSkeleton />
            ) : (
              <ClientDetails client={client} readSections={provider.details} />
            )}
          </Suspense>
        )}
      </ErrorBoundary>
    </Drawer>
  );
}

/** As the list says it. */
export function nameOf(client: Client): string {
  return client.name ?? client.legalName ?? messages.table.noName;
}
