import { Suspense } from 'react';
import { loadLater } from '#i18n/messages.ts';
import type { ProblemNoticeProps } from '#ui/feedback/problem-sentence.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { useBackOnline } from '#ui/primitives/online.ts';

// The first rows do not wait for it. It is on its way from the start: keys are wanted with them.
const loadKeys = () => import('./palette-keys.tsx');
loadKeys().catch(() => {
  // Said when it is drawn.
});
const PaletteKeys = lazyPart(async () => {
  const [part] = await Promise.all([loadKeys(), loadLater('palette')]);
  return part;
});

/**
 * Where keys are heard, and all commands are offered. Where that cannot be loaded, the buttons are still there; it is
 * tried again with the network.
 */
export function PalettePlace() {
  return (
    <ErrorBoundary notice={Later}>
      <Suspense>
        <PaletteKeys />
      </Suspense>
    </ErrorBoundary>
  );
}

function Later({ onRetry }: ProblemNoticeProps) {
  useBackOnline(onRetry);
  return null;
}
