import { useEffect } from 'react';
import { Link } from 'react-router';
import { ROUTES } from '#core/paths.ts';
import { words } from '#core/words.ts';
import { buttonClass } from '#ui/button.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  // Outside is the browser's tab.
  useEffect(() => {
    document.title = words.screen.title([words.screen.notFound]);
  }, []);
  return (
    <main className="mx-auto flex w-full max-w-110 flex-col items-start gap-3 px-4 py-16">
      <h1 className="text-title font-strong">{words.screen.notFound}</h1>
      <p className="text-muted">{words.screen.notFoundHow}</p>
      <Link to={ROUTES.home} className={buttonClass('plain')}>
        {words.screen.toClients}
      </Link>
    </main>
  );
}
