import { useEffect, useId, useRef } from 'react';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { showOverPage } from '#ui/primitives/show-over-page.ts';
import { isInAccount } from './account.ts';
import { forgetAll } from './forget-everything.ts';
import { viewsOf } from './kept-views.ts';
import { useKeptViews } from './use-kept-views.ts';

interface ForgetDialogProps {
  readonly onClose: () => void;
}

/** Says what goes with all that the browser keeps, and asks whether it is to go. */
export default function ForgetDialog({ onClose }: ForgetDialogProps) {
  const { kept } = useKeptViews();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const what = useId();
  const close = () => dialog.current?.close();
  // Outside is the browser, which lays it over the page.
  useEffect(() => showOverPage(dialog.current), []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={heading}
      aria-describedby={what}
      onClose={onClose}
      className="m-auto w-[min(27.5rem,calc(100vw-2rem))] rounded-lg bg-raised p-4 text-ink shadow-float backdrop:bg-canvas/60"
    >
      <h2 id={heading} className="text-title font-strong">
        {messages.viewsPanel.forgetTitle}
      </h2>
      <div id={what} className="mt-2 grid gap-2 text-muted">
        <p>
          {isInAccount
            ? messages.viewsPanel.forgetSignedIn
            : messages.viewsPanel.forgetWhat(viewsOf(kept).length)}
        </p>
        <p>{messages.viewsPanel.forgetStays}</p>
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button className="pointer-coarse:h-11" onClick={close}>
          {messages.viewsPanel.cancel}
        </Button>
        <Button
          look="primary"
          className="pointer-coarse:h-11"
          onClick={() => {
            forgetAll();
            announce(messages.viewsPanel.forgotten);
            close();
          }}
        >
          {messages.viewsPanel.forgetDo}
        </Button>
      </div>
    </dialog>
  );
}
