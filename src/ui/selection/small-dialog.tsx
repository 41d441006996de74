import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { CloseButton } from '#ui/primitives/close-button.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { showOverPage } from '#ui/primitives/show-over-page.ts';

interface SmallDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A dialog over the page, open for as long as it is drawn. */
export function SmallDialog({ title, children, onClose }: SmallDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Outside is the browser, which shows it above all else.
  useLayoutEffect(() => showOverPage(dialog.current), []);
  const close = () => dialog.current?.close();
  return (
    // A click beside it closes it, as Escape does: the keyboard has its way.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className="m-auto max-h-[min(35rem,80dvh)] w-[min(30rem,calc(100vw-2rem))] overflow-hidden rounded-lg bg-raised p-0 text-ink shadow-float backdrop:bg-canvas/60"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div {...focusPlace(heading)} className="flex max-h-[inherit] flex-col">
        <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
          <h2 id={heading} className="text-title font-strong">
            {title}
          </h2>
          <CloseButton onClick={close} />
        </div>
        <div className="more-below overflow-y-auto px-4 py-3">{children}</div>
      </div>
    </dialog>
  );
}
