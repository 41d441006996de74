import { ChartColumn } from 'lucide-react';
import { memo } from 'react';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { HistogramPart } from './histogram-band.tsx';

/** Shows and hides the clients by date; on a phone, the display menu does. */
export const HistogramTool = memo(ChartTool);

function ChartTool() {
  const { display, onChange } = useDisplay();
  const label = messages.screen.histogram;
  const run = () => onChange({ hasHistogram: !display.hasHistogram });
  useCommand({ id: 'clients.histogram', label, group: 'clients', run });
  return (
    <Button
      look="icon"
      aria-label={label}
      title={label}
      aria-pressed={display.hasHistogram}
      className="size-8 max-md:hidden aria-pressed:bg-pressed aria-pressed:text-ink pointer-coarse:size-11"
      onClick={run}
      onPointerEnter={HistogramPart.preload}
      onFocus={HistogramPart.preload}
    >
      <ChartColumn aria-hidden="true" size="1rem" />
    </Button>
  );
}
