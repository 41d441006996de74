import { createContext, use, useEffect, useEffectEvent } from 'react';
import { useDisplay } from '#ui/primitives/display.ts';
import { CommandRegistry, type Command } from './command-registry.ts';
import { areCharacters, KEYS, toAriaKeys, toKeyLabel } from './keys.ts';

const CommandContext = createContext(new CommandRegistry());

/** All commands that are there now. */
export function useCommandRegistry(): CommandRegistry {
  return use(CommandContext);
}

interface Shortcut {
  /** For the title or beside the label; `null` where no keys are heard. */
  readonly keyLabel: string | null;
  /** For `aria-keyshortcuts`. */
  readonly ariaKeys: string | undefined;
}

/** Offers a command for as long as this part is on screen; its button shows the keys that are returned. */
export function useCommand({
  id,
  label,
  group,
  isAvailable,
  run,
}: Omit<Command, 'keys'>): Shortcut {
  const registry = useCommandRegistry();
  const runLatest = useEffectEvent(run);
  const isAvailableNow = useEffectEvent(() => isAvailable?.() ?? true);
  // Outside is the list of commands.
  useEffect(
    () =>
      registry.register({
        id,
        label,
        group,
        keys: KEYS[id] ?? [],
        isAvailable: () => isAvailableNow(),
        run: () => runLatest(),
      }),
    [registry, id, label, group],
  );
  const keys = useHeardKeys(KEYS[id] ?? []);
  const [first] = keys;
  return {
    keyLabel: first === undefined ? null : toKeyLabel(first),
    ariaKeys: toAriaKeys(keys),
  };
}

/** Those of some keys that are heard now. */
export function useHeardKeys(keys: readonly string[]): readonly string[] {
  const hasCharacters = useHasCharacters();
  return keys.filter((each) => hasCharacters || !areCharacters(each));
}

/** Whether letters and signs are keys. */
export function useHasCharacters(): boolean {
  return useDisplay().display.singleKeys === 'on';
}
