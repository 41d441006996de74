import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { handOver } from './focus-places.ts';
import { showOverPage } from './show-over-page.ts';

interface ModalDialogProps {
  readonly label: string;
  readonly className: string;
  /** To close it: the focus is back where it was at once. */
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What gets the focus where nothing had it before: where somebody was in the list, the open client, or a page's content. */
const PLACES = ['clients', 'drawer', 'content'];

/** Lies over the whole page until Escape, or a click beside it. The browser keeps the focus in it, and gives it back. */
export function ModalDialog({ label, className, ref, onClose, children }: ModalDialogProps) {
  const inside = useRef<HTMLDivElement>(null);
  // Outside is the browser, which lays it over the page, and clicks beside what is in it.
  useEffect(() => {
    const dialog = ref.current;
    showOverPage(dialog);
    const closeBeside = (event: MouseEvent) => {
      if (event.target instanceof Node && inside.current?.contains(event.target) === true) return;
      // The focus goes back to where it was, and not to where somebody pressed.
      event.preventDefault();
      dialog?.close();
    };
    dialog?.addEventListener('mousedown', closeBeside);
    return () => dialog?.removeEventListener('mousedown', closeBeside);
  }, [ref]);
  return (
    <dialog
      ref={ref}
      aria-label={label}
      onClose={({ currentTarget }) => {
        onClose();
        const { activeElement, body } = document;
        // Left on the page, or still in what is closed, the next Tab would begin at the top.
        if (activeElement === body || currentTarget.contains(activeElement)) handOver(PLACES);
      }}
      className={`bg-raised text-ink shadow-float backdrop:bg-canvas/60 print:hidden ${className}`}
    >
      <div ref={inside} className="flex max-h-[inherit] min-h-0 min-w-0 flex-1 flex-col">
        {children}
      </div>
    </dialog>
  );
}
