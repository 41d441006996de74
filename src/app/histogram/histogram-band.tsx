import { loadLater } from '#i18n/messages.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import type { HistogramPartProps } from './histogram-part.tsx';

/** Most people look at the list alone: the rest comes when it is wanted. */
export const HistogramPart = lazyPart<HistogramPartProps>(async () => {
  const [part] = await Promise.all([import('./histogram-part.tsx'), loadLater('histogram')]);
  return part;
});

/** The clients by date, where somebody wants to see them; as high from the beginning as it is with its bars. */
export function HistogramBand(props: HistogramPartProps) {
  if (!useDisplay().display.hasHistogram) return null;
  return (
    <div className="h-12 border-b border-line max-md:h-24">
      <PanelBoundary>
        <HistogramPart {...props} />
      </PanelBoundary>
    </div>
  );
}
