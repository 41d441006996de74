import '#ui/styles.css';
import { Fragment, StrictMode } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { chooseLanguage, formatTags, makeLocale, setLocale } from '#i18n/locale.ts';
import { LANGUAGES, loadMessages } from '#providers/languages.ts';
import { readBootstrap } from '#sync/bootstrap.ts';
import { beginLoading } from '#sync/react/cache.ts';
import { server } from '#ui/feedback/owned-problem.ts';
import { App } from './app.tsx';
import { loadNamedFields } from './readiness/later-fields.ts';
import { createQueryClient } from './query-client.ts';
import { settleAddress } from './state/current-address.ts';
import { spareTime } from '#async/spare-time.ts';
import { preferences } from './state/use-preferences.ts';

/** Rows that come within this are drawn at once, rather than after a page without any; in milliseconds. */
const PATIENCE = 120;

/** Draws everything twice, so that what changes anything while it draws is seen; in development alone. */
const Checks = import.meta.env.DEV ? StrictMode : Fragment;

/** Whatever a boundary caught, or none: in the console, as React itself does, and in the server's terminal. */
function report(thrown: unknown, { componentStack }: { componentStack?: string | undefined }) {
  // oxlint-disable-next-line no-console -- for somebody who opens this browser's console; it stays there
  console.error(thrown, componentStack);
  if (import.meta.env.DEV) return;
  import('#ui/primitives/report-error.ts').then(
    ({ reportRenderError }) => reportRenderError(thrown),
    // Where that fails, there is nobody to tell.
    () => {},
  );
}

/** Begins the load of the list that is shown, if one is. Settles with its first rows, or once they are waited for no longer. */
async function firstRows(client: QueryClient, shown: string | null): Promise<void> {
  if (shown === null) return;
  settleAddress(shown);
  const rows = beginLoading(client, shown, new URLSearchParams(location.search));
  await Promise.race([rows, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function start(root: HTMLElement): Promise<void> {
  const { language: wanted, formats } = preferences.display;
  const tags = navigator.languages;
  const language = chooseLanguage([wanted, ...tags], LANGUAGES);
  setLocale(makeLocale(formatTags(formats, tags, language), language));
  document.documentElement.lang = language;
  const texts = loadMessages(language).then(loadNamedFields);
  const page = readBootstrap();
  server.isTeam = Boolean(page?.session);
  const client = createQueryClient();
  const rows = firstRows(client, page?.shown ?? null);
  // Made while the rows are on their way.
  const screen = createRoot(root, { onCaughtError: report, onUncaughtError: report });
  await Promise.all([texts, rows]);
  // At once: the rows are there, and slices of it would wait for what comes meanwhile.
  screen.render(
    <Checks>
      <App client={client} />
    </Checks>,
  );
  spareTime()
    .then(() => import('./after-start.ts'))
    .then(
      ({ afterStart }) => afterStart(),
      // Without it this tab hears later, from the server, what it would have heard from other tabs.
      () => {},
    );
}

const root = document.getElementById('root');
if (root !== null) {
  start(root).catch((cause: unknown) => {
    report(cause, {});
    // The texts may be what is missing: the page brings these words along.
    const words = document.querySelector<HTMLMetaElement>('meta[name=not-loaded]');
    root.lang = words?.lang ?? '';
    root.textContent = words?.content ?? '';
  });
}
