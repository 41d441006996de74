import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '#domain/field.ts';
import { useFilterOpening } from './filter-opening.ts';

/** The editor of a field's filter, or the menu of all. */
type Panel = Field | 'menu';

/** Which panel is open in the bar, what it belongs to, and where the focus goes when it closes. */
export function useOpenPanel() {
  const [open, setOpen] = useState<Panel | null>(null);
  // A panel that gives way to another still hears the focus leave, and must not close that one.
  const shown = useRef<Panel | null>(null);
  const anchor = useRef<HTMLButtonElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const show = (panel: Panel | null) => {
    shown.current = panel;
    setOpen(panel);
  };
  useFilterOpening(show);
  const close = (panel: Panel) => {
    if (shown.current !== panel) return;
    const from = anchor.current;
    flushSync(() => show(null));
    (from?.isConnected ? from : addButton.current)?.focus();
  };
  return { open, anchor, addButton, show, close };
}
