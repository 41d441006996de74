import { Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { messages } from '#i18n/messages.ts';
import { useDraft } from './draft.ts';
import { MOST_TEXT } from './most-text.ts';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The focus goes elsewhere. */
  readonly onLeave: () => void;
}

/** Finds clients by anything. `/` comes here from anywhere; Escape empties it, then leaves. */
export function SearchBox({ value, onChange, onLeave }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useDraft(value, () => value);
  const write = (next: string) => {
    setText(next, next);
    onChange(next);
  };

  // The keyboard outside this box.
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || event.isComposing || isEditable(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // Ours alone: it closes nothing else.
    event.preventDefault();
    event.stopPropagation();
    if (text === '') input.current?.blur();
    else write('');
  };

  return (
    <search className="relative flex w-full min-w-0 items-center">
      <Search
        aria-hidden="true"
        size={16}
        className="pointer-events-none absolute left-2 text-muted"
      />
      <input
        ref={input}
        type="search"
        aria-label={messages.filters.search.label}
        aria-keyshortcuts="/"
        placeholder={messages.filters.search.label}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={MOST_TEXT}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={escape}
        onBlur={onLeave}
        className="h-8 w-full min-w-0 rounded-md border border-edge bg-canvas pr-8 pl-7.5 text-table placeholder:text-muted hover:border-muted focus-visible:outline-offset-0 pointer-coarse:h-9 pointer-coarse:text-title [&::-webkit-search-cancel-button]:hidden"
      />
      {text === '' ? (
        <kbd
          aria-hidden="true"
          className="pointer-events-none absolute right-1.5 flex size-5 items-center justify-center rounded-sm border border-line bg-bar font-sans text-label text-muted pointer-coarse:hidden"
        >
          /
        </kbd>
      ) : (
        <button
          type="button"
          aria-label={messages.filters.search.clear}
          onClick={() => {
            write('');
            input.current?.focus();
          }}
          className="absolute right-0.5 flex size-7 items-center justify-center rounded-md text-muted hover:text-ink pointer-coarse:size-9"
        >
          <X aria-hidden="true" size={16} />
        </button>
      )}
    </search>
  );
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'))
  );
}
