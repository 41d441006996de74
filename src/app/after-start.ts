import { followOtherTabs } from './other-tabs.ts';
import { returnFocus } from './state/reload.ts';

/** What a page does once its first rows are there. Loaded when nothing else is to do. */
export function afterStart(): void {
  returnFocus();
  followOtherTabs();
}
