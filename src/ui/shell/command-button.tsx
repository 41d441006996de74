import { messages } from '#i18n/messages.ts';
import { KEYS, toKeyLabel } from '#ui/commands/keys.ts';
import { useCommandRegistry, useHeardKeys } from '#ui/commands/use-command.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { Segments } from '#ui/primitives/segments.tsx';
import { ON_OFF } from './settings.ts';

interface ViewKeysProps {
  /** The panel that what is chosen here closes. */
  readonly panel: string;
}

/** Whether single keys are heard, and the ways to all commands and all keys, for hands without a keyboard too. */
export default function ViewKeys({ panel }: ViewKeysProps) {
  const { display, onChange } = useDisplay();
  return (
    <>
      <div className="h-3" />
      <Segments
        legend={messages.palette.singleKeys}
        options={ON_OFF}
        labels={messages.palette.onOff}
        value={display.singleKeys}
        onChange={(singleKeys) => onChange({ singleKeys })}
      />
      <div className="mt-3 border-t border-line pt-1">
        <CommandButton id="app.palette" label={messages.screen.commands} panel={panel} />
        <CommandButton id="app.shortcuts" label={messages.screen.shortcuts} panel={panel} />
      </div>
    </>
  );
}

interface CommandButtonProps extends ViewKeysProps {
  readonly id: string;
  readonly label: string;
}

/** Does what a command does, and says its keys. */
function CommandButton({ id, label, panel }: CommandButtonProps) {
  const registry = useCommandRegistry();
  const [keys] = useHeardKeys(KEYS[id] ?? []);
  return (
    <Button
      look="quiet"
      className="w-full justify-between font-normal pointer-coarse:h-11"
      popoverTarget={panel}
      popoverTargetAction="hide"
      onClick={() => registry.run(id)}
    >
      {label}
      {keys !== undefined && (
        <kbd className="font-sans text-label text-muted pointer-coarse:hidden">
          {toKeyLabel(keys)}
        </kbd>
      )}
    </Button>
  );
}
