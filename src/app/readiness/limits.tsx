import { ExternalLink } from 'lucide-react';
import { messages } from '#i18n/messages.ts';

/** Where everybody can ask, by hand. Rubrica itself asks nobody. */
const PAGES = {
  registers: null,
  vies: 'https://ec.europa.eu/taxation_customs/vies/',
  annuaire: null,
  sdi: 'https://telematici.agenziaentrate.gov.it/VerificaPIVA/Scegli.do',
} as const;

/** What nobody can say from the data alone, and where to ask. */
export function Limits() {
  const { limits, limit } = messages.readiness;
  return (
    <section aria-labelledby="limits" className="flex max-w-160 break-inside-avoid flex-col gap-2">
      <h2 id="limits" className="text-title font-strong">
        {limits}
      </h2>
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-body">
        {(['registers', 'vies', 'annuaire', 'sdi'] as const).map((id) => (
          <li key={id}>
            {limit[id]} {PAGES[id] !== null && <PublicPage href={PAGES[id]} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublicPage({ href }: { readonly href: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="wrap-anywhere text-accent underline underline-offset-2"
    >
      {new URL(href).host}
      <ExternalLink size="0.75rem" className="ml-1 inline-block align-baseline print:hidden" />
      <span className="sr-only"> {messages.drawer.opensNewTab}</span>
    </a>
  );
}
