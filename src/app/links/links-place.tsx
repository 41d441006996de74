import { memo, Suspense } from 'react';
import { loadLater } from '#i18n/messages.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import type { ScopeId } from '#query/paths.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';

// Links are looked for once the list itself is there.
const ListLinks = lazyPart(async () => {
  const texts = (['both', 'links'] as const).map(loadLater);
  const [part] = await Promise.all([import('./list-links.tsx'), ...texts]);
  return part;
});

interface LinksPlaceProps {
  readonly scope: ScopeId;
  readonly statuses: readonly ProviderStatus[];
}

/** Who of a list is in the others; it draws nothing, and without it the list is right all the same. */
export const LinksPlace = memo(Place);

function Place(props: LinksPlaceProps) {
  return (
    <ErrorBoundary notice={() => null}>
      <Suspense>
        <ListLinks {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
