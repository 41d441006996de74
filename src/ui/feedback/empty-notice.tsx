import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';

/** A part of the question that narrows it. */
interface Asked {
  /** As its chip says: `Updated: last 30 days`. */
  readonly label: string;
  readonly onRemove: () => void;
}

type EmptyNoticeProps =
  | { readonly kind: 'none'; readonly providerLabel: string }
  | {
      readonly kind: 'no-match';
      /** Whether all clients are known: else one that is not loaded may match. */
      readonly isCertain: boolean;
      readonly asked: readonly Asked[];
      readonly onClear: () => void;
      /** Where else it may match. */
      readonly elsewhere: ReactNode;
    };

/** Why the table is empty, and how to see more. */
export function EmptyNotice(props: EmptyNoticeProps) {
  return (
    <div
      {...focusPlace('empty notice')}
      className="mx-auto flex w-full max-w-110 flex-col gap-3 px-4 py-16"
    >
      {props.kind === 'none' ? (
        <>
          <p className="text-body font-strong">{messages.screen.noClients(props.providerLabel)}</p>
          <p className="text-muted">{messages.screen.noClientsHow(props.providerLabel)}</p>
        </>
      ) : (
        <>
          <p className="text-body font-strong">
            {props.isCertain ? messages.screen.noMatch : messages.screen.noMatchSoFar}
          </p>
          {props.asked.length > 0 && <p className="text-muted">{messages.screen.loosen}</p>}
          <ul className="flex flex-wrap gap-1.5">
            {props.asked.map(({ label, onRemove }) => (
              <li key={label} className="max-w-full">
                <Button
                  className="max-w-full"
                  aria-label={messages.screen.removeFilter(label)}
                  onClick={onRemove}
                >
                  <span className="truncate">
                    <bdi>{label}</bdi>
                  </span>
                  <X size={14} className="shrink-0 text-muted" />
                </Button>
              </li>
            ))}
          </ul>
          {props.asked.length > 1 && (
            <div>
              <Button look="quiet" className="-ml-2" onClick={props.onClear}>
                {messages.screen.clearAll}
              </Button>
            </div>
          )}
          {/* Last: it comes a little later, and nothing that is about to be pressed may move. */}
          {props.elsewhere}
        </>
      )}
    </div>
  );
}
