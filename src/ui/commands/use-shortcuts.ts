import { useEffect } from 'react';
import { hearKeys } from './shortcuts.ts';
import { useCommandRegistry, useHasCharacters } from './use-command.ts';

/** Hears the keys of all commands. Used once. */
export function useShortcuts(): void {
  const registry = useCommandRegistry();
  const hasCharacters = useHasCharacters();
  // Outside is the keyboard.
  useEffect(() => hearKeys(document, registry, hasCharacters), [registry, hasCharacters]);
}
