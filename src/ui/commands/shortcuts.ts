import { createKeybindingsHandler } from 'tinykeys';
import type { CommandRegistry } from './command-registry.ts';
import { HeldKeys } from './held-keys.ts';
import { areCharacters } from './keys.ts';
import { isTyping, OVER_THE_PAGE } from './where-keys-go.ts';

/** Hears the keys of all commands, also those that were pressed before this was loaded, until told to stop. */
export function hearKeys(
  page: Document,
  registry: CommandRegistry,
  hasCharacters: boolean,
): () => void {
  const held = new HeldKeys(page, hasCharacters);
  const stop = listenForKeys(page, registry, hasCharacters, (id) => held.opened(id));
  return () => {
    held.stop();
    stop();
  };
}

/**
 * Runs commands by their keys, one listener for the whole page. Not while an input method composes, not for a key that
 * something smaller has taken, and once for a key that is held down. While somebody types, only keys with Ctrl or ⌘.
 * `hasCharacters` is whether letters and signs are keys at all. `onRun` is told each command that was run.
 */
export function listenForKeys(
  target: EventTarget,
  registry: CommandRegistry,
  hasCharacters: boolean,
  onRun: (id: string) => void = () => {},
): () => void {
  const renew = () => toListener(registry, hasCharacters, onRun);
  let listener = renew();
  const listen = (event: Event) => listener(event);
  target.addEventListener('keydown', listen);
  const stop = registry.subscribe(() => (listener = renew()));
  return () => {
    target.removeEventListener('keydown', listen);
    stop();
  };
}

function toListener(
  registry: CommandRegistry,
  hasCharacters: boolean,
  onRun: (id: string) => void,
): EventListener {
  const run = (keys: string) => (event: KeyboardEvent) => {
    const command = registry.findByKeys(keys);
    if (command === null) return;
    event.preventDefault();
    command.run();
    onRun(command.id);
  };
  const all = new Set(registry.all.flatMap(({ keys }) => keys ?? []));
  const heard = [...all].filter((keys) => hasCharacters || !areCharacters(keys));
  const bindings = Object.fromEntries(heard.map((keys) => [keys, run(keys)]));
  return createKeybindingsHandler(bindings, { ignore: isNoCommand });
}

function isNoCommand(event: KeyboardEvent): boolean {
  // Safari says of the key that commits a composition that nothing is composed; its code is the old 229.
  const isComposing = event.isComposing || event.keyCode === 229;
  return (
    event.defaultPrevented ||
    event.repeat ||
    isComposing ||
    (isTyping(event.target) && writes(event)) ||
    isCovered()
  );
}

/** Whether a key may write something: AltGr does, which some systems tell as Ctrl and Alt. */
function writes(event: KeyboardEvent): boolean {
  const has = (modifier: string) => event.getModifierState(modifier);
  return !(has('Control') || has('Meta')) || has('Alt') || has('AltGraph');
}

/** Whether something lies over the page. */
function isCovered(): boolean {
  return typeof document === 'object' && document.querySelector(OVER_THE_PAGE) !== null;
}
