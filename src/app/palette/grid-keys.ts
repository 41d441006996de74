import type { AboveKey, GridKey } from '#i18n/types/palette.ts';

/** The keys that the list has by itself (`ui/table`), as tinykeys spells them, in the order in which they are said. */
export const GRID_KEYS: readonly (readonly [GridKey, readonly string[]])[] = [
  ['open', ['Enter']],
  ['select', ['Space']],
  ['extend', ['Shift+ArrowDown', 'Shift+ArrowUp']],
  ['selectAll', ['$mod+a']],
  ['copy', ['$mod+c']],
  ['sortMore', ['Shift+Enter']],
  ['columnMenu', ['Alt+ArrowDown']],
  ['columnWidth', ['F2']],
];

/** The same of the controls above the list, where there is more than one row of them on some lists (`ui/primitives/toolbar-keys.ts`). */
export const ABOVE_KEYS: readonly (readonly [AboveKey, readonly string[]])[] = [
  ['beside', ['ArrowRight', 'ArrowLeft']],
  ['row', ['ArrowDown', 'ArrowUp']],
];
