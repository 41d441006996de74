import { useEffect, useEffectEvent, type RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { ExportSource } from '#i18n/types/export.ts';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { ExportForm } from './export-form.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { ExportProgress } from './export-progress.tsx';
import type { ExportedList } from './exported-list.ts';
import { useExport, type ExportStage } from './use-export.ts';

interface ExportPartProps {
  readonly list: ExportedList;
  /** What is to be exported at first; `null` while the dialog is closed. */
  readonly asked: ExportSource | null;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** How far a file is, from 0 to 1; `null` while none is written. */
  readonly onBusy: (part: number | null) => void;
}

/**
 * The export, and its dialog while that is open. Closing the dialog ends nothing: a long list is worth waiting
 * for, and the page can be used meanwhile.
 */
export default function ExportPart({ list, asked, anchor, onClose, onBusy }: ExportPartProps) {
  const { stage, start, reset } = useExport(list);
  const busy = busyPart(stage);
  const tell = useEffectEvent(onBusy);
  // Outside is the button, which is there before this part is.
  useEffect(() => tell(busy), [busy]);
  if (asked === null) return null;
  return (
    <I18nProvider locale={locale().language}>
      <PopoverPanel title={messages.screen.exportClients} anchor={anchor} onClose={onClose}>
        <div
          {...focusPlace('export')}
          tabIndex={-1}
          className="w-88 p-3 outline-none max-md:w-auto max-md:p-4"
        >
          {stage.at === 'choosing' && (
            <ExportForm list={list} asked={asked} failure={stage.failure} onStart={start} />
          )}
          {(stage.at === 'waiting' || stage.at === 'writing') && (
            <ExportProgress stage={stage} statuses={list.statuses} onCancel={reset} />
          )}
          {stage.at === 'done' && <ExportOutcome {...stage} onAnother={reset} onClose={onClose} />}
        </div>
      </PopoverPanel>
    </I18nProvider>
  );
}

/** In hundredths, so that a button is not drawn for less. */
function busyPart(stage: ExportStage): number | null {
  if (stage.at === 'waiting') return 0;
  if (stage.at !== 'writing') return null;
  return stage.count === 0 ? 1 : Math.floor((100 * stage.done) / stage.count) / 100;
}
