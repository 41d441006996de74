// First of all: what it sets must be set before any schema is made.
import '#domain/zod.ts';
import '#ui/styles.css';
import { Fragment, startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeLocale, setLocale } from '#i18n/locale.ts';
import { reportRenderError } from '#ui/primitives/report-error.ts';
import { readBootstrap } from '#sync/bootstrap.ts';
import { beginLoading } from '#sync/react/cache.ts';
import { App } from './app.tsx';
import { createQueryClient } from './query-client.ts';
import { settleAddress } from './state/current-address.ts';

/** Rows that come within this are drawn at once, rather than after a page without any; in milliseconds. */
const PATIENCE = 120;

/** Draws everything twice, so that what changes anything while it draws is seen; in development alone. */
const Checks = import.meta.env.DEV ? StrictMode : Fragment;

/** Whatever a boundary caught, or none: in the console, as React itself does, and in the server's terminal. */
function report(thrown: unknown, { componentStack }: { componentStack?: string | undefined }) {
  // oxlint-disable-next-line no-console -- for whoever looks into this browser; it stays there
  console.error(thrown, componentStack);
  if (!import.meta.env.DEV) reportRenderError(thrown);
}

async function start(root: HTMLElement): Promise<void> {
  setLocale(makeLocale(navigator.languages));
  const client = createQueryClient();
  const shown = readBootstrap()?.shown ?? null;
  if (shown !== null) {
    settleAddress(shown);
    const firstRows = beginLoading(client, shown, new URLSearchParams(location.search));
    await Promise.race([firstRows, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
  // In slices: answers that arrive meanwhile are taken in, and the next questions sent.
  startTransition(() =>
    createRoot(root, { onCaughtError: report, onUncaughtError: report }).render(
      <Checks>
        <App client={client} />
      </Checks>,
    ),
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
