import { memo } from 'react';
import { messages } from '#i18n/messages.ts';

/** The name, with an address book's tabs before it; only these where there is little room. */
export const Wordmark = memo(DrawnWordmark);

function DrawnWordmark() {
  return (
    <span className="flex items-center gap-2 text-title font-strong">
      <svg viewBox="0 0 32 32" width="1.25rem" height="1.25rem" aria-hidden="true">
        <path
          fill="currentColor"
          className="text-accent"
          d="M7 3h15a4 4 0 0 1 4 4v18a4 4 0 0 1-4 4H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z"
        />
        <path
          fill="currentColor"
          className="text-accent"
          d="M27.5 7h1a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-1.5 1.5h-1zM27.5 15h1a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-1.5 1.5h-1z"
          opacity=".6"
        />
        <path
          fill="none"
          stroke="currentColor"
          className="text-on-accent"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
          d="M12 22V10h4.5a3.5 3.5 0 0 1 0 7H12m4.5 0L20 22"
        />
      </svg>
      <span className="max-md:sr-only">{messages.screen.product}</span>
    </span>
  );
}
