import { useState } from 'react';
import type { ExportSource } from '#i18n/types/export.ts';

/** Whether the export's dialog is open, and for which clients it was opened. */
export interface AskedExport {
  readonly asked: ExportSource | null;
  /** The one way to the dialog: from the button, from a command, for the clients that are selected. */
  readonly open: (source: ExportSource) => void;
  readonly close: () => void;
}

export function useAskedExport(): AskedExport {
  const [asked, setAsked] = useState<ExportSource | null>(null);
  return { asked, open: setAsked, close: () => setAsked(null) };
}
