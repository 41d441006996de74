import { createKeybindingsHandler } from 'tinykeys';
import type { CommandRegistry } from './command-registry.ts';

/** Where keys are text. In a select, letters choose. */
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select';

/**
 * Runs commands by their keys, one listener for the whole page. Not while somebody types or an input method
 * composes, not for a key that something smaller has taken, and once for a key that is held down.
 */
export function listenForKeys(target: EventTarget, registry: CommandRegistry): () => void {
  let listener = toListener(registry);
  const listen = (event: Event) => listener(event);
  target.addEventListener('keydown', listen);
  const stop = registry.subscribe(() => (listener = toListener(registry)));
  return () => {
    target.removeEventListener('keydown', listen);
    stop();
  };
}

function toListener(registry: CommandRegistry): EventListener {
  const run = (keys: string) => (event: KeyboardEvent) => {
    const command = registry.findByKeys(keys);
    if (command === null) return;
    event.preventDefault();
    command.run();
  };
  const all = new Set(registry.all.flatMap(({ keys }) => keys ?? []));
  const bindings = Object.fromEntries([...all].map((keys) => [keys, run(keys)]));
  return createKeybindingsHandler(bindings, { ignore: isNoCommand });
}

function isNoCommand(event: KeyboardEvent): boolean {
  // Safari says of the key that commits a composition that nothing is composed; its code is the old 229.
  const isComposing = event.isComposing || event.keyCode === 229;
  return (
    event.defaultPrevented || event.repeat || isComposing || isTyping(event.target) || isCovered()
  );
}

/** Whether a dialog lies over the page: its keys are its own, wherever the focus is. */
function isCovered(): boolean {
  return typeof document === 'object' && document.querySelector('dialog:modal') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  const element: Partial<HTMLElement> | null = target;
  return element?.isContentEditable === true || element?.matches?.(FIELDS) === true;
}

/** Keys as a person reads them: without what only some keyboards need. */
export function toKeyLabel(keys: string): string {
  return keys.replaceAll(/\[\w+\]\+/g, '').replace('Escape', 'Esc');
}

/** Keys as `aria-keyshortcuts` spells them; `undefined` where there are none, or one after the other. */
export function toAriaKeys(keys: readonly string[] = []): string | undefined {
  const spelt = keys
    .filter((each) => !each.includes(' '))
    .map((each) => each.replaceAll(/\[\w+\]\+/g, ''));
  return spelt.length === 0 ? undefined : spelt.join(' ');
}
