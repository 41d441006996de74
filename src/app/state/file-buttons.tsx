import { save } from '#app/export/download.ts';
import { Button, buttonClass } from '#ui/primitives/button.tsx';

interface FileButtonsProps {
  readonly saveLabel: string;
  /** `null` where there is nothing to save. */
  readonly onSave: (() => void) | null;
  readonly readLabel: string;
  readonly onRead: (file: File) => void;
}

/** What is kept in this browser, into a JSON file and out of one. */
export function FileButtons({ saveLabel, onSave, readLabel, onRead }: FileButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button className="pointer-coarse:h-11" disabled={onSave === null} onClick={() => onSave?.()}>
        {saveLabel}
      </Button>
      <label
        className={`${buttonClass('plain')} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:h-11`}
      >
        {readLabel}
        <input
          type="file"
          accept="application/json,.json"
          className="sr-only"
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file again is a change again.
            target.value = '';
            if (file !== undefined) onRead(file);
          }}
        />
      </label>
    </div>
  );
}

/** Saves a text as a file of this name. */
export function saveJson(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  save({ url, name });
  URL.revokeObjectURL(url);
}
