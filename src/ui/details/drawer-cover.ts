import { useMedia } from '#ui/primitives/media.ts';

/** What an open drawer lies over: nothing, the table, or the whole page. */
export type DrawerCover = 'nothing' | 'table' | 'page';

/** How much room there is: what is covered takes no focus while the drawer is open. */
export function useDrawerCover(): DrawerCover {
  const coversPage = useMedia('(width <= 600px)');
  const coversTable = useMedia('(width < 64rem)');
  if (coversPage) return 'page';
  return coversTable ? 'table' : 'nothing';
}
