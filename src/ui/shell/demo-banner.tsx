import { X } from 'lucide-react';
import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { ROUTES } from '#query/paths.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusTo } from '#ui/primitives/focus-places.ts';
import { Link } from '#ui/primitives/link.tsx';

const DISMISSED = 'rubrica.demo-banner-dismissed';

/** Says that the clients are made up, until it is dismissed: for this tab, since others may look at it next. */
export function DemoBanner({ providers }: { readonly providers: readonly string[] }) {
  const [isDismissed, setDismissed] = useState(wasDismissed);
  if (isDismissed) return null;
  return (
    <div {...focusTo('clients')} className="demo-note">
      <p className="min-w-0 flex-1">
        <span className="max-md:hidden">{messages.screen.demo}</span>
        <span className="md:hidden">{messages.screen.demoShort}</span>{' '}
        <Link
          to={ROUTES.connect}
          className="thumb py-1 font-strong text-accent underline underline-offset-2"
        >
          {messages.screen.connect(providers)}
        </Link>
      </p>
      <Button
        look="icon"
        className="thumb"
        aria-label={messages.screen.dismiss}
        title={messages.screen.dismiss}
        onClick={() => {
          setDismissed(true);
          remember();
        }}
      >
        <X size="0.875rem" />
      </Button>
    </div>
  );
}

// Storage can be forbidden: then it holds until the page is left.

function wasDismissed(): boolean {
  try {
    return sessionStorage.getItem(DISMISSED) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(DISMISSED, '');
  } catch {}
}
