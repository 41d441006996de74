import type { ReactNode } from 'react';

/** Lines of a panel below its settings, a command or a link on each, set off from what is above them. */
export function PanelItems({ children }: { readonly children: ReactNode }) {
  return (
    <div className="border-t border-line pt-2">
      {/* Their words begin where those of the settings do. */}
      <div className="-mx-2 grid">{children}</div>
    </div>
  );
}
