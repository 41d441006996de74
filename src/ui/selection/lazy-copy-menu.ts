import { lazyPart } from '#ui/primitives/lazy-part.tsx';

/**
 * The menu of what can be copied: with what floats it weighs far more than the bar, and comes when it is wanted.
 * Asked for from here, as a part that is asked for by a lazy part would have the first load cut into pieces.
 */
export const CopyMenu = lazyPart(() => import('./copy-menu.tsx'));
