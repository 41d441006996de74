import { Fragment, useRef, useSyncExternalStore } from 'react';
import { messages } from '#i18n/messages.ts';
import type { CommandGroup } from '#i18n/types/commands.ts';
import { KEYS, toKeyLabel } from '#ui/commands/keys.ts';
import { useCommandRegistry, useHeardKeys } from '#ui/commands/use-command.ts';
import { CloseButton } from '#ui/primitives/close-button.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { ModalDialog } from '#ui/primitives/modal-dialog.tsx';
import { ABOVE_KEYS, GRID_KEYS } from './grid-keys.ts';

const GROUPS: readonly CommandGroup[] = ['app', 'clients', 'client'];

interface Listed {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
}

interface ShortcutsDialogProps {
  readonly onClose: () => void;
}

/** All commands that have keys, and the keys of the list itself. */
export default function ShortcutsDialog({ onClose }: ShortcutsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { singleKeys } = useDisplay().display;
  const listed = useListed();
  return (
    <ModalDialog
      ref={dialog}
      label={messages.screen.shortcuts}
      onClose={onClose}
      className="m-auto max-h-[min(40rem,calc(100dvh-2rem))] w-[min(26rem,calc(100vw-2rem))] overflow-hidden rounded-lg open:flex"
    >
      <div className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
        <h2 className="text-body font-strong">{messages.screen.shortcuts}</h2>
        <CloseButton onClick={() => dialog.current?.close()} />
      </div>
      <section
        aria-label={messages.screen.shortcuts}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
        tabIndex={0}
        // To be read, and with arrows: the button that closes it says nothing of it.
        {...FOCUS_FIRST}
        className="min-h-0 overflow-y-auto px-4 pb-4 -outline-offset-2"
      >
        {singleKeys === 'off' && (
          <p className="pt-3 text-muted">{messages.palette.singleKeysOff}</p>
        )}
        {GROUPS.map((group) => (
          <Group
            key={group}
            heading={messages.palette.groups[group]}
            rows={listed
              .filter((each) => each.group === group)
              .map(({ id, label }) => ({ id, label, keys: KEYS[id] ?? [] }))}
          />
        ))}
        <Group
          heading={messages.palette.above}
          rows={ABOVE_KEYS.map(([id, keys]) => ({
            id,
            label: messages.palette.aboveKeys[id],
            keys,
          }))}
        />
        <Group
          heading={messages.palette.grid}
          rows={GRID_KEYS.map(([id, keys]) => ({
            id,
            label: messages.palette.gridKeys[id],
            keys,
          }))}
        />
      </section>
    </ModalDialog>
  );
}

/** What has keys: all that is there now, and what an open client brings where none is open. */
function useListed(): readonly Listed[] {
  const registry = useCommandRegistry();
  const all = useSyncExternalStore(registry.subscribe, () => registry.all);
  const { previous, next, close } = messages.details;
  const group = 'client';
  const later = [
    { id: 'client.previous', label: previous, group },
    { id: 'client.next', label: next, group },
    { id: 'client.close', label: close, group },
  ] as const;
  const ids = Object.keys(KEYS);
  return [...new Map([...later, ...all].map((each) => [each.id, each])).values()]
    .filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

interface GroupProps {
  readonly heading: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly keys: readonly string[];
  }[];
}

function Group({ heading, rows }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="pt-4 pb-1 text-label text-muted">{heading}</h3>
      <dl>
        {rows.map(({ id, label, keys }) => (
          <div key={id} className="flex min-h-8 items-center justify-between gap-3">
            <dt>{label}</dt>
            <Keys all={keys} />
          </div>
        ))}
      </dl>
    </>
  );
}

function Keys({ all }: { readonly all: readonly string[] }) {
  const heard = useHeardKeys(all);
  const { keyNames, or } = messages.palette;
  return (
    <dd className="flex items-center gap-1.5 text-label text-muted">
      {heard.length === 0 && <span aria-label={messages.table.none}>–</span>}
      {heard.map((keys, index) => (
        <Fragment key={keys}>
          {index > 0 && <span>{or}</span>}
          <kbd className="flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-bar px-1 font-sans text-ink">
            {keyNames[keys] ?? toKeyLabel(keys)}
          </kbd>
        </Fragment>
      ))}
    </dd>
  );
}
