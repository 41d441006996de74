import { TriangleAlert } from 'lucide-react';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { isInAccount, useAccountFault } from './account.ts';
import { decisionStore } from './decisions.ts';
import { useDecisions } from './use-decisions.ts';

/** With the first decision: what would be kept and where, and the choice. Until it is made, nothing is stored. */
export function KeptNotice() {
  const { decisions, keptIn, isUnstored } = useDecisions();
  const texts = messages.links.decisions;
  if (isInAccount) return <AccountNotice />;
  if (isUnstored) {
    return (
      <p role="alert" className="flex gap-1.5 pb-2 text-label text-wait">
        <TriangleAlert aria-hidden="true" size="1rem" className="shrink-0" />
        {texts.isUnstored}
      </p>
    );
  }
  if (keptIn !== 'page' || decisions.length === 0) return null;
  return (
    <div className="mb-2 rounded-md bg-hover p-3 text-label">
      <output className="block">{texts.whatIsKept}</output>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button className="pointer-coarse:h-11" onClick={() => decisionStore.keepIn('browser')}>
          {texts.keepHere}
        </Button>
        <Button isSentence onClick={() => decisionStore.keepIn('tab')}>
          {texts.keepForTab}
        </Button>
      </div>
    </div>
  );
}

/** What the account has not taken, or not as it was said here. */
function AccountNotice() {
  const fault = useAccountFault();
  const texts = messages.links.decisions;
  if (fault === null) return null;
  return (
    <p role="alert" className="flex gap-1.5 pb-2 text-label text-wait">
      <TriangleAlert aria-hidden="true" size="1rem" className="shrink-0" />
      {fault === 'changed' ? texts.changedElsewhere : texts.notInAccount}
    </p>
  );
}
