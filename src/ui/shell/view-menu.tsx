import { Ellipsis } from 'lucide-react';
import { useId, useRef, type ToggleEvent } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button, buttonClass } from '#ui/primitives/button.tsx';
import type { Display } from '#ui/primitives/display.ts';
import { Segments } from '#ui/primitives/segments.tsx';
import { useCommandRegistry, useHeardKeys } from '#ui/commands/use-command.ts';
import { KEYS, toKeyLabel } from '#ui/commands/keys.ts';
import { SETTINGS } from './settings.ts';

interface ViewMenuProps {
  readonly display: Display;
  readonly onChange: (change: Partial<Display>) => void;
  /** Reads every client again; `null` where there is none to read. */
  readonly onCheckAgain: (() => void) | null;
  /** Asks whether to forget all that the browser keeps. */
  readonly onForget: () => void;
}

/** The settings, and what is rarely done, in a small panel that a click elsewhere or Escape closes. */
export function ViewMenu({ display, onChange, onCheckAgain, onForget }: ViewMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  // The panel lies above everything, so it is told where its button is.
  const place = ({ currentTarget: panel }: ToggleEvent<HTMLElement>) => {
    const at = button.current?.getBoundingClientRect();
    if (at === undefined) return;
    panel.style.top = `${at.bottom + 6}px`;
    panel.style.right = `${document.documentElement.clientWidth - at.right}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={messages.screen.view}
        title={messages.screen.view}
        popoverTarget={id}
        className={buttonClass('icon')}
      >
        <Ellipsis size={16} />
      </button>
      <dialog
        id={id}
        popover="auto"
        onBeforeToggle={place}
        aria-label={messages.screen.view}
        className="fixed inset-auto m-0 w-64 rounded-lg bg-raised p-3 text-ink shadow-float"
      >
        <div className="grid gap-3">
          {SETTINGS.map((setting) => (
            <Segments
              key={setting.id}
              legend={setting.legend()}
              options={setting.options}
              labels={setting.labels()}
              value={setting.valueIn(display)}
              onChange={(option) => onChange(setting.change(option))}
            />
          ))}
        </div>
        {onCheckAgain !== null && (
          // Beside the filters of a phone there is no room for its button.
          <Button
            className="mt-3 w-full justify-center text-ink md:hidden pointer-coarse:h-11"
            aria-pressed={display.hasHistogram}
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={() => onChange({ hasHistogram: !display.hasHistogram })}
          >
            {messages.screen.histogram}
          </Button>
        )}
        {onCheckAgain !== null && (
          <Button
            className="mt-3 w-full justify-center text-ink"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={onCheckAgain}
          >
            {messages.screen.checkAgain}
          </Button>
        )}
        <div className="mt-2 border-y border-line py-1">
          <CommandButton id="app.palette" label={messages.screen.commands} panel={id} />
          <CommandButton id="app.shortcuts" label={messages.screen.shortcuts} panel={id} />
        </div>
        <Button
          look="quiet"
          className="mt-2 w-full justify-center"
          popoverTarget={id}
          popoverTargetAction="hide"
          onClick={onForget}
        >
          {messages.views.forget}
        </Button>
      </dialog>
    </>
  );
}

interface CommandButtonProps {
  readonly id: string;
  readonly label: string;
  /** The panel that it closes. */
  readonly panel: string;
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
        <kbd className="font-sans text-label text-muted">{toKeyLabel(keys)}</kbd>
      )}
    </Button>
  );
}
