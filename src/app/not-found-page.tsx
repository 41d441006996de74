import { ROUTES } from '#query/paths.ts';
import { messages } from '#i18n/messages.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { usePageTitle } from './state/page-title.ts';

/** An address that leads nowhere. */
export default function NotFoundPage() {
  usePageTitle(messages.screen.notFound);
  return (
    <main className="mx-auto flex w-full max-w-110 flex-col items-start gap-3 px-4 py-16">
      <h1 className="text-title font-strong">{messages.screen.notFound}</h1>
      <p className="text-muted">{messages.screen.notFoundHow}</p>
      <Link to={ROUTES.home} className={buttonClass('plain')}>
        {messages.screen.toClients}
      </Link>
    </main>
  );
}
