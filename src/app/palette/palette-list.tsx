import { Check } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { toKeyLabel } from '#ui/commands/keys.ts';
import { useHeardKeys } from '#ui/commands/use-command.ts';
import type { Entry } from './entry.ts';

interface PaletteListProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** The index of the one that Enter chooses. */
  readonly active: number;
  /** Whether clients could be searched. */
  readonly isReady: boolean;
  readonly optionId: (entry: Entry) => string;
  readonly onActive: (id: string) => void;
  readonly onChoose: (entry: Entry) => void;
}

/** The entries, by section. */
export function PaletteList(props: PaletteListProps) {
  const { id, entries, isReady } = props;
  const starts = entries.flatMap(({ section }, index) =>
    section === entries[index - 1]?.section ? [] : index,
  );
  return (
    <>
      <div
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows its options as the system does
        role="listbox"
        aria-label={messages.screen.commands}
        className="min-h-0 overflow-y-auto overscroll-contain p-1 empty:hidden"
      >
        {starts.map((start, index) => (
          <Section key={entries[start]?.section} {...props} start={start} end={starts[index + 1]} />
        ))}
      </div>
      {!isReady && <p className="p-4 text-muted">{messages.palette.preparing}</p>}
      {isReady && entries.length === 0 && <p className="p-4 text-muted">{messages.palette.none}</p>}
    </>
  );
}

interface SectionProps extends PaletteListProps {
  readonly start: number;
  /** The index after its last entry; `undefined` for the last section. */
  readonly end: number | undefined;
}

function Section({ entries, start, end, ...props }: SectionProps) {
  const { id, active, optionId, onActive, onChoose } = props;
  const own = entries.slice(start, end);
  const [first] = own;
  if (first === undefined) return null;
  const heading = `${id}-of-${first.section}`;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the group of a listbox is no fieldset
    <div role="group" aria-labelledby={heading}>
      <div id={heading} role="presentation" className="px-3 pt-2 pb-1 text-label text-muted">
        {messages.palette.sections[first.section]}
      </div>
      {own.map((entry, offset) => (
        <Option
          key={entry.id}
          id={optionId(entry)}
          entry={entry}
          isActive={active === start + offset}
          onActive={() => onActive(entry.id)}
          onChoose={() => onChoose(entry)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onChoose: () => void;
}

/** The keys are those of the input above. */
function Option({ id, entry, isActive, onActive, onChoose }: OptionProps) {
  const { label, detail, deleted = null, isInForce = false } = entry;
  const [keys] = useHeardKeys(entry.keys ?? []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the focus and the keys are those of the input
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as its listbox
      role="option"
      aria-selected={isActive}
      onPointerMove={() => {
        if (!isActive) onActive();
      }}
      onClick={onChoose}
      className="flex min-h-9 cursor-default items-center gap-x-3 rounded-md px-3 aria-selected:bg-pressed pointer-coarse:min-h-11 max-md:flex-wrap max-md:py-1 forced-colors:aria-selected:outline-2"
    >
      <bdi className={`truncate ${deleted === null ? '' : 'text-muted'}`}>{label}</bdi>
      {deleted !== null && (
        <span className="shrink-0 rounded-sm border border-line px-1.5 text-label text-muted">
          {deleted}
        </span>
      )}
      {isInForce && (
        <>
          <Check aria-hidden="true" size="0.875rem" className="shrink-0 text-accent" />
          <span className="sr-only">{messages.palette.inForce}</span>
        </>
      )}
      {detail !== null && (
        <bdi className="ml-auto min-w-24 shrink-0 truncate text-end text-label text-muted max-md:ml-0 max-md:basis-full max-md:text-start">
          {detail}
        </bdi>
      )}
      {keys !== undefined && (
        <kbd
          aria-hidden="true"
          className={`shrink-0 font-sans text-label text-muted pointer-coarse:hidden ${detail === null ? 'ml-auto' : ''}`}
        >
          {toKeyLabel(keys)}
        </kbd>
      )}
    </div>
  );
}
