import { isValidElement, type ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { cutText } from '#ui/primitives/cut-text.ts';

/**
 * What a cell shows, in whatever state its client is: a text, cut to what a cell can need, or an element of
 * such texts; `null` for nothing. A value that cannot be shown says so, and costs its cell only. It is made
 * here rather than by a component, so that a `catch` is enough: a boundary for each of hundreds of cells
 * would cost more than the cells.
 */
export function shownCell(show: () => ReactNode): ReactNode {
  try {
    const shown = show();
    if (shown === null || shown === undefined) return null;
    if (typeof shown === 'string') return cutText(shown);
    // Of anything but a host's own element nobody knows whether it can be drawn.
    if (isValidElement(shown) && typeof shown.type === 'string') return shown;
  } catch {
    // Said below.
  }
  return <span className="text-bad">{messages.table.notShown}</span>;
}
