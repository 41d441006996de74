import { useId, useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { SmallDialog } from './small-dialog.tsx';

interface CopyByHandProps {
  readonly text: string;
  readonly onRetry: () => void;
  readonly onDone: () => void;
}

/** Where the browser did not allow copying: says so, and has the text ready to be copied by its own means. */
export function CopyByHand({ text, onRetry, onDone }: CopyByHandProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex items-center gap-1">
      <p className="text-bad">{messages.selection.refused}</p>
      <Button className="pointer-coarse:h-11" onClick={onRetry}>
        {messages.selection.retry}
      </Button>
      <Button look="quiet" className="pointer-coarse:h-11" onClick={() => setIsOpen(true)}>
        {messages.selection.byHand}
      </Button>
      {isOpen && (
        <SmallDialog title={messages.selection.byHand} onClose={onDone}>
          <ByHandText text={text} />
        </SmallDialog>
      )}
    </div>
  );
}

function ByHandText({ text }: { readonly text: string }) {
  const how = useId();
  return (
    <>
      <p id={how} className="mb-2 text-muted">
        {messages.selection.byHandHow}
      </p>
      <textarea
        {...FOCUS_FIRST}
        onFocus={({ currentTarget }) => currentTarget.select()}
        readOnly
        aria-label={messages.selection.byHand}
        aria-describedby={how}
        value={text}
        rows={10}
        wrap="off"
        className="figures w-full rounded-md border border-field bg-canvas p-2 text-table"
      />
    </>
  );
}
