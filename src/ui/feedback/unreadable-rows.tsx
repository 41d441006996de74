import { useId, useRef } from 'react';
import type { Fault } from '#domain/check.ts';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CloseButton } from '#ui/primitives/close-button.tsx';
import { cutText } from '#ui/primitives/cut-text.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { showOverPage } from '#ui/primitives/show-over-page.ts';
import type { SourceStatus } from './source-state.tsx';
import { named } from './status-messages.ts';

/** Of what stands in the place of an id; a UUID has 36 characters. */
const MOST_OF_ID = 100;

interface UnreadableRowsProps {
  readonly source: SourceStatus;
  /** All of the list, this one among them. */
  readonly sources: readonly SourceStatus[];
}

/** How many of a provider's rows could not be read; the count opens the list of them, with ids and reasons. */
export default function UnreadableRows({ source, sources }: UnreadableRowsProps) {
  const { rejectedRows, providerLabel } = source;
  const said = messages.unreadableRows;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <Button look="small" onClick={() => showOverPage(dialog.current)}>
        {named(sources, source, said.count(rejectedRows.length))}
      </Button>
      {/* A click beside it closes it, as Escape does: the keyboard has its way. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        className="m-auto max-h-[min(35rem,80dvh)] w-[min(35rem,calc(100vw-2rem))] overflow-hidden rounded-lg bg-raised p-0 text-ink shadow-float backdrop:bg-canvas/60"
        onClick={(event) => {
          if (event.target === event.currentTarget) close();
        }}
      >
        <div className="flex max-h-[inherit] flex-col">
          <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
            <h2 id={heading} className="text-title font-strong">
              {said.heading}
            </h2>
            <CloseButton onClick={close} />
          </div>
          <section
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
            tabIndex={0}
            {...FOCUS_FIRST}
            aria-labelledby={heading}
            className="overflow-y-auto px-4 py-3 outline-offset-[-2px]"
          >
            <p className="mb-2 text-muted">{said.why(providerLabel)}</p>
            <table className="w-full text-table">
              <thead>
                <tr className="text-label text-muted">
                  <th scope="col" className="h-7 w-1/3 pr-4 text-start font-normal">
                    {said.rowId}
                  </th>
                  <th scope="col" className="h-7 text-start font-normal">
                    {said.reason}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rejectedRows.map(({ id, faults }, index) => (
                  <tr key={index} className="border-t border-line">
                    <td className="figures py-1.5 pr-4 align-top wrap-anywhere">
                      {id === null ? (
                        <span className="text-muted">{said.noId}</span>
                      ) : (
                        cutText(id, MOST_OF_ID)
                      )}
                    </td>
                    <td className="py-1.5 align-top wrap-anywhere">
                      {faults.map((fault, place) => (
                        <p key={place}>{reasonIn(fault)}</p>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      </dialog>
    </>
  );
}

/** Path and type: `created_at: no date-time`. */
function reasonIn({ path, message }: Fault): string {
  const said = messages.unreadableRows;
  return (path.join('.') || said.row) + messages.filters.afterLabel + said.faults[message];
}
