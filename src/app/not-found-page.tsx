import { messages } from '#i18n/messages.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { listPath } from '#query/paths.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { ReadingPage } from '#ui/shell/reading-page.tsx';
import { SCOPES } from '#app/clients/scopes.ts';
import { usePageTitle } from './state/page-title.ts';

/** An address that leads nowhere, and the ways to all lists. */
export default function NotFoundPage() {
  const { notFound, notFoundHow, toClients } = messages.pages;
  usePageTitle(notFound);
  return (
    <ReadingPage width="text" back={toClients} className="gap-3">
      <h1 className="text-heading font-strong">{notFound}</h1>
      <p className="text-body text-muted">{notFoundHow}</p>
      <ul className="flex flex-wrap gap-2 pt-2">
        {SCOPES.map(({ id, label }) => (
          <li key={id}>
            <Link
              to={listPath(id, PLAIN_QUERY)}
              className={`${buttonClass('plain')} pointer-coarse:h-11`}
            >
              {messages.screen.clientsOf(label)}
            </Link>
          </li>
        ))}
      </ul>
    </ReadingPage>
  );
}
