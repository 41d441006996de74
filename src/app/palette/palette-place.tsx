import { Suspense } from 'react';
import { loadLater } from '#i18n/messages.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';

// The first rows do not wait for it. It comes while they are drawn.
const PaletteKeys = lazyPart(async () => {
  const [part] = await Promise.all([import('./palette-keys.tsx'), loadLater('palette')]);
  return part;
});

/** Where all commands, and all their keys, are offered. Where that cannot be loaded, the buttons are still there. */
export function PalettePlace() {
  return (
    <ErrorBoundary notice={() => null}>
      <Suspense>
        <PaletteKeys />
      </Suspense>
    </ErrorBoundary>
  );
}
