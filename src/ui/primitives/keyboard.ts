import { useMedia } from './media.ts';

/**
 * Who points with a thumb writes with a keyboard on the screen, which covers what has just been opened. Where nothing points,
 * there are only keys.
 */
const IS_BESIDE = 'not all and (pointer: coarse)';

/** Whether a field can have the focus without a keyboard coming over the page. */
export function useHasKeyboard(): boolean {
  return useMedia(IS_BESIDE);
}

/** The same, asked once outside of what is drawn. */
export function hasKeyboard(): boolean {
  return matchMedia(IS_BESIDE).matches;
}
