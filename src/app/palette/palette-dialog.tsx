import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { messages } from '#i18n/messages.ts';
import { MOST_TEXT } from '#query/filters/filter-codec.ts';
import type { Command } from '#ui/commands/command-registry.ts';
import { isComposing, useComposedText } from '#ui/filters/composed-text.ts';
import { announce } from '#ui/primitives/announce.ts';
import { CloseButton } from '#ui/primitives/close-button.tsx';
import { MOST_RECENT, useDisplay } from '#ui/primitives/display.ts';
import { ModalDialog } from '#ui/primitives/modal-dialog.tsx';
import { useDebounced } from '#ui/primitives/use-debounced.ts';
import type { Entry } from './entry.ts';
import { matchingEntries, withRecent } from './matching-entries.ts';
import { PaletteList } from './palette-list.tsx';
import { useClientEntries } from './use-client-entries.ts';
import { useEntries } from './use-entries.ts';
import { useFoundZones } from './use-zone-entries.ts';

/** Long enough that typing is not commented key by key, in milliseconds. */
const SETTLES = 500;

/** What is kept as chosen last: a client would be somebody's name, a search what was typed. */
const KEPT_SECTIONS: readonly Entry['section'][] = ['recent', 'commands', 'views', 'settings'];

interface PaletteDialogProps {
  /** Those that could be done when it was opened. */
  readonly commands: readonly Command[];
  /** Shows what is sent to the providers. */
  readonly onInspect: () => void;
  readonly onClose: () => void;
}

/**
 * Everything that can be done, and clients, found by name: an input with a list below it (ARIA Authoring Practices,
 * combobox with a listbox popup). The keys are those of the input.
 */
export default function PaletteDialog({ commands, onInspect, onClose }: PaletteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [typed, setTyped] = useState('');
  const { entries, isReady } = usePaletteEntries(commands, onInspect, typed);
  const [activeId, setActiveId] = useState<string | null>(null);
  // By its id: entries that come later must not move under the hand. With another text, the first one again.
  const active = Math.max(
    entries.findIndex(({ id }) => id === activeId),
    0,
  );
  // Told from the start, the entry would be said in place of the field, and nobody would hear that they can type.
  const isTold = typed !== '' || activeId !== null;
  const find = useComposedText(typed, (text) => {
    setTyped(text);
    setActiveId(null);
  });
  const keepChosen = useKeepChosen();
  useSaidCount(typed, entries.length, isReady);
  // By what it is, so that another first entry is said while somebody types.
  const optionId = ({ id }: Entry) => `${list}-${encodeURIComponent(id)}`;
  const activeEntry = entries[active];
  const activeOption = activeEntry && optionId(activeEntry);

  useLayoutEffect(() => {
    if (activeOption === undefined) return;
    document.getElementById(activeOption)?.scrollIntoView({ block: 'nearest' });
  }, [activeOption]);

  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    // First of all: the focus is back on the page, where the command may take it further.
    dialog.current?.close();
    keepChosen(entry);
    entry.run();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    const next = nextIndex(event, active, entries.length);
    if (event.key === 'Enter') choose(activeEntry);
    else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) dialog.current?.close();
    else if (next !== null) setActiveId(entries[next]?.id ?? null);
    else return;
    event.preventDefault();
  };

  return (
    <ModalDialog
      ref={dialog}
      label={messages.screen.commands}
      onClose={onClose}
      className="mx-auto mt-[12vh] mb-0 max-h-[min(30rem,76vh)] w-[min(40rem,calc(100vw-2rem))] overflow-hidden rounded-lg open:flex max-md:m-0 max-md:h-dvh max-md:max-h-none max-md:w-screen max-md:max-w-none max-md:rounded-none short:mt-2 short:max-h-[calc(100dvh-1rem)]"
    >
      <div className="flex shrink-0 items-center gap-2 border-b border-line pr-2">
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-haspopup="listbox"
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={isTold ? activeOption : undefined}
          aria-label={messages.palette.find}
          placeholder={messages.palette.find}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={MOST_TEXT}
          {...find}
          onKeyDown={press}
          className="h-12 min-w-0 flex-1 bg-transparent px-4 text-body outline-none placeholder:text-muted pointer-coarse:text-title"
        />
        <CloseButton onClick={() => dialog.current?.close()} />
      </div>
      <PaletteList
        id={list}
        entries={entries}
        active={active}
        isReady={isReady}
        optionId={optionId}
        onActive={setActiveId}
        onChoose={choose}
      />
    </ModalDialog>
  );
}

/** All that can be chosen now, in the order in which it is drawn. */
function usePaletteEntries(commands: readonly Command[], onInspect: () => void, typed: string) {
  const all = useEntries(commands, onInspect);
  const { recentCommands } = useDisplay().display;
  const clients = useClientEntries(typed);
  const named =
    typed.trim() === ''
      ? withRecent(all, recentCommands)
      : bySection(matchingEntries(all, typed, recentCommands));
  const zones = useFoundZones(typed);
  return { entries: [...named, ...clients.entries, ...zones], isReady: clients.isReady };
}

/** A section together, in the place of the best that is in it. */
function bySection(entries: readonly Entry[]): readonly Entry[] {
  const sections = [...new Set(entries.map(({ section }) => section))];
  return sections.flatMap((section) => entries.filter((entry) => entry.section === section));
}

function useKeepChosen(): (entry: Entry) => void {
  const { display, onChange } = useDisplay();
  return ({ id, section }) => {
    if (!KEPT_SECTIONS.includes(section)) return;
    const others = display.recentCommands.filter((other) => other !== id);
    onChange({ recentCommands: [id, ...others].slice(0, MOST_RECENT) });
  };
}

/** Says how many entries there are, once the typing rests. */
function useSaidCount(typed: string, count: number, isReady: boolean): void {
  const settled = useDebounced(typed, SETTLES);
  const isSaid = isReady && settled === typed && typed.trim() !== '';
  // Outside React: what a screen reader says.
  useEffect(() => {
    if (isSaid) announce(count === 0 ? messages.palette.none : messages.palette.results(count));
  }, [isSaid, count]);
}

function nextIndex({ key }: KeyboardEvent, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  if (key === 'PageDown') return Math.min(active + PAGE, count - 1);
  if (key === 'PageUp') return Math.max(active - PAGE, 0);
  return null;
}

/** About as many as are in sight. */
const PAGE = 8;
