import { useEffect } from 'react';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';

/** The heading of the page that was shown last; `null` before the first, which the browser itself says. */
let shown: string | null = null;

/**
 * Says where somebody is: in the browser's tab, and aloud where another page has replaced one without a load.
 * `name` is what of the page is open.
 */
export function usePageTitle(heading: string, name: string | null = null): void {
  // Outside is the browser's tab.
  useEffect(() => {
    document.title = messages.screen.title([name, heading].filter((part) => part !== null));
  }, [name, heading]);
  // Outside React: what a screen reader says.
  useEffect(() => {
    if (shown !== null && shown !== heading) announce(heading);
    shown = heading;
  }, [heading]);
}
