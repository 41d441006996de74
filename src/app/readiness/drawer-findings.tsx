import { Suspense, type ComponentProps, type ComponentType } from 'react';
import type { Client } from '#domain/client.ts';
import { loadLater } from '#i18n/messages.ts';
import type { NotedValue } from '#ui/details/field-notes.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';

/*
 * What would stop an e-invoice, in the drawer. It is loaded after the drawer: first somebody wants to see the client.
 */

const Summary = later(async () => (await import('./client-findings.tsx')).ClientFindings);
const Note = later(async () => (await import('./client-findings.tsx')).FieldFindings);
const Compared = later(async () => (await import('./client-findings.tsx')).ComparedFindings);

function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyPart(async () => {
    const [part] = await Promise.all([load(), loadLater('readiness')]);
    return { default: part };
  });
}

/** All findings in the open client. */
export function FindingsOnTop({ client }: { readonly client: Client }) {
  return (
    <PanelBoundary>
      <Summary client={client} />
    </PanelBoundary>
  );
}

/** Those in one of its values. Where they cannot be loaded, it is said above. */
export function FindingsAtField(props: NotedValue & { readonly client: Client }) {
  return (
    <ErrorBoundary notice={() => null}>
      <Suspense>
        <Note {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Those in one of its values, beside that of another record. */
export function FindingsBeside(props: ComponentProps<typeof Compared>) {
  return (
    <ErrorBoundary notice={() => null}>
      <Suspense>
        <Compared {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
