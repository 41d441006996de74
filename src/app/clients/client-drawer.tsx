import { Suspense, useEffect, useEffectEvent, useRef } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import { loadLater, messages } from '#i18n/messages.ts';
import type { EarlierVersion } from '#sync/earlier-versions.ts';
import type { OpenedClient } from '#sync/react/use-client.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import { announce } from '#ui/primitives/announce.ts';
import { DetailsSkeleton } from '#ui/details/details-skeleton.tsx';
import { useDrawerCover } from '#ui/details/drawer-cover.ts';
import { Drawer } from '#ui/details/drawer.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';
import { nameOf } from './name-of.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

// Most looks at a list open nothing.
const ClientHead = lazyPart(async () => {
  const [{ ClientHead: Part }] = await Promise.all([
    import('./drawer-parts.tsx'),
    loadLater('drawer'),
  ]);
  return { default: Part };
});
const ClientBody = lazyPart(async () => {
  const [{ ClientBody: Part }] = await Promise.all([
    import('./drawer-parts.tsx'),
    loadLater('drawer'),
  ]);
  return { default: Part };
});

export interface ClientDrawerProps {
  readonly opened: OpenedClient & { readonly key: ClientKey };
  readonly rows: ClientRows;
  /** The row that the client is in. */
  readonly row: ClientKey;
  /** What clients were before they changed. */
  readonly versions: readonly EarlierVersion[];
  /** What is true of the list, for paper. */
  readonly state: string;
  readonly hrefOf: (client: Client) => string;
  readonly onGo: (client: Client) => void;
  readonly onClose: () => void;
}

/** One client beside the list: failed, waiting, or full. Of one that is gone, what was last known. */
export default function ClientDrawer(props: ClientDrawerProps) {
  const { opened, row, rows, versions, state, hrefOf, onGo, onClose } = props;
  const { problem, waitUntil, retry } = opened;
  const isGone = problem?.kind === 'not-found';
  const client =
    opened.client ?? (isGone || problem === null ? lastVersion(versions, opened.key) : null);
  const name = client === null ? null : nameOf(client);
  useSaidOpening(client?.key ?? null, name);
  const waiting = problem === null ? messages.details.loading : messages.details.notShown;
  return (
    <Drawer
      label={name === null ? waiting : cutText(name)}
      onClose={onClose}
      actions={
        // Without it, a client can still be read and closed.
        <ErrorBoundary notice={() => null}>
          <Suspense>
            <ClientHead {...{ opened: row, client, rows, hrefOf, onGo }} />
          </Suspense>
        </ErrorBoundary>
      }
    >
      <ErrorBoundary>
        {problem !== null && client === null ? (
          <ProblemPanel problem={problem} waitUntil={waitUntil} onRetry={retry} />
        ) : (
          <Suspense fallback={<DetailsSkeleton />}>
            {problem !== null && isGone && (
              <div className="-mx-4 mb-3">
                <ProblemLine problem={problem} waitUntil={waitUntil} onRetry={retry} />
                <p className="px-4 pt-2 text-body text-muted">{messages.details.lastKnown}</p>
              </div>
            )}
            {client === null ? (
              <DetailsSkeleton />
            ) : (
              <ClientBody {...{ client, versions, state, onGo }} />
            )}
          </Suspense>
        )}
      </ErrorBoundary>
    </Drawer>
  );
}

/** What a client was before it left, where that was seen. */
function lastVersion(versions: readonly EarlierVersion[], key: ClientKey): Client | null {
  return versions.findLast((version) => version.key === key)?.client ?? null;
}

/**
 * A client that is opened beside the list is said, once; a drawer that covers it takes the focus and is read so. One
 * that takes another's place is always said.
 */
function useSaidOpening(key: ClientKey | null, name: string | null): void {
  const isBeside = useDrawerCover() === 'nothing';
  const said = useRef<ClientKey>(null);
  const say = useEffectEvent(() => {
    if ((isBeside || said.current !== null) && name !== null) {
      announce(messages.details.opened(name));
    }
  });
  // Outside React: what a screen reader says.
  useEffect(() => {
    if (key === null) return;
    say();
    said.current = key;
  }, [key]);
}
