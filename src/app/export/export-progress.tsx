import { messages } from '#i18n/messages.ts';
import type { SourceStatus } from '#ui/feedback/source-state.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { partOf } from './export-about.ts';
import type { ExportStage } from './use-export.ts';

interface ExportProgressProps {
  readonly stage: Extract<ExportStage, { readonly at: 'waiting' | 'writing' }>;
  readonly statuses: readonly SourceStatus[];
  readonly onCancel: () => void;
}

/** How far it is: the list on its way, or the file. */
export function ExportProgress({ stage, statuses, onCancel }: ExportProgressProps) {
  const { said, part } = stage.at === 'waiting' ? waited(statuses) : written(stage);
  return (
    <div className="grid gap-3">
      <p className="text-table tabular-nums">{said}</p>
      <progress
        className="sr-only"
        aria-label={messages.screen.exportClients}
        aria-valuetext={said}
        {...(part !== null && { value: part })}
      />
      <div className="h-1 overflow-hidden rounded-full bg-pressed">
        <div
          className="h-full origin-left bg-accent transition-[scale] duration-180 ease-out forced-colors:bg-[Highlight]"
          style={{ scale: `${part ?? 0} 1` }}
        />
      </div>
      <Button {...FOCUS_FIRST} className="justify-self-end max-md:h-11" onClick={onCancel}>
        {messages.export.cancel}
      </Button>
    </div>
  );
}

function waited(statuses: readonly SourceStatus[]) {
  const { known, total } = partOf(statuses);
  return {
    said: messages.export.waiting(known, total),
    part: total === null || total === 0 ? null : Math.min(1, known / total),
  };
}

function written({ done, count }: { readonly done: number; readonly count: number }) {
  return { said: messages.export.writing(done, count), part: count === 0 ? 1 : done / count };
}
