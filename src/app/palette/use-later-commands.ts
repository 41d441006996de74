import { useEffect, useState } from 'react';
import { isAvailable, type Command } from '#ui/commands/command-registry.ts';
import { useCommandRegistry } from '#ui/commands/use-command.ts';

/** What can be done by now and could not when the list was opened: parts of a page come when nothing else is to do. */
export function useLaterCommands(commands: readonly Command[]): readonly Command[] {
  const registry = useCommandRegistry();
  const [later, setLater] = useState<readonly Command[]>([]);
  // Outside are the commands. Whether one can be done is not asked while anything is drawn.
  useEffect(() => {
    const known = new Set(commands.map(({ id }) => id));
    let isEnded = false;
    const look = () => {
      if (!isEnded)
        setLater(registry.all.filter((each) => !known.has(each.id) && isAvailable(each)));
    };
    // Some came while this list itself was on its way.
    queueMicrotask(look);
    const end = registry.subscribe(look);
    return () => {
      isEnded = true;
      end();
    };
  }, [registry, commands]);
  return later;
}
