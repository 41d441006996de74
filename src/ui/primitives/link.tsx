import type { ComponentProps, MouseEvent } from 'react';
import { createPath, useLocation, useNavigate } from 'react-router';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** A path of the app, as `query/paths.ts` writes it. */
  readonly to: string;
  /** What is kept with the entry of the history that it writes. */
  readonly state?: () => unknown;
}

/**
 * A link to another place of the app. The router's own link also knows of servers that draw pages, of forms and of
 * parts to fetch ahead; all of that would come with the first screen.
 */
export function Link({ to, state, children, ...others }: LinkProps) {
  const navigate = useNavigate();
  const location = useLocation();
  const follow = (event: MouseEvent) => {
    if (isElsewhere(event)) return;
    event.preventDefault();
    // The same place again is no step to come back to.
    void navigate(to, { replace: to === createPath(location), state: state?.() });
  };
  return (
    <a {...others} href={to} onClick={follow}>
      {children}
    </a>
  );
}

/** Whether a click asks for another tab, another window or a download: that is the browser's to do. */
export function isElsewhere({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}
