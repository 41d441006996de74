import type { ReactNode } from 'react';

interface SkipLinkProps {
  /** The id of what it leads to. */
  readonly to: string;
  readonly onSkip: () => void;
  readonly children: ReactNode;
}

/** The first stop for Tab, seen only there: past all that stands above what a page is for. */
export function SkipLink({ to, onSkip, children }: SkipLinkProps) {
  return (
    <a
      href={`#${to}`}
      className="skip-link"
      onClick={(event) => {
        // The address is the question's: a fragment would be one step more in the history.
        event.preventDefault();
        onSkip();
      }}
    >
      {children}
    </a>
  );
}
