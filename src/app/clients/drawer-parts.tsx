import { Suspense, useLayoutEffect, useMemo, useState } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import { loadLater, messages } from '#i18n/messages.ts';
import { findProvider, PROVIDERS } from '#providers/registry.ts';
import { clientPath } from '#query/paths.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { useKnownClients } from '#sync/react/use-providers.ts';
import { ClientDetails } from '#ui/details/client-details.tsx';
import { FieldNotesContext } from '#ui/details/field-notes.tsx';
import { StepButtons, TakeAlong } from '#ui/details/drawer-actions.tsx';
import { PrintedClient } from '#ui/details/printed-client.tsx';
import { toSheet, type Sheet } from '#ui/details/sheet.ts';
import { SectionBoundary } from '#ui/details/section-boundary.tsx';
import { WhatChanged } from '#ui/details/what-changed.tsx';
import { announce } from '#ui/primitives/announce.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { dayDate } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { usePrinting } from '#ui/primitives/printing.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import type { EarlierVersion } from '#sync/earlier-versions.ts';
import { FindingsAtField, FindingsOnTop } from '#app/readiness/drawer-findings.tsx';
import { useReadChanges } from '#app/state/use-read-changes.ts';
import { neighboursOf, type Place } from './neighbours.ts';

/*
 * What a drawer is made of. It is loaded when the first client is opened: most looks at a list open nothing.
 */

interface ClientHeadProps {
  readonly opened: ClientKey;
  /** `null` while it is on its way, and where there is none. */
  readonly client: Client | null;
  readonly rows: ClientRows;
  readonly hrefOf: (client: Client) => string;
  readonly onGo: (client: Client) => void;
}

/** What can be done with the open client: the ones around it, and taking it along. */
export function ClientHead({ opened, client, rows, hrefOf, onGo }: ClientHeadProps) {
  const { zone } = useMoment();
  useSaidClosing();
  const [place, setPlace] = useState<Place | null>(null);
  const index = rows.indexOf(opened);
  // Known from when it was last in the list, for when it no longer is.
  if (index !== undefined && (place?.rows !== rows || place.key !== opened)) {
    setPlace({ key: opened, rows, index });
  }
  const { previous, next } = neighboursOf(rows, opened, place);
  const goTo = (key: ClientKey | null) => {
    const found = key === null ? undefined : rows.at(rows.indexOf(key) ?? -1);
    return found === undefined ? null : () => onGo(found);
  };
  return (
    <>
      <StepButtons onPrevious={goTo(previous)} onNext={goTo(next)} />
      {client !== null && (
        <TakeAlong
          sheet={() => sheetOf(client, zone)}
          link={new URL(hrefOf(client), location.origin).href}
        />
      )}
    </>
  );
}

/** Until the focus has gone to the row, where it does. */
const GOES_MS = 100;

/** A client that is closed is said where nothing else tells of it: the focus stays where it was, on a row of the list. */
function useSaidClosing(): void {
  // Outside React: the focus, and what a screen reader says.
  useLayoutEffect(
    () => () => {
      const { activeElement } = document;
      const isInList = activeElement !== null && activeElement.closest('[role=grid]') !== null;
      if (!isInList) return;
      setTimeout(() => {
        const isClosed = document.querySelector('[data-focus-place=drawer]') === null;
        if (isClosed && document.activeElement === activeElement) announce(messages.drawer.closed);
      }, GOES_MS);
    },
    [],
  );
}

// Only once another system's list is there.
const LinkedPlace = lazyPart(async () => {
  const [part] = await Promise.all([import('#app/linked/linked-place.tsx'), loadLater('links')]);
  return part;
});

interface LinkedProps {
  readonly client: Client;
  readonly onGo: (client: Client) => void;
}

/** Who this client is in the other systems, as far as their lists are loaded: it asks for none. */
function Linked({ client, onGo }: LinkedProps) {
  const known = useKnownClients(PROVIDERS);
  const isKnown = known.every((state) => state !== null && state.phase !== 'draft');
  if (!isKnown) return null;
  return (
    <Suspense>
      <LinkedPlace client={client} onGo={onGo} listHref={ownHref} />
    </Suspense>
  );
}

function ownHref({ provider, id }: Client): string {
  return clientPath(provider, id, PLAIN_QUERY, null);
}

interface ClientBodyProps {
  readonly client: Client;
  readonly versions: readonly EarlierVersion[];
  /** What is true of the list it comes from, for paper. */
  readonly state: string;
  readonly onGo: (client: Client) => void;
}

/** All that is known of the open client, first what changed of it; another page on paper. */
export function ClientBody({ client, versions, state, onGo }: ClientBodyProps) {
  const { zone, today } = useMoment();
  const isPrinting = usePrinting();
  const told = useReadChanges(versions, client.key);
  const provider = findProvider(client.provider);
  const fields = provider?.fields ?? [];
  const notes = useMemo(() => ({ client, Note: FindingsAtField }), [client]);
  const when = [dayDate(today), state, `${messages.screen.datesIn} ${zone}`];
  return (
    <>
      <div className="print:hidden">
        <FieldNotesContext value={notes}>
          <ClientDetails
            client={client}
            providerLabel={provider?.label ?? ''}
            fields={fields}
            expected={provider?.expected ?? []}
            news={
              <>
                <SectionBoundary>
                  <Linked client={client} onGo={onGo} />
                </SectionBoundary>
                <WhatChanged client={client} fields={fields} versions={told} />
                <FindingsOnTop client={client} />
              </>
            }
          />
        </FieldNotesContext>
      </div>
      {isPrinting && (
        <PrintedClient
          sheet={sheetOf(client, zone)}
          foot={when.filter((part) => part !== '').join(' · ')}
        />
      )}
    </>
  );
}

function sheetOf(client: Client, zone: string): Sheet {
  const provider = findProvider(client.provider);
  return toSheet(client, provider?.fields ?? [], provider?.label ?? '', zone);
}
