import { X } from 'lucide-react';
import { useState } from 'react';
import { listedName, type Client, type ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { cutText } from '#ui/primitives/cut-text.ts';
import { SmallDialog } from './small-dialog.tsx';

interface UnmatchedClientsProps {
  readonly unmatched: number;
  readonly readUnmatched: () => readonly Client[];
  readonly onRemove: (keys: readonly ClientKey[]) => void;
}

/** So many are listed; *Remove* takes them all. */
const MOST_LISTED = 200;

/** How many selected clients the list does not show any more: who they are, and taking them out. */
export function UnmatchedClients(props: UnmatchedClientsProps) {
  const { unmatched, readUnmatched, onRemove } = props;
  const [isOpen, setIsOpen] = useState(false);
  if (unmatched === 0) return null;
  const removeAll = () => onRemove(readUnmatched().map(({ key }) => key));
  return (
    <div className="flex items-center gap-1">
      <p className="figures text-wait">{messages.selection.unmatched(unmatched)}</p>
      <Button look="quiet" className="pointer-coarse:h-11" onClick={() => setIsOpen(true)}>
        {messages.selection.showUnmatched}
      </Button>
      <Button look="quiet" className="pointer-coarse:h-11" onClick={removeAll}>
        {messages.selection.removeUnmatched}
      </Button>
      {isOpen && (
        <SmallDialog
          title={messages.selection.unmatched(unmatched)}
          onClose={() => setIsOpen(false)}
        >
          <ClientNames clients={readUnmatched()} onRemove={onRemove} />
        </SmallDialog>
      )}
    </div>
  );
}

interface ClientNamesProps {
  readonly clients: readonly Client[];
  readonly onRemove: (keys: readonly ClientKey[]) => void;
}

function ClientNames({ clients, onRemove }: ClientNamesProps) {
  return (
    <>
      <ul>
        {clients.slice(0, MOST_LISTED).map((client) => {
          const name = cutText(listedName(client) ?? messages.table.noName);
          return (
            <li key={client.key} className="flex min-h-8 items-center gap-2">
              <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
              <Button
                look="icon"
                aria-label={messages.selection.removeOne(name)}
                className="pointer-coarse:size-11"
                onClick={() => onRemove([client.key])}
              >
                <X aria-hidden="true" size="0.875rem" />
              </Button>
            </li>
          );
        })}
      </ul>
      {clients.length > MOST_LISTED && (
        <p className="text-muted">{messages.selection.more(clients.length - MOST_LISTED)}</p>
      )}
    </>
  );
}
