import { useEffect, useRef, useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CloseButton } from '#ui/primitives/close-button.tsx';
import { ModalDialog } from '#ui/primitives/modal-dialog.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { useShownLinks } from '#app/links/use-links.ts';
import { useTeamNews } from '#app/team/use-team-news.ts';
import { isInAccount, refreshAccount, sendToAccount } from './account.ts';
import { expired } from './decision-age.ts';
import { decisionStore } from './decisions.ts';
import { DecisionFiles } from './decision-files.tsx';
import { DecisionList } from './decision-list.tsx';
import { isOwn } from './kept-decisions.ts';
import { useDecisions } from './use-decisions.ts';

/** The command that opens the list. */
export const DECISIONS = 'decisions.open';

/** The list of all that was decided, once it is asked for; forgetting it is a command of its own. */
export function DecisionsPlace() {
  const links = useShownLinks();
  const { decisions } = useDecisions();
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const { zone, today } = useMoment();
  // Outside is what the browser keeps: what nobody can use any more goes from there.
  useEffect(() => {
    for (const { a, b } of expired(decisions.filter(isOwn), { ...links, zone, today })) {
      decisionStore.withdraw(a, b);
    }
  }, [decisions, links, zone, today]);
  useTeamNews(isInAccount ? refreshAccount : null);
  const texts = messages.links.decisions;
  const heading = isInAccount ? texts.ofTeam : texts.heading;
  const open = () => setOpen(true);
  useCommand({ id: DECISIONS, label: heading, group: 'clients', run: open });
  return (
    <>
      {decisions.some(isOwn) && <ForgetCommand />}
      {isOpen && (
        <ModalDialog
          ref={dialog}
          label={heading}
          onClose={() => setOpen(false)}
          className="m-auto max-h-[min(40rem,calc(100dvh-2rem))] w-[min(36rem,calc(100vw-2rem))] overflow-hidden rounded-lg open:flex"
        >
          <div className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
            <h2 className="text-body font-strong">{heading}</h2>
            <CloseButton onClick={() => dialog.current?.close()} />
          </div>
          <DecisionList decisions={decisions} links={links} />
          <DecisionFiles decisions={decisions} />
          <div className="flex flex-wrap gap-2 border-t border-line p-3">
            <Button
              className="pointer-coarse:h-11"
              disabled={!decisions.some(isOwn)}
              onClick={() => void forget()}
            >
              {texts.forget}
            </Button>
            {!isInAccount && (
              <Button
                isSentence
                disabled={decisions.length === 0}
                onClick={() => decisionStore.keepIn('tab')}
              >
                {texts.keepForTab}
              </Button>
            )}
          </div>
        </ModalDialog>
      )}
    </>
  );
}

/** Only where there is something to forget. */
function ForgetCommand() {
  const label = messages.links.decisions.forget;
  useCommand({ id: 'decisions.forget', label, group: 'clients', run: () => void forget() });
  return null;
}

/** In an account they are gone when the server says so; until then, the page says what the server did not take. */
async function forget(): Promise<void> {
  decisionStore.forget();
  const texts = messages.links.decisions;
  const isDone = !isInAccount || (await sendToAccount());
  announce(isDone ? texts.forgotten : texts.notInAccount);
}
