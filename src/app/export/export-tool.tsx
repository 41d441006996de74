import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { loadLater, messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import type { ExportedList } from './exported-list.ts';
import type { AskedExport } from './use-asked-export.ts';

// Made once, so that nothing of it is drawn again.
const ICON = <Download aria-hidden="true" size="1rem" />;

// Its dialog, its texts and the worker come when they are wanted.
const ExportPart = lazyPart(async () => {
  const [part] = await Promise.all([import('./export-part.tsx'), loadLater('export')]);
  return part;
});

interface ExportToolProps {
  readonly list: ExportedList;
  readonly exporting: AskedExport;
}

/** Opens the export; while one is made, its button says how far it is. */
export function ExportTool({ list, exporting }: ExportToolProps) {
  const { asked, open, close } = exporting;
  const [busy, setBusy] = useState<number | null>(null);
  const [isWanted, setIsWanted] = useState(false);
  // Once it was open it stays: closing its dialog ends no export.
  if (asked !== null && !isWanted) setIsWanted(true);
  const button = useRef<HTMLButtonElement>(null);
  const show = () => open('list');
  useCommand({
    id: 'clients.export',
    label: messages.screen.exportClients,
    group: 'clients',
    run: show,
  });
  const label = busy === null ? messages.screen.export : messages.screen.exportBusy(busy);
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={asked !== null}
        onClick={show}
        onPointerEnter={ExportPart.preload}
        onFocus={ExportPart.preload}
        className={`h-8 aria-expanded:bg-pressed aria-expanded:text-ink max-[80rem]:justify-center pointer-coarse:h-11 max-md:grow max-md:pointer-coarse:min-w-9 ${busy === null ? 'max-md:max-w-11' : ''}`}
      >
        {ICON}
        <span className={busy === null ? 'max-[80rem]:hidden' : 'tabular-nums'}>{label}</span>
      </Button>
      {isWanted && (
        <PanelBoundary>
          <ExportPart list={list} asked={asked} anchor={button} onClose={close} onBusy={setBusy} />
        </PanelBoundary>
      )}
    </>
  );
}
