import { Check } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { Button, buttonClass } from '#ui/primitives/button.tsx';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import type { Download } from './download.ts';
import type { Exported } from './export-job.ts';

interface ExportOutcomeProps {
  readonly exported: Exported;
  readonly download: Download;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** What was written. No browser says whether it saved a file, so that it can be saved again. */
export function ExportOutcome({ exported, download, onAnother, onClose }: ExportOutcomeProps) {
  const { rows, vanished, cut, cutCells } = exported;
  const said = messages.export;
  return (
    <div className="grid gap-3">
      <p className="flex gap-1.5">
        <Check aria-hidden="true" size="1rem" className="mt-0.5 shrink-0 text-well" />
        <span className="min-w-0 break-words">{said.written(rows, download.name)}</span>
      </p>
      {vanished > 0 && <p className="text-label text-wait">{said.vanished(vanished)}</p>}
      {cut > 0 && <p className="text-label text-wait">{said.cut(cut, cutCells)}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        <a
          href={download.url}
          download={download.name}
          className={`${buttonClass('quiet')} max-md:h-11`}
        >
          {said.again}
        </a>
        <Button look="quiet" className="max-md:h-11" onClick={onAnother}>
          {said.another}
        </Button>
        <Button {...FOCUS_FIRST} className="max-md:h-11" onClick={onClose}>
          {messages.screen.close}
        </Button>
      </div>
    </div>
  );
}
