import { dayIn } from '#query/zoned-day.ts';
import { parseZone } from '#query/zone.ts';
import { readAddress } from '#query/paths.ts';
import { firstRequests } from '#sync/first-requests.ts';
import { PAGE_TEXTS, type PageLanguage } from '#i18n/page-texts.ts';
import type { Bootstrap, PageStart } from '#sync/bootstrap.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { escapeHtml } from './http/responses.ts';
import type { Clock } from './clock.ts';

/** Where it comes in; once in the page, as an attribute's value in double quotes. */
export const BOOTSTRAP_PLACEHOLDER = '{{start}}';

/**
 * What a page starts with: which providers there are, and the first requests of the list it will show.
 * Days are this machine's, on which the browser nearly always is too; where they are not, a request is
 * only sent for no use.
 */
export function toBootstrap(
  providers: readonly ProviderStatus[],
  address: URL,
  clock: Clock,
): Bootstrap {
  const connected = providers.filter(({ mode }) => mode !== 'absent');
  const ids = providers.map(({ id }) => id);
  const leads = readAddress(address.pathname, ids);
  // The home page leads to the first one.
  const isShown = ({ id }: ProviderStatus) => leads?.page === 'clients' && id === leads.scope;
  const shown = leads?.page === 'home' ? connected[0] : connected.find(isShown);
  const zone =
    parseZone(address.searchParams.get('zone') ?? '') ??
    Intl.DateTimeFormat().resolvedOptions().timeZone;
  const moment = { zone, today: dayIn(zone, clock.wall()) };
  return {
    providers,
    shown: shown?.id ?? null,
    requests: shown ? firstRequests(shown.id, address.searchParams, moment) : [],
  };
}

/** A page's text in the language of its reader, as far as it has words before the program comes. */
export function withWords(page: string, language: PageLanguage): string {
  const { needsScript, notLoaded } = PAGE_TEXTS[language];
  return page
    .replaceAll('{{lang}}', language)
    .replace('{{not-loaded}}', escapeHtml(notLoaded))
    .replace('{{needs-script}}', escapeHtml(needsScript));
}

/** A page's text with what it starts with. */
export function withBootstrap(page: string, start: Bootstrap | PageStart): string {
  const content = escapeHtml(JSON.stringify(start));
  return page.replace(BOOTSTRAP_PLACEHOLDER, () => content);
}
