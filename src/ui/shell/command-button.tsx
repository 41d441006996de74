import { KEYS, toKeyLabel } from '#ui/commands/keys.ts';
import { useCommandRegistry, useHeardKeys } from '#ui/commands/use-command.ts';
import { Button } from '#ui/primitives/button.tsx';

interface CommandButtonProps {
  /** The command's id. */
  readonly id: string;
  readonly label: string;
  /** First of all: the panel that it stands in closes. */
  readonly onClose: () => void;
}

/** Does what a command does, and says its keys: for hands without a keyboard too. */
export function CommandButton({ id, label, onClose }: CommandButtonProps) {
  const registry = useCommandRegistry();
  const [keys] = useHeardKeys(KEYS[id] ?? []);
  return (
    <Button
      look="item"
      className="w-full justify-between pointer-coarse:h-11"
      onClick={() => {
        onClose();
        registry.run(id);
      }}
    >
      {label}
      {keys !== undefined && (
        <kbd className="font-sans text-label text-muted pointer-coarse:hidden">
          {toKeyLabel(keys)}
        </kbd>
      )}
    </Button>
  );
}
