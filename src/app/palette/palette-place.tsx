import { useEffect, useState } from 'react';
import { loadLater, messages } from '#i18n/messages.ts';
import { isAvailable, type Command } from '#ui/commands/command-registry.ts';
import { useCommand, useCommandRegistry } from '#ui/commands/use-command.ts';
import { useShortcuts } from '#ui/commands/use-shortcuts.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { inSpareTime } from '#app/state/spare-time.ts';

const PaletteDialog = lazyPart(async () => {
  const texts = (['palette', 'settings', 'emptyList'] as const).map(loadLater);
  const [part] = await Promise.all([import('./palette-dialog.tsx'), ...texts]);
  return part;
});
const ShortcutsDialog = lazyPart(async () => {
  const [part] = await Promise.all([import('./shortcuts-dialog.tsx'), loadLater('palette')]);
  return part;
});

/** What lies over the page: the list of all commands, with those that could be done when it was opened, or of their keys. */
type Open = { readonly commands: readonly Command[] } | 'shortcuts';

/** Hears the keys of all commands, and has those that open the list of all commands, and of their keys. */
export function PalettePlace() {
  const [open, setOpen] = useState<Open | null>(null);
  const registry = useCommandRegistry();
  useShortcuts();
  const group = 'app';
  useCommand({
    id: 'app.palette',
    label: messages.screen.commands,
    group,
    run: () => setOpen({ commands: registry.all.filter(isAvailable) }),
  });
  useCommand({
    id: 'app.shortcuts',
    label: messages.screen.shortcuts,
    group,
    run: () => setOpen('shortcuts'),
  });
  // The outside is the browser's spare time: both open at once when they are wanted.
  useEffect(
    () =>
      inSpareTime(() => {
        PaletteDialog.preload();
        ShortcutsDialog.preload();
        return false;
      }),
    [],
  );
  if (open === null) return null;
  // One that closes after another was opened must not close that one.
  const close = () => setOpen((now) => (now === open ? null : now));
  return (
    // Both lie on top of the page by themselves; this place is for what is said where they cannot be loaded.
    <div className="fixed inset-x-4 top-14 z-30 mx-auto w-fit rounded-lg bg-raised has-[[role=alert]]:p-3 has-[[role=alert]]:shadow-float">
      <PanelBoundary>
        {open === 'shortcuts' ? (
          <ShortcutsDialog onClose={close} />
        ) : (
          <PaletteDialog commands={open.commands} onClose={close} />
        )}
      </PanelBoundary>
    </div>
  );
}
