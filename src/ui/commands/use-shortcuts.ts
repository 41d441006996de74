import { useEffect } from 'react';
import { listenForKeys } from './shortcuts.ts';
import { useCommandRegistry, useHasCharacters } from './use-command.ts';

/** Hears the keys of all commands. Used once. */
export function useShortcuts(): void {
  const registry = useCommandRegistry();
  const hasCharacters = useHasCharacters();
  // Outside is the keyboard.
  useEffect(() => listenForKeys(document, registry, hasCharacters), [registry, hasCharacters]);
}
