import { TriangleAlert } from 'lucide-react';
import { messages } from '#i18n/messages.ts';

/** Views that the browser cannot store are there until the tab is closed. */
export function UnstoredLine() {
  return (
    <p role="alert" className="flex gap-1.5 border-b border-line p-3 text-label text-wait">
      <TriangleAlert aria-hidden="true" size="1rem" className="shrink-0" />
      {messages.viewsPanel.unstored}
    </p>
  );
}
