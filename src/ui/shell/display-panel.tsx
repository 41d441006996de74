import type { ReactNode, RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { PopoverPanel } from '#ui/primitives/popover-panel.tsx';
import { Segments } from '#ui/primitives/segments.tsx';
import { CommandButton } from './command-button.tsx';
import { PanelItems } from './panel-items.tsx';
import { SETTINGS } from './settings.ts';

/** What can be done beside the settings. */
export interface DisplayActions {
  /** Reads every client again; `null` where there is none to read. */
  readonly onCheckAgain: (() => void) | null;
  /** Prints the list; `null` where there is none. */
  readonly onPrint: (() => void) | null;
  /** Asks whether to forget all that the browser keeps. */
  readonly onForget: () => void;
}

interface DisplayPanelProps extends DisplayActions {
  readonly anchor: RefObject<HTMLElement | null>;
  /** The language, the formats and the time zone. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** How the program looks and works, for this person, and what is rarely done. */
export function DisplayPanel({ anchor, children, onClose, ...actions }: DisplayPanelProps) {
  const { display, onChange } = useDisplay();
  return (
    <I18nProvider locale={locale().language}>
      <PopoverPanel title={messages.screen.displayMenu} anchor={anchor} onClose={onClose}>
        <div className="grid gap-3 p-3 max-md:p-4 md:w-72">
          {SETTINGS.map(({ id, legend, options, labels, valueIn, change }) => (
            <Segments
              key={id}
              legend={legend()}
              options={options}
              labels={labels()}
              value={valueIn(display)}
              onChange={(option) => onChange(change(option))}
            />
          ))}
          {children}
          <PanelItems>
            <CommandButton id="app.palette" label={messages.screen.commands} onClose={onClose} />
            <CommandButton id="app.shortcuts" label={messages.screen.shortcuts} onClose={onClose} />
            <Actions {...actions} onClose={onClose} />
          </PanelItems>
        </div>
      </PopoverPanel>
    </I18nProvider>
  );
}

function Actions(props: DisplayActions & Pick<DisplayPanelProps, 'onClose'>) {
  const { onCheckAgain, onPrint, onForget, onClose } = props;
  const { display, onChange } = useDisplay();
  const { hasHistogram } = display;
  // The panel is gone by the time something else may open.
  const closing = (run: () => void) => () => {
    onClose();
    run();
  };
  const line = { look: 'item', className: 'w-full pointer-coarse:h-11' } as const;
  const phoneLine = { ...line, className: `${line.className} aria-pressed:text-ink md:hidden` };
  return (
    <>
      {onCheckAgain !== null && (
        // Beside the filters of a phone there is no room for its button.
        <Button
          {...phoneLine}
          aria-pressed={hasHistogram}
          onClick={closing(() => onChange({ hasHistogram: !hasHistogram }))}
        >
          {messages.screen.histogram}
        </Button>
      )}
      {onPrint !== null && (
        <Button {...phoneLine} onClick={closing(onPrint)}>
          {messages.screen.printList}
        </Button>
      )}
      {onCheckAgain !== null && (
        <Button {...line} onClick={closing(onCheckAgain)}>
          {messages.screen.checkAgain}
        </Button>
      )}
      <Button {...line} onClick={closing(onForget)}>
        {messages.views.forget}
      </Button>
    </>
  );
}
