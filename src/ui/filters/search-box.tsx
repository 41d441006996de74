import { Search, X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { MOST_TEXT } from '#query/filters/filter-codec.ts';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { isComposing, useComposedText } from './composed-text.ts';

// Made once, so that nothing of it is drawn again.
const ICON = (
  <Search
    aria-hidden="true"
    size="1rem"
    className="pointer-events-none absolute left-2 text-muted"
  />
);

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The focus goes elsewhere. */
  readonly onLeave: () => void;
  /** Leads on to the first client that was found. */
  readonly onFound: () => void;
  /** Leads back to where somebody was in the list. */
  readonly onBack: () => void;
}

/**
 * Finds clients by anything. `/` and Ctrl F come here from anywhere; Escape empties it, then leads back into the list; Down
 * and Enter lead on to its first client.
 */
export function SearchBox({ value, onChange, onLeave, onFound, onBack }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const text = useComposedText(value, onChange);

  const { keyLabel, ariaKeys } = useCommand({
    id: 'clients.search',
    label: messages.filters.search.label,
    group: 'clients',
    // Pressed a second time, Ctrl F is the browser's own search.
    isAvailable: () =>
      input.current !== document.activeElement && input.current?.closest('[inert]') === null,
    run: () => {
      input.current?.focus();
      input.current?.select();
    },
  });

  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (isComposing(event)) return;
    const isPlain = !(ctrlKey || metaKey || altKey || shiftKey);
    if (isPlain && (key === 'ArrowDown' || key === 'Enter')) {
      event.preventDefault();
      onFound();
    }
    if (key !== 'Escape') return;
    // Ours alone: it closes nothing else.
    event.preventDefault();
    event.stopPropagation();
    if (text.value === '') onBack();
    else onChange('');
  };

  return (
    <search className="relative flex w-full min-w-0 items-center">
      <label className="search-room">
        {ICON}
        <input
          ref={input}
          type="search"
          aria-label={messages.filters.search.label}
          aria-keyshortcuts={ariaKeys}
          placeholder={messages.filters.search.label}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={MOST_TEXT}
          {...text}
          onKeyDown={press}
          onBlur={onLeave}
          className="search-field"
        />
      </label>
      {text.value === '' ? (
        <kbd aria-hidden="true" className="search-key">
          {keyLabel}
        </kbd>
      ) : (
        <button
          type="button"
          // Escape does the same.
          tabIndex={-1}
          aria-label={messages.filters.search.clear}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
          className="search-clear"
        >
          <X aria-hidden="true" size="1rem" />
        </button>
      )}
    </search>
  );
}
