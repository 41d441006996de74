import { useEffect, useState } from 'react';
import { loadLater, messages } from '#i18n/messages.ts';
import { isAvailable, type Command } from '#ui/commands/command-registry.ts';
import { useCommand, useCommandRegistry } from '#ui/commands/use-command.ts';
import { useShortcuts } from '#ui/commands/use-shortcuts.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { onceInSpareTime } from '#async/spare-time.ts';

const PaletteDialog = lazyPart(async () => {
  const texts = (['palette', 'settings', 'emptyList'] as const).map(loadLater);
  const [part] = await Promise.all([import('./palette-dialog.tsx'), ...texts]);
  return part;
});
const InspectorPanel = lazyPart(async () => {
  const [part] = await Promise.all([
    import('#app/inspector/inspector-panel.tsx'),
    loadLater('inspector'),
  ]);
  return part;
});
const ShortcutsDialog = lazyPart(async () => {
  const [part] = await Promise.all([import('./shortcuts-dialog.tsx'), loadLater('palette')]);
  return part;
});

/** What lies over the page: the list of all commands, with those that could be done when it was opened, or of their keys. */
interface Open {
  /** `null` for the list of keys. */
  readonly commands: readonly Command[] | null;
  /** Another number than that of the one before, which may still be closing: each is a dialog of its own. */
  readonly turn: number;
}

const NOTICE =
  'fixed inset-x-4 top-14 z-30 mx-auto w-fit rounded-lg bg-raised has-[[role=alert]]:p-3 has-[[role=alert]]:shadow-float';

/** Hears the keys of all commands, and has those that open the list of all commands, and of their keys. */
export function PalettePlace() {
  const [open, setOpen] = useState<Open | null>(null);
  const [isInspecting, setInspecting] = useState(false);
  const show = (commands: Open['commands']) =>
    setOpen((now) => ({ commands, turn: (now?.turn ?? 0) + 1 }));
  const registry = useCommandRegistry();
  useShortcuts();
  const group = 'app';
  useCommand({
    id: 'app.palette',
    label: messages.screen.commands,
    group,
    run: () => show(registry.all.filter(isAvailable)),
  });
  useCommand({
    id: 'app.shortcuts',
    label: messages.screen.shortcuts,
    group,
    run: () => show(null),
  });
  // The outside is the browser's spare time: both open at once when they are wanted.
  useEffect(
    () =>
      onceInSpareTime(() => {
        PaletteDialog.preload();
        ShortcutsDialog.preload();
      }),
    [],
  );
  // One that closes after another was opened must not close that one.
  const close = () => setOpen((now) => (now === open ? null : now));
  return (
    <>
      {open !== null && (
        // Both lie on top of the page by themselves; this place is for what is said where they cannot be loaded.
        <div className={NOTICE}>
          <PanelBoundary>
            {open.commands === null ? (
              <ShortcutsDialog key={open.turn} onClose={close} />
            ) : (
              <PaletteDialog
                key={open.turn}
                commands={open.commands}
                onInspect={() => setInspecting(true)}
                onClose={close}
              />
            )}
          </PanelBoundary>
        </div>
      )}
      {isInspecting && (
        <PanelBoundary>
          <InspectorPanel onClose={() => setInspecting(false)} />
        </PanelBoundary>
      )}
    </>
  );
}
