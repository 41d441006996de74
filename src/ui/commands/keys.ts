/**
 * The keys of the commands that have some, by the id of the command, as tinykeys spells them. A sign that some
 * keyboards write with Shift or AltGr says so: `/` is Shift and 7 in Italy, `[` is AltGr and è there. On Windows, AltGr is
 * Ctrl and Alt.
 */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  'app.palette': ['$mod+k'],
  'app.shortcuts': ['[Shift]+?'],
  'clients.search': ['[Shift]+/', '$mod+f'],
  'clients.filter': ['f'],
  'views.open': ['v'],
  'columns.open': ['c'],
  'clients.export': ['e'],
  'list.next': ['j'],
  'list.previous': ['k'],
  'selection.clear': ['Escape'],
  'client.previous': ['[Alt]+[Control]+[', 'k'],
  'client.next': ['[Alt]+[Control]+]', 'j'],
  'client.close': ['Escape'],
  'pair.same': ['x'],
  'pair.not-same': ['n'],
  'pair.undo': ['u'],
  'pair.next': ['ArrowRight'],
};

const OPTIONAL = /\[\w+\]\+/g;

/**
 * Whether these are keys that write a letter or a sign. Who speaks to their computer, or touches keys by accident,
 * can switch them off (WCAG 2.1.4).
 */
export function areCharacters(keys: string): boolean {
  return keys.split(' ').some((press) => press.replaceAll(OPTIONAL, '').length === 1);
}

/** Keys as a person reads them, without what only some keyboards need: `/`, `Esc`, `Ctrl K`, `⌘K`, `Alt ↓`. */
export function toKeyLabel(keys: string): string {
  const label = keys.replaceAll(OPTIONAL, '').replace('Escape', 'Esc');
  return label
    .replace('$mod+', isApple() ? '⌘' : 'Ctrl ')
    .replace('Alt+', isApple() ? '⌥' : 'Alt ')
    .replace('Shift+', isApple() ? '⇧' : 'Shift ')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('ArrowRight', '→')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
}

/** Keys as `aria-keyshortcuts` spells them; `undefined` where there are none, or one after the other. */
export function toAriaKeys(keys: readonly string[]): string | undefined {
  const spelt = keys
    .filter((each) => !each.includes(' '))
    .map((each) => each.replaceAll(OPTIONAL, '').replace('$mod', isApple() ? 'Meta' : 'Control'));
  return spelt.length === 0 ? undefined : spelt.join(' ');
}

/** As tinykeys decides it. */
function isApple(): boolean {
  return /Mac|iPod|iPhone|iPad/.test(navigator.platform);
}
