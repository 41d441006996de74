import { messages } from '#i18n/messages.ts';

interface ProgressLineProps {
  readonly loaded: number;
  /** `null` where the provider does not say: then only words can be honest, and no line is drawn. */
  readonly total: number | null;
}

/** A thin line that fills as clients come. It lies on its band's edge and takes no room. */
export function ProgressLine({ loaded, total }: ProgressLineProps) {
  const said = messages.screen.loaded(loaded, total);
  if (total === null || total === 0) {
    return (
      <progress className="sr-only" aria-label={messages.screen.loading} aria-valuetext={said} />
    );
  }
  const fraction = Math.min(loaded / total, 1);
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-0 z-10 h-0.5">
      <progress
        className="sr-only"
        aria-label={messages.screen.loading}
        aria-valuetext={said}
        value={fraction}
      />
      <div
        className="h-full origin-left bg-accent transition-[scale] duration-180 ease-out forced-colors:bg-[Highlight]"
        style={{ scale: `${fraction} 1` }}
      />
    </div>
  );
}
