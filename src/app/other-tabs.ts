import { ownSession } from '#app/team/leave.ts';
import { watchSession } from '#app/team/watch-session.ts';
import { followForgetting } from '#app/views/forget-everything.ts';

/** What a page hears of other tabs of its browser, for as long as it is there. */
export function followOtherTabs(): void {
  followForgetting();
  if (ownSession === '') return;
  watchSession();
  import('#app/team/move-in.tsx').then(
    ({ offerToMove }) => offerToMove(),
    // It is offered with the next page.
    () => {},
  );
}
