import { BookUser, SearchX, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { focusPlace } from '#ui/primitives/focus-places.ts';

/** A part of the question that narrows it. */
interface Asked {
  /** As its chip says: `Updated: last 30 days`. */
  readonly label: string;
  /** Whether it is what stands in the search box. */
  readonly isSearch: boolean;
  readonly onRemove: () => void;
}

interface NoMatch {
  readonly kind: 'no-match';
  /** Whether all clients are known: else one that is not loaded may match. */
  readonly isCertain: boolean;
  readonly asked: readonly Asked[];
  readonly onClear: () => void;
  /** Where else it may match. */
  readonly elsewhere: ReactNode;
}

type EmptyNoticeProps = { readonly kind: 'none'; readonly providerLabel: string } | NoMatch;

/** Why the table is empty, and how to see more. */
export function EmptyNotice(props: EmptyNoticeProps) {
  const Icon = props.kind === 'none' ? BookUser : SearchX;
  return (
    <div
      {...focusPlace('empty notice')}
      className="mx-auto flex w-full max-w-110 flex-col items-center gap-3 px-4 py-16 text-center"
    >
      <Icon aria-hidden="true" size="2rem" strokeWidth={1.5} className="text-muted" />
      {props.kind === 'none' ? (
        <>
          <p className="text-body font-strong">
            {messages.emptyList.noClients(props.providerLabel)}
          </p>
          <p className="text-muted">{messages.emptyList.noClientsHow(props.providerLabel)}</p>
        </>
      ) : (
        <>
          <p className="text-body font-strong">
            {props.isCertain ? messages.emptyList.noMatch : messages.emptyList.noMatchSoFar}
          </p>
          <WaysToMore {...props} />
        </>
      )}
    </div>
  );
}

/** What can be removed, by its name where it is the only thing; and where else to look. */
function WaysToMore({ asked, onClear, elsewhere }: NoMatch) {
  const isOne = asked.length === 1;
  return (
    <>
      {asked.length > 1 && <p className="text-muted">{messages.emptyList.loosen}</p>}
      <ul className="flex max-w-full flex-wrap justify-center gap-1.5">
        {asked.map(({ label, isSearch, onRemove }) => {
          const name =
            isOne && isSearch
              ? messages.emptyList.clearSearch
              : messages.emptyList.removeFilter(label);
          return (
            <li key={label} className="max-w-full">
              <Button
                className="max-w-full pointer-coarse:h-11"
                aria-label={name}
                onClick={onRemove}
              >
                <span className="truncate">
                  <bdi>{isOne ? name : label}</bdi>
                </span>
                {!isOne && <X aria-hidden="true" size="0.875rem" className="shrink-0 text-muted" />}
              </Button>
            </li>
          );
        })}
      </ul>
      {asked.length > 1 && (
        <Button look="quiet" className="pointer-coarse:h-11" onClick={onClear}>
          {messages.emptyList.clearAll}
        </Button>
      )}
      {/* Last: it comes a little later, and nothing that is about to be pressed may move. */}
      {elsewhere}
    </>
  );
}
