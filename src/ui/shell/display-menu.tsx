import { Ellipsis } from 'lucide-react';
import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react';
import { loadLater, messages } from '#i18n/messages.ts';
import type { Density, RefreshEvery, Theme } from '#i18n/types/screen.ts';
import { Button, buttonClass } from '#ui/primitives/button.tsx';
import type { Display } from '#ui/primitives/display.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { Segments } from '#ui/primitives/segments.tsx';

const ViewKeys = lazyPart(async () => {
  const [part] = await Promise.all([import('./view-keys.tsx'), loadLater('palette')]);
  return part;
});

export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[];
export const DENSITIES = ['comfortable', 'compact'] as const satisfies readonly Density[];
export const INTERVALS = ['off', '1', '5', '15'] as const satisfies readonly RefreshEvery[];

interface DisplayMenuProps {
  readonly display: Display;
  /** What comes once the panel is opened. */
  readonly settings: ReactNode;
  readonly onChange: (change: Partial<Display>) => void;
  /** Reads every client again; `null` where there is none to read. */
  readonly onCheckAgain: (() => void) | null;
  /** Prints the list; `null` where there is none. */
  readonly onPrint: (() => void) | null;
  /** Asks whether to forget all that the browser keeps. */
  readonly onForget: () => void;
}

/**
 * The theme, the height of rows, how often changes are asked for, and a check of everything, in a small panel that a
 * click elsewhere or Escape closes.
 */
export function DisplayMenu(props: DisplayMenuProps) {
  const { display, settings, onChange, onCheckAgain, onPrint, onForget } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isWanted, setWanted] = useState(false);

  // The panel lies above everything, so it is told where its button is.
  const place = ({ currentTarget: panel }: ToggleEvent<HTMLElement>) => {
    setWanted(true);
    const at = button.current?.getBoundingClientRect();
    if (at === undefined) return;
    panel.style.top = `${at.bottom + 6}px`;
    panel.style.maxHeight = `calc(100dvh - ${at.bottom + 14}px)`;
    panel.style.right = `${document.documentElement.clientWidth - at.right}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={messages.screen.displayMenu}
        title={messages.screen.displayMenu}
        popoverTarget={id}
        className={buttonClass('icon')}
      >
        <Ellipsis size={16} />
      </button>
      <dialog
        id={id}
        popover="auto"
        onBeforeToggle={place}
        aria-label={messages.screen.displayMenu}
        className="fixed inset-auto m-0 w-72 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg bg-raised p-3 text-ink shadow-float"
      >
        <Segments
          legend={messages.screen.theme}
          options={THEMES}
          labels={messages.screen.themes}
          value={display.theme}
          onChange={(theme) => onChange({ theme })}
        />
        <div className="h-3" />
        <Segments
          legend={messages.screen.density}
          options={DENSITIES}
          labels={messages.screen.densities}
          value={display.density}
          onChange={(density) => onChange({ density })}
        />
        <div className="h-3" />
        <Segments
          legend={messages.screen.refreshEvery}
          options={INTERVALS}
          labels={messages.screen.intervals}
          value={display.refreshEvery}
          onChange={(refreshEvery) => onChange({ refreshEvery })}
        />
        {isWanted && (
          <>
            {settings}
            <PanelBoundary fallback={<div className="h-36.5 pointer-coarse:h-54.5" />}>
              <ViewKeys panel={id} />
            </PanelBoundary>
          </>
        )}
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
        {onPrint !== null && (
          <Button
            className="mt-3 w-full justify-center text-ink md:hidden pointer-coarse:h-11"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={onPrint}
          >
            {messages.screen.printList}
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
