import { createContext, use, useEffect, useEffectEvent } from 'react';
import { CommandRegistry, type Command } from './command-registry.ts';
import { listenForKeys, toAriaKeys, toKeyLabel } from './shortcuts.ts';

const CommandContext = createContext(new CommandRegistry());

interface Shortcut {
  /** For the title or beside the label; `null` where there are no keys. */
  readonly keyLabel: string | null;
  /** For `aria-keyshortcuts`. */
  readonly ariaKeys: string | undefined;
}

/** Offers a command for as long as this part is on screen; its button shows the keys that are returned. */
export function useCommand({ id, label, group, keys, isAvailable, run }: Command): Shortcut {
  const registry = use(CommandContext);
  const runLatest = useEffectEvent(run);
  const isAvailableNow = useEffectEvent(() => isAvailable?.() ?? true);
  const spelt = keys?.join('\n') ?? '';
  // Outside is the list of commands.
  useEffect(
    () =>
      registry.register({
        id,
        label,
        group,
        keys: spelt === '' ? [] : spelt.split('\n'),
        isAvailable: () => isAvailableNow(),
        run: () => runLatest(),
      }),
    [registry, id, label, group, spelt],
  );
  const [first] = keys ?? [];
  return {
    keyLabel: first === undefined ? null : toKeyLabel(first),
    ariaKeys: toAriaKeys(keys),
  };
}

/** Hears the keys of all commands. Called once, at the app's root. */
export function useShortcuts(): void {
  const registry = use(CommandContext);
  // Outside is the keyboard.
  useEffect(() => listenForKeys(document, registry), [registry]);
}
