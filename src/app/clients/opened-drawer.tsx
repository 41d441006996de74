import { Suspense, useEffect } from 'react';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { DrawerPlace } from '#ui/details/drawer-place.tsx';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';
import type { ProblemNoticeProps } from '#ui/feedback/problem-sentence.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { loadProvinceNames } from '#app/state/province-names.ts';
import { onceInSpareTime } from '#async/spare-time.ts';
import type { ClientDrawerProps } from './client-drawer.tsx';

// Most looks at a list open nothing.
const ClientDrawer = lazyPart(() => import('./client-drawer.tsx'));

/** Fetches ahead, in the browser's spare time, what the first client opens in, and what a search finds provinces by. */
export function usePreparedParts(): void {
  // Outside is the browser's spare time.
  useEffect(
    () =>
      onceInSpareTime(() => {
        ClientDrawer.preload();
        loadProvinceNames();
      }),
    [],
  );
}

/** The client that is open; Escape closes it unless something smaller was there to close. */
export function OpenedDrawer(props: ClientDrawerProps) {
  useCommand({
    id: 'client.close',
    label: messages.details.close,
    group: 'client',
    run: props.onClose,
  });
  return (
    <ErrorBoundary notice={NoticeInPlace}>
      <Suspense fallback={<DrawerPlace />}>
        <ClientDrawer {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

function NoticeInPlace(props: ProblemNoticeProps) {
  return (
    <DrawerPlace>
      <ProblemPanel {...props} />
    </DrawerPlace>
  );
}
