import { useId, useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { plainLine } from '#ui/primitives/cut-text.ts';
import { MOST_IN_NAME } from './saved-view.ts';

interface NameFormProps {
  /** What it is called, or could be. */
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** What a view is to be called. */
export function NameForm({ name, onSave, onCancel }: NameFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const line = plainLine(typed, MOST_IN_NAME);
  return (
    <form
      className="grid gap-1.5 p-3 max-md:p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (line !== '') onSave(line);
      }}
    >
      <label htmlFor={id} className="text-label font-strong">
        {messages.viewsPanel.nameLabel}
      </label>
      <input
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by opening the form
        autoFocus
        type="text"
        autoComplete="off"
        enterKeyHint="done"
        required
        maxLength={MOST_IN_NAME}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        // What is proposed goes with the first letter.
        onFocus={(event) => event.target.select()}
        className="h-8 rounded-md border border-field bg-canvas px-2 focus-visible:outline-offset-0 pointer-coarse:h-11 pointer-coarse:text-title"
      />
      <div className="mt-1.5 flex justify-end gap-2">
        <Button look="quiet" className="pointer-coarse:h-11" onClick={onCancel}>
          {messages.viewsPanel.cancel}
        </Button>
        <Button type="submit" look="primary" className="pointer-coarse:h-11" disabled={line === ''}>
          {messages.viewsPanel.save}
        </Button>
      </div>
    </form>
  );
}
