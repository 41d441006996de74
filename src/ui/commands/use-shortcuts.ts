import { useEffect, useState } from 'react';
import { useCommandRegistry, useHasCharacters } from './use-command.ts';

// The first rows do not wait for what reads keys, and it does not wait for them: it is on its way from the start.
const load = () => import('./shortcuts.ts');
const loaded = load();
loaded.catch(() => {
  // Tried once more where it is used.
});

type Listen = Awaited<ReturnType<typeof load>>['hearKeys'];

/** Hears the keys of all commands. Used once. */
export function useShortcuts(): void {
  const registry = useCommandRegistry();
  const hasCharacters = useHasCharacters();
  const [listen, setListen] = useState<Listen | null>(null);
  // Outside is a file of the program.
  useEffect(() => {
    loaded.catch(load).then(
      ({ hearKeys }) => setListen(() => hearKeys),
      () => {
        // There are no keys, and buttons for all that they do.
      },
    );
  }, []);
  // Outside is the keyboard.
  useEffect(() => listen?.(document, registry, hasCharacters), [listen, registry, hasCharacters]);
}
