import { useEffect, useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { useShortcuts } from '#ui/commands/use-shortcuts.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { inSpareTime } from '#app/state/spare-time.ts';
import { PALETTE } from './use-entries.ts';

const PaletteDialog = lazyPart(() => import('./palette-dialog.tsx'));
const ShortcutsDialog = lazyPart(() => import('./shortcuts-dialog.tsx'));

/** Hears the keys of all commands, and has those that open the list of all commands, and of their keys. */
export default function PaletteKeys() {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  useShortcuts();
  const group = 'app';
  useCommand({
    id: PALETTE,
    label: messages.palette.commands,
    group,
    run: () => setOpen('palette'),
  });
  useCommand({
    id: 'app.shortcuts',
    label: messages.palette.shortcuts,
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
  // One that closes after another was opened must not close that one.
  const close = (which: typeof open) => setOpen((now) => (now === which ? null : now));
  if (open === null) return null;
  return (
    // Both dialogs lie on top of the page by themselves; this place is for what is said where they cannot be loaded.
    <div className="fixed inset-x-4 top-14 z-30 mx-auto w-fit rounded-lg bg-raised has-[[role=alert]]:p-3 has-[[role=alert]]:shadow-float">
      <PanelBoundary key={open}>
        {open === 'palette' ? (
          <PaletteDialog onClose={() => close('palette')} />
        ) : (
          <ShortcutsDialog onClose={() => close('shortcuts')} />
        )}
      </PanelBoundary>
    </div>
  );
}
